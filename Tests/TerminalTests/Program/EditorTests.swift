import Foundation
import Testing

extension RealTerminal {
  @Suite("e gives the terminal to the editor, and takes it back")
  struct EditorTests {
    /// An editor that announces itself on the terminal, waits for Enter, records its arguments, and changes "Board and
    /// go" in the file to "Board & Fly".
    private static let editor = """
      #!/bin/sh
      stty -a < /dev/tty > ~/editor-modes
      echo THE EDITOR IS OPEN
      read line
      printf '%s\\n' "$@" > ~/arguments
      for file do :; done
      sed 's/Board & Fly/Board and go/' "$file" > ~/edited && cat ~/edited > "$file"

      """

    private func open(visual: String) throws -> OpenDashboard {
      let dashboard = try OpenDashboard(environment: ["VISUAL": visual, "EDITOR": "false"])
      try dashboard.terminal.write(Self.editor, to: "my editor")
      return dashboard
    }

    @Test("An editor with arguments gets the file at its line, and its changes are shown on a clean screen")
    func edit() throws {
      let dashboard = try open(visual: "sh '$HOME/my editor' --wait".replacing("'", with: "\""))
      let terminal = dashboard.terminal
      try terminal.type("gje")
      try terminal.waitUntil("THE EDITOR IS OPEN")
      #expect(try !terminal.isOnSecondScreen)
      let modes = try String(contentsOf: terminal.home.appending(path: "editor-modes"), encoding: .utf8)
      #expect(
        modes.contains(" icanon") && modes.contains(" echo "),
        "the editor finds the terminal as the shell left it")
      try terminal.type("\n")
      try terminal.waitUntil("Board and go")
      try dashboard.waitUntilOpen()
      #expect(try !terminal.screen.contains("THE EDITOR IS OPEN"))
      let arguments = try String(contentsOf: terminal.home.appending(path: "arguments"), encoding: .utf8)
      let words = arguments.split(separator: "\n")
      #expect(words.first == "--wait")
      #expect(words.dropFirst().first?.wholeMatch(of: /\+[0-9]+/) != nil)
      #expect(words.last?.hasSuffix("/demo/headway.yaml") == true)
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("headway asks why a target was changed in the editor, and records the answer")
    func reason() throws {
      let dashboard = try OpenDashboard(environment: ["VISUAL": "sh \"$HOME/target editor\""])
      let terminal = dashboard.terminal
      try terminal.write(
        """
        #!/bin/sh
        for file do :; done
        sed 's/^    target: -25%/    target: -10%/' "$file" > ~/edited && cat ~/edited > "$file"

        """, to: "target editor")
      try terminal.type("/average wait\r\r\re")
      try terminal.waitUntil("target -25% → -10%", "Because")
      try terminal.type("Belt four is late\n")
      try terminal.waitUntil("earlier days stay as they were")
      let log = terminal.home.appending(
        path: ".local/share/headway/demo/changes/2026-Q4/streamline-check-in.jsonl")
      let records = try String(contentsOf: log, encoding: .utf8)
      #expect(records.contains(#""because":"Belt four is late""#) && records.contains(#""from":"-25%""#))
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("Ctrl-C in the editor is the editor's, and headway survives")
    func interrupt() throws {
      let dashboard = try open(visual: "sh '$HOME/my editor'".replacing("'", with: "\""))
      try dashboard.terminal.type("e")
      try dashboard.terminal.waitUntil("THE EDITOR IS OPEN")
      try dashboard.terminal.press("C-c")
      try dashboard.waitUntilOpen()
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test(
      "A failing editor is reported with its code and its last line, and its changes are read all the same"
    )
    func failing() throws {
      let dashboard = try OpenDashboard(environment: ["VISUAL": "sh \"$HOME/failing editor\""])
      try dashboard.terminal.write(
        """
        #!/bin/sh
        for file do :; done
        sed 's/Board & Fly/Board and go/' "$file" > ~/edited && cat ~/edited > "$file"
        test -t 2 && echo 'first line' >&2
        printf '\\033[31mcannot open display\\033[0m\\n' >&2
        exit 3

        """, to: "failing editor")
      try dashboard.terminal.type("gje")
      try dashboard.terminal.waitUntil("failed with exit code 3: cannot open display.")
      try dashboard.terminal.waitUntil("Board and go")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("An editor that is killed is reported with the signal")
    func killed() throws {
      let dashboard = try OpenDashboard(environment: ["VISUAL": "sh -c 'kill -9 $$'"])
      try dashboard.terminal.type("e")
      try dashboard.terminal.waitUntil("was ended by signal 9 (SIGKILL)")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }

    @Test("A missing editor is reported, and nothing is lost")
    func missing() throws {
      let dashboard = try OpenDashboard(environment: ["VISUAL": "no-such-editor"])
      try dashboard.terminal.type("e")
      try dashboard.terminal.waitUntil("The editor 'no-such-editor' is not there")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
