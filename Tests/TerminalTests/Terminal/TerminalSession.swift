import Foundation

@testable import TestSupport

/// A shell in its own terminal, in which a test starts the real program, types, and reads the screen.
///
/// The terminal is a tmux server with its own socket, so that it does not affect the user's. Home, locale and the day
/// are fixed. Everything is removed at the end of the session.
final class TerminalSession {
  /// The home directory for everything in the session.
  let home: URL
  private let socket: URL
  private let tmux: String

  /// Opens a terminal with a shell in it.
  ///
  /// - Parameters:
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - environment: Variables in addition to the fixed ones, or overriding them.
  /// - Throws: `TestFailure` when tmux is missing or does not start.
  init(columns: Int = 120, rows: Int = 40, environment: [String: String] = [:]) throws {
    tmux = try Self.findTmux()
    // A socket's path must be short.
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("headway-\(UInt32.random(in: 0...UInt32.max))", isDirectory: true)
    socket = home.appendingPathComponent("tmux")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let variables = Self.fixedEnvironment(home: home).merging(environment) { $1 }
    // sh reads no start-up file, and has job control when it is interactive.
    let shell = ["env", "-i"] + variables.map { "\($0)=\($1)" }.sorted() + ["sh", "-i"]
    try run(
      ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + [shell.map(Self.quoted).joined(separator: " ")]
        + [";", "set-option", "-g", "status", "off", ";", "set-option", "-g", "escape-time", "0"]
        + [";", "set-window-option", "-g", "remain-on-exit", "on"])
    // tmux omits trailing blanks.
    try waitUntil("$")
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: home)
  }
}

// MARK: - Doing

extension TerminalSession {
  /// Starts the program with `arguments`, and variables for it alone; `wrapper` is the command that runs it.
  func start(_ arguments: String..., through wrapper: [String] = [], environment: [String: String] = [:])
    throws
  {
    let program = try Program.path
    let assignments = environment.map { "\($0)=\(Self.quoted($1))" }.sorted().joined(separator: " ")
    let command = ([program] + arguments).map(Self.quoted).joined(separator: " ")
    try? FileManager.default.removeItem(at: processFile)
    let prefix = (["env"] + wrapper).map(Self.quoted).joined(separator: " ")
    try type("\(assignments) \(prefix) sh -c 'echo $$ > ~/pid; exec \"$0\" \"$@\"' \(command)\n")
    _ = try waitFor("the program to start") { processIdentifier }
  }

  /// Writes `text` to the file at `path` in the home directory.
  func write(_ text: String, to path: String) throws {
    let file = home.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Types `text` as it is; a newline is Enter.
  func type(_ text: String) throws {
    try send(bytes: Array(text.replacingOccurrences(of: "\n", with: "\r").utf8))
  }

  /// Presses keys by their names in tmux: `Up`, `C-z`, `Escape`, `PPage`.
  func press(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  /// Sends arbitrary bytes.
  func send(bytes: [UInt8]) throws {
    // The length of a command is limited.
    for start in stride(from: 0, to: bytes.count, by: 500) {
      let piece = bytes[start..<min(start + 500, bytes.count)]
      try run(["send-keys", "-H"] + piece.map { String($0, radix: 16) })
    }
  }

  /// Pastes `text` as the terminal does.
  func paste(_ text: String) throws {
    let file = home.appendingPathComponent("paste")
    try Data(text.utf8).write(to: file)
    try run(["load-buffer", file.path, ";", "paste-buffer", "-p", "-r"])
  }

  /// Sends `text` as if typed, as fast as the terminal can.
  func drop(_ text: String) throws {
    let file = home.appendingPathComponent("dropped")
    try Data(text.utf8).write(to: file)
    try run(["load-buffer", file.path, ";", "paste-buffer", "-r"])
  }

  /// Resizes the terminal.
  func resize(columns: Int, rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    guard let process = processIdentifier, kill(process, number) == 0 else {
      throw TestFailure(description: "no program to send signal \(number) to")
    }
  }

  #if os(Linux)
    /// Writes to the program's current standard error, as a library in it would.
    func writeToStandardError(_ text: String) throws {
      guard let process = processIdentifier else { throw TestFailure(description: "no program runs") }
      guard let file = FileHandle(forWritingAtPath: "/proc/\(process)/fd/2") else {
        throw TestFailure(description: "standard error cannot be opened")
      }
      try file.seekToEnd()
      try file.write(contentsOf: Data(text.utf8))
    }
  #endif

  /// Waits until the program has ended, and returns its exit status as in a shell: 128 and more after a signal.
  func waitForEnd() throws -> Int32 {
    _ = try waitFor("the program to end") { isRunning ? nil : true }
    let file = home.appendingPathComponent("status")
    try? FileManager.default.removeItem(at: file)
    try type("echo $? > ~/status\n")
    return try waitFor("the exit status") { Self.number(in: file) }
  }

  /// Whether the program runs or is suspended.
  var isRunning: Bool {
    processIdentifier.map { kill($0, 0) == 0 } ?? false
  }

  /// Runs `script` in a shell beside the terminal, with the program as `$PROCESS`.
  func onTheSide(_ script: String, _ environment: [String: String] = [:]) throws {
    let variables = [
      "PATH": Self.fixedEnvironment(home: home)["PATH"] ?? "", "PROCESS": "\(processIdentifier ?? 0)",
    ]
    let command = Command(
      path: "/bin/sh", arguments: ["-c", script], environment: variables.merging(environment) { $1 })
    guard command.run(outputTo: home.appending(path: "side").path) == 0 else {
      throw TestFailure(description: "'\(script)' fails")
    }
  }

  private var processIdentifier: Int32? {
    Self.number(in: processFile)
  }

  /// The number in a one-line file; nil until the line is complete.
  private static func number(in file: URL) -> Int32? {
    guard let text = try? String(contentsOf: file, encoding: .utf8), text.hasSuffix("\n") else { return nil }
    return Int32(text.dropLast())
  }

  private var processFile: URL { home.appendingPathComponent("pid") }
}

// MARK: - Seeing

extension TerminalSession {
  /// The contents of the terminal as text.
  var screen: String {
    get throws { try run(["capture-pane", "-p"]) }
  }

  /// The contents of the terminal, including colours as escape sequences.
  var colouredScreen: String {
    get throws { try run(["capture-pane", "-p", "-e"]) }
  }

  /// Whether the terminal is on its second screen, as for a full-screen program.
  var isOnSecondScreen: Bool {
    get throws { try format("alternate_on") == "1" }
  }

  /// Whether the cursor is visible.
  var isCursorVisible: Bool {
    get throws { try format("cursor_flag") == "1" }
  }

  /// Whether the program in the terminal gets mouse events.
  var listensToMouse: Bool {
    get throws { try format("mouse_any_flag") == "1" }
  }

  /// The first row, counted from 0, that contains `text`.
  func row(of text: String) throws -> Int {
    let lines = try screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = lines.firstIndex(where: { $0.contains(text) }) else {
      throw TestFailure(description: "'\(text)' is not on the screen")
    }
    return row
  }

  /// The cursor position, counted from 0.
  var cursor: (column: Int, row: Int) {
    get throws { (Int(try format("cursor_x")) ?? -1, Int(try format("cursor_y")) ?? -1) }
  }

  /// The modes of the terminal's line, as printed by `stty -g`. Use it only when the shell waits for a command.
  func lineModes() throws -> String {
    let file = home.appendingPathComponent("modes")
    try? FileManager.default.removeItem(at: file)
    try type("stty -g > ~/modes\n")
    return try waitFor("stty") {
      let text = try? String(contentsOf: file, encoding: .utf8)
      return text?.hasSuffix("\n") == true ? text : nil
    }
  }

  /// Waits until all of `texts` are on the screen, and returns the screen.
  ///
  /// The program draws a frame from the top to the bottom, and the terminal may be looked at in the middle of it: what
  /// is expected of a frame is waited for together, not looked for on a screen that shows a part of it.
  @discardableResult
  func waitUntil(_ texts: String...) throws -> String {
    try waitFor("'\(texts.joined(separator: "', '"))'") {
      let screen = try screen
      return texts.allSatisfy(screen.contains) ? screen : nil
    }
  }

  /// The screen once it differs from `old` and nothing has moved on it for a while.
  func settledScreen(after old: String) throws -> String {
    var last = old
    var looks = 0
    return try waitFor("the screen to change and settle") {
      let now = try screen
      looks = now == last ? looks + 1 : 0
      last = now
      return looks >= 20 && now != old ? now : nil
    }
  }

  /// Writes `text` into the upper left corner of the screen behind the program's back.
  func scribble(_ text: String) throws {
    guard let file = FileHandle(forWritingAtPath: try format("pane_tty")) else {
      throw TestFailure(description: "the terminal cannot be written to")
    }
    try file.write(contentsOf: Data("\u{1B}7\u{1B}[1;1H\(text)\u{1B}8".utf8))
  }

  /// Waits until one of `texts` is on the screen.
  func waitUntilAny(_ texts: String...) throws {
    _ = try waitFor("one of \(texts)") {
      let screen = try screen
      return texts.contains { screen.contains($0) } ? true : nil
    }
  }

  /// Waits until `text` is no longer on the screen, and returns the screen.
  @discardableResult
  func waitUntilGone(_ text: String) throws -> String {
    try waitFor("'\(text)' to go") {
      let screen = try screen
      return screen.contains(text) ? nil : screen
    }
  }

  /// Waits until `look` returns something, for at most half a minute: far longer than it takes even on a busy machine.
  func waitFor<Seen>(_ what: String, _ look: () throws -> Seen?) throws -> Seen {
    for _ in 0..<1500 {
      if let seen = try look() { return seen }
      usleep(20_000)
    }
    throw TestFailure(description: "waited in vain for \(what); the screen is:\n\((try? screen) ?? "gone")")
  }
}

// MARK: - tmux

extension TerminalSession {
  /// The id of the server's process.
  var serverProcess: Int32? {
    get throws { Int32(try format("pid")) }
  }

  private func format(_ name: String) throws -> String {
    try run(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let command = Command(
      path: tmux, arguments: ["-u", "-S", socket.path, "-f", "/dev/null"] + arguments,
      environment: Self.fixedEnvironment(home: home))
    let file = home.appendingPathComponent("output")
    let status = command.run(outputTo: file.path)
    let output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard status == 0 else {
      throw TestFailure(description: "tmux \(arguments.joined(separator: " ")): \(output)")
    }
    return output
  }

  private static func fixedEnvironment(home: URL) -> [String: String] {
    #if os(macOS)
      let locale = "en_US.UTF-8"
    #else
      let locale = "C.UTF-8"
    #endif
    return [
      "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "screen-256color", "LC_ALL": locale, "PS1": "$ ", "HEADWAY_TODAY": "2026-11-18",
      "GIT_CONFIG_NOSYSTEM": "1",
    ]
  }

  private static func findTmux() throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for folder in path.split(separator: ":") + ["/usr/bin", "/usr/local/bin"] {
      let candidate = "\(folder)/tmux"
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    throw TestFailure(description: "these tests need tmux: install it, or run 'make test', which does")
  }

  private static func quoted(_ word: String) -> String {
    "'\(word.replacingOccurrences(of: "'", with: "'\\''"))'"
  }
}
