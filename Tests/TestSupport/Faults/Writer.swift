import FileStore
import Foundation

/// A program that writes check-ins to a workspace, one append after another, and reports each one once it is on the
/// disk.
struct Writer {
  private let process: pid_t
  private let output: String

  /// Starts a program that writes `count` times to the workspace at `root`; `seed` determines what it does.
  init(root: String, seed: UInt64, count: Int, output: String) throws {
    try self.init([root, "\(seed)", "\(count)"], output: output)
  }

  /// Starts a program that changes a field of the workspace at `root` `count` times; `seed` determines which one.
  static func ofFields(root: String, seed: UInt64, count: Int, output: String) throws -> Writer {
    try Writer(["--fields", root, "\(seed)", "\(count)"], output: output)
  }

  /// Starts a program that locks the file at `path` until it is killed, and waits until it has.
  static func holding(_ path: String, output: String) throws -> Writer {
    let writer = try Writer(["--hold", path], output: output)
    try writer.wait(forLines: 1)
    return writer
  }

  private init(_ arguments: [String], output: String) throws {
    self.output = output
    let command = Command(path: try Program.writerPath, arguments: arguments, environment: [:])
    guard let process = command.start(outputTo: output) else {
      throw TestFailure(description: "the writer does not start")
    }
    self.process = process
  }

  /// Waits until it has printed `count` lines. The first says that it is about to write, or has its lock; each of the
  /// others is about something that it is going to write, or has written.
  func wait(forLines count: Int) throws {
    for _ in 0..<60_000 {
      if try report.lineCount >= count { return }
      usleep(500)
    }
    throw TestFailure(description: "the writer does not go on")
  }

  /// Waits until it has written everything; returns its exit status.
  func waitForEnd() -> Int32 {
    Command.waitForEnd(of: process)
  }

  /// Kills it unconditionally.
  func kill() {
    Foundation.kill(process, SIGKILL)
    _ = waitForEnd()
  }

  /// The ids that it reported as being on the disk.
  var confirmed: [String] {
    get throws { try report.confirmed }
  }

  /// The ids of what it was about to write at once, batch by batch.
  var batches: [[String]] {
    get throws { try report.batches }
  }

  /// Its reports about fields, in order: the value that it was about to set, and then that it is on the disk.
  var fieldChanges: [WriterReport.FieldChange] {
    get throws { try report.fieldChanges }
  }

  /// Its failures, in words.
  var failures: [Substring] {
    get throws { try report.failures }
  }

  private var report: WriterReport {
    get throws { WriterReport(try String(contentsOfFile: output, encoding: .utf8)) }
  }
}
