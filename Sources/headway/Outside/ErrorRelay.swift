import Platform
import Synchronization
import TextFormats

/// Relays standard error of a program that has the terminal: its output is passed to headway's own standard error at
/// once, and the last of it is kept.
///
/// If standard error is a terminal, the program gets a terminal there as well, because editors check. Only its standard
/// error is relayed, so keys, colours and sizes stay between the program and the real terminal.
final class ErrorRelay: Sendable {
  /// How many of the last bytes are kept: enough for a line.
  private static let memory = 4096
  /// The longest line to report.
  private static let lineLimit = 300

  /// The descriptor for the program's standard error.
  let programEnd: Int32
  private let ownEnd: Int32
  private let stop: WakePipe
  private let tail = Mutex<[UInt8]>([])

  /// Makes a relay; nil when the system has no descriptors or terminals left.
  init?() {
    guard let stop = WakePipe(), let ends = isatty(2) == 1 ? Self.terminalEnds() : Self.pipeEnds() else {
      return nil
    }
    self.stop = stop
    (ownEnd, programEnd) = ends
  }

  deinit { systemClose(ownEnd) }

  /// Runs `work`, which starts the program and waits for it to exit, while its output is passed on.
  ///
  /// - Returns: The result of `work`, and the last line that was written; nil if none was.
  func relay<Result>(during work: (_ isStarted: () -> Void) -> Result) -> (result: Result, lastLine: String?)
  {
    let thread = SystemThread { [self] in passOn() }
    var isClosed = false
    // Once the program has its own copy, closing that closes the last one.
    let closeProgramEnd = {
      guard !isClosed else { return }
      isClosed = true
      systemClose(self.programEnd)
    }
    let result = work(closeProgramEnd)
    closeProgramEnd()
    stop.wake()
    thread?.join()
    return (result, lastLine)
  }

  private func passOn() {
    var isEnding = false
    while true {
      // A process that the program leaves behind may keep the other end open; the output has arrived by then.
      let ready = Readiness.wait(
        for: isEnding ? [ownEnd] : [ownEnd, stop.readable], timeout: isEnding ? .zero : nil)
      if ready.readable.contains(ownEnd) {
        guard passOnePiece() else { return }
      } else if ready.hungUp.contains(ownEnd) || isEnding {
        return
      }
      isEnding = isEnding || ready.readable.contains(stop.readable)
    }
  }

  private func passOnePiece() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(ownEnd, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    tail.withLock { $0 = ($0 + buffer.prefix(count)).suffix(Self.memory) }
    var rest = buffer.prefix(count)
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return true }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private var lastLine: String? {
    let text = TextScrubber.scrub(String(decoding: tail.withLock { $0 }, as: UTF8.self), multiline: true)
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    return lines.last { !$0.isEmpty }.map { String($0.prefix(Self.lineLimit)) }
  }

  private static func pipeEnds() -> (own: Int32, program: Int32)? {
    ProgramStart.pipe().map { (own: $0.readable, program: $0.writable) }
  }

  private static func terminalEnds() -> (own: Int32, program: Int32)? {
    let ends = ProgramStart.alone { () -> (own: Int32, program: Int32)? in
      var (own, program): (Int32, Int32) = (-1, -1)
      guard openpty(&own, &program, nil, nil, nil) == 0 else { return nil }
      for end in [own, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (own, program)
    }
    guard let (own, program) = ends else { return nil }
    var modes = termios()
    // No processing on the way: the real terminal interprets the bytes.
    if tcgetattr(program, &modes) == 0 {
      cfmakeraw(&modes)
      tcsetattr(program, TCSANOW, &modes)
    }
    var size = winsize()
    if ioctl(2, UInt(TIOCGWINSZ), &size) == 0 { _ = ioctl(program, UInt(TIOCSWINSZ), &size) }
    return (own, program)
  }
}

private func systemClose(_ descriptor: Int32) { close(descriptor) }
