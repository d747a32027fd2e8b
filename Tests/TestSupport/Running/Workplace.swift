import Foundation

/// A directory for a test with a workspace, in which the real program runs without a terminal. Home, locale and day are
/// fixed. It is removed when the test is over.
final class Workplace: Sendable {
  /// The result of running the program.
  struct Outcome: Sendable {
    let status: Int32
    /// The bytes of standard output.
    let output: [UInt8]
    /// The bytes of standard error.
    let errors: [UInt8]

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    var complaints: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The base directory.
  let home: URL
  /// The directory of the workspace.
  var root: URL { home.appending(path: "okrs") }

  init() throws {
    home = FileManager.default.temporaryDirectory
      .appending(path: "headway-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  /// Writes `bytes` to the file at `path` in the home directory, creating the directories above it.
  func write(_ bytes: [UInt8], to path: String) throws {
    let file = home.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes `text` to the file at `path` in the home directory.
  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// The program's environment.
  var environment: [String: String] {
    let path = home.path(percentEncoded: false)
    return [
      "HOME": path, "XDG_CONFIG_HOME": path, "XDG_DATA_HOME": path, "USER": "nobody", "PATH": "/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "HEADWAY_TODAY": "2026-11-18",
      "HEADWAY_WORKSPACE": root.path(percentEncoded: false),
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
    ]
  }

  /// Runs the program with `arguments` on the workspace, with lines of `input`.
  func run(_ arguments: [String], input: [String] = [], environment: [String: String] = [:]) throws -> Outcome
  {
    let files = ["input", "output", "errors"].map { home.appending(path: $0) }
    try Data(input.map { $0 + "\n" }.joined().utf8).write(to: files[0])
    let status = Command(
      path: try Program.path, arguments: arguments, environment: self.environment.merging(environment) { $1 }
    ).run(outputTo: files[1].path, errorsTo: files[2].path, inputFrom: files[0].path)
    return Outcome(
      status: status, output: Array(try Data(contentsOf: files[1])),
      errors: Array(try Data(contentsOf: files[2])))
  }
}
