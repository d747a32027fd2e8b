import Foundation
import Testing

@testable import TestSupport

/// Runs programs whose file system calls are submitted for a decision first: each proceeds, fails, is cut short, or is
/// preceded by a kill. The program is paused in the meantime.
struct FileGate {
  /// The fate of a call.
  enum Verdict: Hashable, Sendable, CustomStringConvertible {
    case go
    /// It is not made, and fails with this number.
    case fail(Int32)
    /// Only this many bytes are written.
    case short(Int)
    /// The program is killed before it.
    case kill
    /// The program that makes it, possibly a child, is killed before it.
    case killCaller

    var description: String {
      switch self {
      case .go: "go"
      case .fail(let code): "fail \(code)"
      case .short(let size): "short \(size)"
      case .kill: "kill"
      case .killCaller: "kill-caller"
      }
    }
  }

  /// Whether the system supports this: a recent Linux that lets a program watch its children.
  static let isAvailable: Bool = {
    guard let place = try? Workplace() else { return false }
    let gate = FileGate(place: place, roots: ["/"])
    return (try? gate.run("/bin/true", [], environment: [:]) { _ in .go })?.status == 0
  }()

  /// How long nothing may happen, in milliseconds.
  private static let patience: Int32 = 120_000

  /// How often the same call may be made in a row; a program that waits for another one's lock keeps asking.
  private static let longestRow = 5_000

  let place: Workplace
  /// Only calls on files below these are submitted.
  let roots: [String]
  /// Whether read-only calls are not submitted, because git makes thousands of them.
  var isOfWriting = false

  /// Runs headway on the workspace of the place; `decide` returns the fate of each call.
  func run(
    _ arguments: [String], input: [String] = [], environment: [String: String] = [:],
    deciding decide: (FileCall) throws -> Verdict
  ) throws -> Workplace.Outcome {
    try run(
      Program.path, arguments, input: input,
      environment: place.environment.merging(environment) { $1 }, deciding: decide)
  }

  /// Runs the program at `path`.
  func run(
    _ path: String, _ arguments: [String], input: [String] = [], environment: [String: String],
    deciding decide: (FileCall) throws -> Verdict
  ) throws -> Workplace.Outcome {
    let files = ["gate-input", "gate-output", "gate-errors"].map { place.home.appending(path: $0) }
    try Data(input.map { $0 + "\n" }.joined().utf8).write(to: files[0])
    let pipes = try ["questions", "answers"].map { try NamedPipe(place.home.appending(path: $0).path) }
    let command = Command(
      path: try Program.gatePath,
      arguments: [isOfWriting ? "writing" : "all"] + pipes.map(\.path) + roots + ["--", path] + arguments,
      environment: environment)
    guard
      let process = command.start(
        outputTo: files[1].path, errorsTo: files[2].path, inputFrom: files[0].path)
    else { throw TestFailure(description: "the gate does not start") }
    do {
      try answer(pipes[0], pipes[1], decide)
    } catch {
      Foundation.kill(process, SIGKILL)
      _ = Command.waitForEnd(of: process)
      throw error
    }
    return Workplace.Outcome(
      status: Command.waitForEnd(of: process), output: Array(try Data(contentsOf: files[1])),
      errors: Array(try Data(contentsOf: files[2])))
  }

  private func answer(
    _ questions: NamedPipe, _ answers: NamedPipe, _ decide: (FileCall) throws -> Verdict
  ) throws {
    var (last, count) = ("", 0)
    while let line = try questions.line(patience: Self.patience) {
      guard !line.hasPrefix("end ") else { return }
      (last, count) = line == last ? (last, count + 1) : (String(line), 0)
      guard count < Self.longestRow else {
        throw TestFailure(description: "the program makes one call for ever: '\(line)'")
      }
      guard let call = FileCall(line: line) else {
        throw TestFailure(description: "the gate asks '\(line)'")
      }
      try answers.write("\(try decide(call))\n")
    }
    throw TestFailure(description: "the program stands still")
  }
}

/// A named pipe with both ends open here.
private final class NamedPipe {
  let path: String
  private let descriptor: Int32
  private var read: [UInt8] = []
  private var start = 0

  init(_ path: String) throws {
    self.path = path
    unlink(path)
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.EIO) }
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
  }

  deinit { close(descriptor) }

  /// The next line without its end; nil if none arrives within `patience` milliseconds.
  func line(patience: Int32) throws -> Substring? {
    while true {
      if let end = read[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Substring(decoding: read[start..<end], as: UTF8.self)
      }
      read.removeFirst(start)
      start = 0
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, patience) != 0 else { return nil }
      var piece = [UInt8](repeating: 0, count: 16_384)
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count > 0 { read += piece[..<count] }
    }
  }

  func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
  }
}
