import CPseudoTerminal
import Foundation

/// A terminal of 120×40 with a program in it, read as fast as the program writes.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What came after something was done.
  struct Output {
    /// The time until the last byte, in milliseconds; 0 when nothing came.
    var milliseconds = 0.0
    var bytes = 0
    /// The last bytes, to see what happened when nothing else can be seen.
    var end: [UInt8] = []
  }

  let process: pid_t
  private let descriptor: Int32
  private let started: ContinuousClock.Instant
  private static let clock = ContinuousClock()

  /// Starts `command` in a new terminal.
  init(_ command: [String], environment: [String: String]) throws {
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var descriptor: Int32 = -1
    started = Self.clock.now
    process = start_in_terminal(120, 40, &arguments, &variables, &descriptor)
    self.descriptor = descriptor
    guard process > 0 else { throw Failure(description: "no terminal to be had") }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(descriptor)
  }

  /// Reads the first screen, from the start of the program until it is quiet.
  func readFirstScreen() -> Output {
    read(since: started, quiet: 600, first: 5000)
  }

  /// Sends a key and reads what comes of it until the program is quiet.
  func press(_ key: String) -> Output {
    let bytes = Array(key.utf8)
    let start = Self.clock.now
    _ = write(descriptor, bytes, bytes.count)
    return read(since: start, quiet: 25, first: 500)
  }

  /// Sends a key and reads what comes of it; a key that does nothing takes no longer than one that does.
  func step(_ key: String) -> Output {
    let bytes = Array(key.utf8)
    _ = write(descriptor, bytes, bytes.count)
    return read(since: Self.clock.now, quiet: 20, first: 60)
  }

  /// Reads what the program still draws, until it is quiet for longer than it lets anything wait.
  func settle() {
    _ = read(since: Self.clock.now, quiet: 250, first: 250)
  }

  /// Leaves the program to itself, and throws away what it writes.
  func idle(seconds: Int32) {
    let end = Self.clock.now + .seconds(Int64(seconds))
    while Self.clock.now < end {
      _ = read(since: Self.clock.now, quiet: 100, first: 100)
    }
  }

  /// Answers what every terminal answers: a question for its attributes.
  private func answer(_ output: ArraySlice<UInt8>) {
    guard String(decoding: output, as: UTF8.self).contains("\u{1B}[c") else { return }
    let attributes = Array("\u{1B}[?64;1;2c".utf8)
    _ = write(descriptor, attributes, attributes.count)
  }

  private func read(since start: ContinuousClock.Instant, quiet: Int32, first: Int32) -> Output {
    var output = Output()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var patience = first
    while true {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, patience) > 0 else { return output }
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return output }
      answer(buffer[..<count])
      output.milliseconds = (Self.clock.now - start) / .milliseconds(1)
      output.bytes += count
      output.end = Array((output.end + buffer[..<count]).suffix(400))
      patience = quiet
    }
  }
}
