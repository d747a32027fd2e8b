import Foundation
import Testing

extension RealTerminal {
  @Suite("It opens with an invalid theme, and reports what is wrong with it")
  struct WrongThemeTests {
    /// A terminal with a theme of that text, named "mine", in its home; wide enough for its path and the message.
    private func terminal(theme: String) throws -> TerminalSession {
      let terminal = try TerminalSession(columns: 240)
      let folder = terminal.home.appending(path: ".config/headway/themes")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(theme.utf8).write(to: folder.appending(path: "mine.yaml"))
      return terminal
    }

    @Test("An unknown role is listed with its line and column")
    func unknownRole() throws {
      let terminal = try terminal(theme: "roles:\n  text: white\n  titel: bold\n")
      try terminal.start("demo", "--theme", "mine")
      try terminal.waitUntil("! 1 problem")
      try terminal.type("!")
      try terminal.waitUntil("did you mean 'title'?", ".config/headway/themes/mine.yaml:3:3")
    }

    @Test("So is an unknown theme name")
    func unknownName() throws {
      let terminal = try terminal(theme: "roles: {text: white}\n")
      try terminal.start("demo", "--theme", "mien")
      try terminal.waitUntil("! 1 problem")
      try terminal.type("!")
      try terminal.waitUntil("there is no theme 'mien'; did you mean 'mine'?")
    }

    @Test("t skips it to the next theme, and says why")
    func skipped() throws {
      let terminal = try terminal(theme: "roles: [text]\n")
      try terminal.start("demo", "--theme", "light")
      try terminal.waitUntil("AlignAir")
      try terminal.type("t")
      try terminal.waitUntil("Theme mine is skipped")
      try terminal.type("t")
      try terminal.waitUntil("Theme: nord")
    }
  }
}
