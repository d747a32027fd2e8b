import Foundation

/// A program that is measured.
struct Subject {
  /// The name in the table.
  let name: String
  let command: [String]
  /// The keys that move one step down and one step up.
  let down: String
  let up: String

  /// headway on the sample workspace, with the day on which it is alive.
  static func headway(_ program: String, workspace: String) -> Subject {
    Subject(
      name: "headway", command: [program, "-C", workspace, "--today", "2026-11-18"], down: "j", up: "k")
  }

  /// The programs to compare with that are installed here.
  static func peers(file: String) -> [Subject] {
    [
      Subject(name: "less", command: ["less", file], down: "j", up: "k"),
      Subject(name: "nnn", command: ["nnn"], down: "j", up: "k"),
      Subject(name: "tig", command: ["tig"], down: "j", up: "k"),
      Subject(name: "htop", command: ["htop"], down: "\u{1B}OB", up: "\u{1B}OA"),
    ].compactMap { subject in
      guard let name = subject.command.first, let path = find(name) else { return nil }
      return Subject(
        name: subject.name, command: [path] + subject.command.dropFirst(), down: subject.down, up: subject.up)
    }
  }

  private static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
