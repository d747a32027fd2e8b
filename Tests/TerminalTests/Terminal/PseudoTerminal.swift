import Foundation

@testable import TestSupport

/// A terminal without a window: its input goes only to one program, and never to a shell, which would run it. The
/// program's output is read and dropped except for its end.
final class PseudoTerminal {
  /// `POSIX_SPAWN_SETSID`, which not every C library exposes to Swift.
  #if canImport(Darwin)
    private static let newSession: Int16 = 0x400
  #else
    private static let newSession: Int16 = 0x80
  #endif

  private let main: Int32
  private let side: Int32
  private let sidePath: String
  /// The latest output.
  private(set) var drawn: [UInt8] = []

  init(columns: Int, rows: Int) throws {
    var ends: (main: Int32, side: Int32) = (-1, -1)
    guard openpty(&ends.main, &ends.side, nil, nil, nil) == 0, let name = ttyname(ends.side) else {
      throw TestFailure(description: "there is no pseudo-terminal")
    }
    // The side is held open, so that the terminal outlives the programs in it.
    (main, side, sidePath) = (ends.main, ends.side, String(cString: name))
    _ = fcntl(main, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(main)
    close(side)
  }

  /// Starts a program in the terminal, as the leader of its session; nil when it does not start.
  func start(_ path: String, _ arguments: [String], environment: [String: String]) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, sidePath, O_RDWR, 0)
    }
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, &words, &variables) == 0 ? process : nil
  }

  /// Everything that headway draws with `arguments` until it ends.
  func output(of arguments: [String], environment: [String: String]) throws -> [UInt8] {
    guard let process = start(try Program.path, arguments, environment: environment) else {
      throw TestFailure(description: "headway does not start")
    }
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      look()
      usleep(1_000)
    }
    look()
    return drawn.filter { $0 != UInt8(ascii: "\r") }
  }

  /// Types as much of `bytes` as fits, and reads the output in the meantime; returns how many were typed.
  func type(_ bytes: ArraySlice<UInt8>) -> Int {
    look()
    return max(0, bytes.withUnsafeBytes { write(main, $0.baseAddress, $0.count) })
  }

  /// How many typed bytes the program has not read yet.
  var unread: Int {
    var count: Int32 = 0
    return ioctl(side, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads the output.
  func look() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(main, &buffer, buffer.count)
      guard count > 0 else { break }
      drawn += buffer.prefix(count)
    }
    if drawn.count > 1 << 20 { drawn.removeFirst(drawn.count - (1 << 19)) }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }
}
