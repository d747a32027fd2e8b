/// The real program, open on its sample workspace.
struct OpenDashboard {
  /// A text that is on the sample's dashboard and nowhere else.
  static let sight = " Stage "

  let terminal: TerminalSession
  /// The line's modes before the program was started.
  let modesBefore: String

  /// Whether the terminal type has a second screen, which leaves the first one untouched.
  private let hasSecondScreen: Bool

  /// Opens a terminal and `headway demo` in it, and waits until the dashboard is there; `configuration` is the contents
  /// of its user's configuration file.
  init(
    columns: Int = 120, rows: Int = 40, environment: [String: String] = [:], configuration: String? = nil,
    hasSecondScreen: Bool = true
  ) throws {
    self.hasSecondScreen = hasSecondScreen
    terminal = try TerminalSession(columns: columns, rows: rows, environment: environment)
    if let configuration { try terminal.write(configuration, to: ".config/headway/config.yaml") }
    modesBefore = try terminal.lineModes()
    try terminal.start("demo")
    try waitUntilOpen()
  }

  /// Waits until the dashboard fills the terminal, and nothing moves any more.
  func waitUntilOpen() throws {
    var last = ""
    _ = try terminal.waitFor("the dashboard") {
      let screen = try terminal.screen
      defer { last = screen }
      // A frame is drawn from the top to the bottom, and ends with the key for help, or in a form with the way out.
      let footer = screen.split(separator: "\n").last ?? ""
      return try screen == last && screen.contains(Self.sight)
        && (footer.contains(" help") || footer.contains(" back"))
        && terminal.isOnSecondScreen == hasSecondScreen ? true : nil
    }
  }

  /// Opens the check-in form of the first key result, and goes to its note.
  func openNote() throws {
    try terminal.type("g\r\rc")
    try terminal.waitUntil("Enter keeps ")
    try terminal.type("\t\t")
  }

  /// Waits until the program has left the terminal to the shell.
  func waitUntilLeft() throws {
    _ = try terminal.waitFor("the dashboard to go") { try terminal.isOnSecondScreen ? nil : true }
  }

  /// What in the terminal is not as it was before the program, while the shell waits for a command.
  func faults() throws -> [String] {
    var faults: [String] = []
    if try terminal.isOnSecondScreen { faults.append("still on the second screen") }
    if try terminal.listensToMouse { faults.append("the mouse is still listened to") }
    if try !terminal.isCursorVisible { faults.append("the cursor is hidden") }
    if try terminal.lineModes() != modesBefore { faults.append("the line's modes have changed") }
    try terminal.type("echo ec''ho\n")
    try terminal.waitUntil("echo ec''ho")
    try terminal.paste("# pasted")
    let screen = try terminal.waitUntil("# pasted")
    if screen.contains("200~") { faults.append("pastes are still bracketed") }
    try terminal.press("C-u")
    return faults
  }
}
