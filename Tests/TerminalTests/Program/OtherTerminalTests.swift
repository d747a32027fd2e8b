import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("On other terminals the same screen comes up, and their keys work")
  struct OtherTerminalTests {
    /// A terminal by its name in TERM, and what its keyboard sends after an Esc.
    struct Terminal: CustomTestStringConvertible, Sendable {
      let name: String
      let home: String
      let end: String
      let wordBack: String
      let backTab: String
      var backspace = "\u{7F}"
      var hasSecondScreen = true

      var testDescription: String { name }
    }

    /// Those that this machine knows.
    private static let terminals = [
      Terminal(name: "xterm-256color", home: "OH", end: "OF", wordBack: "[1;5D", backTab: "[Z"),
      Terminal(name: "tmux-256color", home: "[1~", end: "[4~", wordBack: "[1;5D", backTab: "[Z"),
      Terminal(name: "screen", home: "[1~", end: "[4~", wordBack: "[5D", backTab: "[Z"),
      Terminal(name: "screen-256color", home: "[1~", end: "[4~", wordBack: "b", backTab: "[Z"),
      Terminal(name: "linux", home: "[1~", end: "[4~", wordBack: "b", backTab: "\t", hasSecondScreen: false),
      Terminal(name: "rxvt", home: "[7~", end: "[8~", wordBack: "Od", backTab: "[Z"),
      Terminal(
        name: "vt100", home: "[H", end: "[F", wordBack: "b", backTab: "[Z", backspace: "\u{8}",
        hasSecondScreen: false),
    ].filter { isDescribed($0.name) }

    /// Whether this machine knows the terminal `name`.
    private static func isDescribed(_ name: String) -> Bool {
      Command(
        path: "/usr/bin/env", arguments: ["infocmp", name],
        environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      ).run(outputTo: "/dev/null") == 0
    }

    @Test("Text is edited in the check-in form with the keys of each", arguments: terminals)
    func keys(of keyboard: Terminal) throws {
      let dashboard = try OpenDashboard(
        environment: ["TERM": keyboard.name], hasSecondScreen: keyboard.hasSecondScreen)
      let terminal = dashboard.terminal
      let press = { (sequence: String) in try terminal.send(bytes: Array("\u{1B}\(sequence)".utf8)) }
      try dashboard.openNote()
      try terminal.type("lo wor")
      try press(keyboard.home)
      try terminal.type("hel")
      try press(keyboard.end)
      try terminal.type("ld")
      try terminal.waitUntil("hello world ")
      try press(keyboard.wordBack)
      try terminal.type("X\(keyboard.backspace)")
      try press("[3~")
      try terminal.waitUntil("hello orld ")
      try press("b")
      try terminal.type("Y")
      try press("f")
      try terminal.type("!")
      try terminal.waitUntil("Yhello! orld ")
      try press(keyboard.backTab)
      try terminal.type("3")
      try terminal.waitUntil("Confidence 3 ")
    }

    @Test("The first screen has the same text as on any other", arguments: terminals)
    func screen(of other: Terminal) throws {
      let usual = try OpenDashboard()
      // The Linux console starts in ASCII unless the configuration says otherwise.
      let dashboard = try OpenDashboard(
        environment: ["TERM": other.name], configuration: "ascii: false\n",
        hasSecondScreen: other.hasSecondScreen)
      // The footer shows t only if there are colours.
      let rows = { (screen: String) in screen.split(separator: "\n").dropLast() }
      #expect(try rows(dashboard.terminal.screen) == rows(usual.terminal.screen))
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test(
      "On a terminal without colours the selection is visible all the same, and t says why there are none")
    func vt100() throws {
      let dashboard = try OpenDashboard(
        environment: ["TERM": "vt100"], configuration: "theme: dark\n", hasSecondScreen: false)
      let screen = try dashboard.terminal.colouredScreen
      #expect(screen.contains("\u{1B}[7m"))
      try dashboard.terminal.type("t")
      try dashboard.terminal.waitUntil("This terminal has no colours.")
    }

    #if os(Linux)
      @Test("A terminal with true colours gets those of the theme exactly")
      func trueColours() throws {
        let terminal = try TerminalSession()
        try terminal.write(
          """
          headway-direct|a terminal with true colours,
          \tRGB, colors#0x1000000, pairs#0x7FFF,
          \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
          \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
          \tuse=xterm-256color,

          """, to: "direct.ti")
        try terminal.write("roles:\n  text: '#123456 on #0a0b0c'\n", to: ".config/headway/themes/mine.yaml")
        try terminal.type("tic -x -o ~/.terminfo ~/direct.ti && echo com''piled\n")
        try terminal.waitUntil("compiled")
        try terminal.start("demo", "--theme", "mine", environment: ["TERM": "headway-direct"])
        try terminal.waitUntil(OpenDashboard.sight)
        let screen = try terminal.colouredScreen
        #expect(screen.contains("38;2;18;52;86"))
        #expect(screen.contains("48;2;10;11;12"))
      }
    #endif
  }
}
