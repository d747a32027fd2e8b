import Foundation
import Testing

// One after another, so that each has its time and memory for itself.
@Suite("A file that costs too much ends in a sentence, not in the memory", .serialized)
struct LimitsTests {
  /// The most memory that the program may need, in megabytes: as the tests build it, three times what it does otherwise.
  private static let memoryLimit = 600

  @Test("Whatever it is, the rest is read, soon and without much memory", arguments: CostlyWorkspace.all)
  func costs(costly: CostlyWorkspace) async throws {
    try await Effort.onThread {
      let place = try costly.workplace()
      let (output, errors) = (place.home.appending(path: "output"), place.home.appending(path: "errors"))
      let command = Command(
        path: try Program.path, arguments: ["-C", place.root.path, "status"],
        environment: ["HOME": place.home.path, "HEADWAY_TODAY": "2026-11-18", "LC_ALL": "C.UTF-8"])
      let process = try #require(command.start(outputTo: output.path, errorsTo: errors.path))
      // Far more than it takes; what never ends must not keep the other tests.
      let watch = Thread {
        sleep(300)
        kill(process, SIGKILL)
      }
      watch.start()
      let (status, megabytes) = Self.end(of: process)
      #expect(status == (costly.sentence == nil ? 0 : 65 << 8))
      #expect(megabytes < Self.memoryLimit)
      let complaints = try String(contentsOf: errors, encoding: .utf8)
      if costly.sentence == nil { #expect(complaints == "", "\(complaints.prefix(500))") }
      if let sentence = costly.sentence {
        #expect(
          complaints.contains(costly.path) && complaints.contains(sentence), "\(complaints.prefix(500))")
      }
      #expect(try String(contentsOf: output, encoding: .utf8).contains(SoundWorkspace.soundTitle))
    }
  }

  /// Waits for the end of `process`; gives its status, and the most memory that it had at once, in megabytes.
  private static func end(of process: pid_t) -> (status: Int32, megabytes: Int) {
    var (status, usage, most) = (Int32(), rusage(), 0)
    #if os(Linux)
      // What the system says at the end counts the memory of these tests too, from before the program began in theirs.
      while wait4(process, &status, WNOHANG, &usage) != process {
        most = max(most, peak(of: process) ?? 0)
        usleep(1_000)
      }
      return (status, most >> 10)
    #else
      while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
      most = Int(usage.ru_maxrss)
      return (status, most >> 20)
    #endif
  }

  /// The most memory that `process` had so far, in kilobytes, as Linux keeps it.
  static func peak(of process: pid_t) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
