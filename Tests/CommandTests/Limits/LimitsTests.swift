import Foundation
import Testing

@testable import TestSupport

// One after another, so that each has its time and memory to itself.
@Suite("A file that costs too much ends in a message, not in a full memory", .serialized)
struct LimitsTests {
  /// The memory limit of the program in megabytes: three times its usual need in a test build.
  private static let memoryLimit = 600

  @Test("In any case the rest is read, soon and without much memory", arguments: CostlyWorkspace.all)
  func costs(costly: CostlyWorkspace) async throws {
    try await Effort.onThread {
      let place = try costly.workplace()
      let (output, errors) = (place.home.appending(path: "output"), place.home.appending(path: "errors"))
      // What never ends is ended after ten times as much of a processor's time as any of them takes, however many
      // other programs run.
      let command = Command(
        path: "/bin/sh",
        arguments: [
          "-c", "ulimit -t 300; exec \"$@\"", "sh", try Program.path, "-C", place.root.path, "status",
        ],
        environment: ["HOME": place.home.path, "HEADWAY_TODAY": "2026-11-18", "LC_ALL": "C.UTF-8"])
      let process = try #require(command.start(outputTo: output.path, errorsTo: errors.path))
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

  /// Waits for the end of `process`; returns its status, and its peak memory in megabytes.
  private static func end(of process: pid_t) -> (status: Int32, megabytes: Int) {
    var (status, usage, most) = (Int32(), rusage(), 0)
    #if os(Linux)
      // The system's final figure includes the memory of these tests too, from before exec.
      while wait4(process, &status, WNOHANG, &usage) != process {
        most = max(most, ProcessMemory.peak(of: process) ?? 0)
        usleep(1_000)
      }
      return (status, most >> 10)
    #else
      while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
      most = Int(usage.ru_maxrss)
      return (status, most >> 20)
    #endif
  }
}
