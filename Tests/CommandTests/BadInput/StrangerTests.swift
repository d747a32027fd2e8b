import Foundation
import Testing

@testable import TestSupport

@Suite("A stranger's workspace runs no program", .serialized)
struct StrangerTests {
  @Test("By no command that reads it or checks in")
  func commands() async throws {
    let (place, mark) = try StrangersWorkspace.make()
    let writing = TriedCommand(arguments: ["check-in", "tested/wait-time", "17"], report: .whatMatters)
    for command in TriedCommand.all + [writing] {
      _ = try await command.run(in: place)
      #expect(!FileManager.default.fileExists(atPath: mark.path), "\(command)")
    }
  }

  @Test("A pipe instead of one of git's files keeps no command waiting", .timeLimit(.minutes(5)))
  func pipes() async throws {
    for path in [".git/config", ".git/HEAD", ".git/index", ".gitattributes", ".gitignore", "pipe"] {
      let place = try BadWorkspace.all[0].workplace()
      try StrangersWorkspace.git(place, ["init", "-q"])
      if path == "pipe" { try StrangersWorkspace.git(place, ["config", "include.path", "../pipe"]) }
      let pipe = place.root.appending(path: path).path
      try? FileManager.default.removeItem(atPath: pipe)
      try #require(mkfifo(pipe, 0o600) == 0)
      for arguments in [["doctor"], ["config"], ["check-in", "--dry-run", "tested/wait-time", "17"]] {
        let command = TriedCommand(arguments: arguments, report: .whatMatters)
        let outcome = try await command.run(in: place)
        #expect(TriedCommand.documentedCodes.contains(outcome.status), "\(path): \(arguments)")
      }
      #expect(Self.programs(in: place) == [], "\(path)")
    }
  }

  /// The command lines of running programs that name something in `place`.
  private static func programs(in place: Workplace) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      let data = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      let text = String(decoding: data, as: UTF8.self)
      return text.contains(place.home.path) ? text.replacingOccurrences(of: "\0", with: " ") : nil
    }
  }

  @Test("The trap is a trap: git, asked carelessly, runs it")
  func trap() throws {
    let (place, mark) = try StrangersWorkspace.make()
    _ = try? StrangersWorkspace.git(place, ["status"])
    #expect(FileManager.default.fileExists(atPath: mark.path))
  }
}
