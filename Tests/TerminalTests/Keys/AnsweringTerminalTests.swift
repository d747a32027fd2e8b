import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("The real program interprets terminal input correctly")
  struct AnsweringTerminalTests {
    /// How many rows of two screens differ.
    private func difference(_ one: String, _ other: String) -> Int {
      let rows = [one, other].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      return zip(rows[0], rows[1]).count { $0 != $1 }
    }

    @Test("Replies and mouse clicks that another program left pending run no command")
    func answers() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      let before = try terminal.screen
      for answer in TerminalAnswers.all { try terminal.send(bytes: Array(answer.utf8)) }
      for click in [
        "\u{1B}[M qq", "\u{1B}[M#qq", "\u{1B}[M :q", "\u{1B}[<0;9;9M\u{1B}[<0;9;9m", "\u{1B}[32;9;9M",
      ] {
        try terminal.send(bytes: Array(click.utf8))
      }
      // A key after them shows that all of them have been read.
      try terminal.type("z")
      // The message is all that is new.
      _ = try terminal.waitFor("'z does nothing here' in one row") {
        let screen = try terminal.screen
        return screen.contains("z does nothing here") && difference(before, screen) == 1 ? true : nil
      }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("A stalled paste obeys nothing until it ends, and then is one text")
    func stalledPaste() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try dashboard.openNote()
      try terminal.send(bytes: Array("\u{1B}[200~one".utf8))
      try terminal.waitUntil("A paste has begun and not ended")
      try terminal.send(bytes: Array("\r:quit\r".utf8))
      try terminal.send(bytes: Array("two\u{1B}[201~!".utf8))
      try terminal.waitUntil("one :quit two!")
    }

    @Test("Esc and a key in one packet are both")
    func together() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.type("?")
      try dashboard.terminal.waitUntil("type to search")
      try dashboard.terminal.send(bytes: [0x1B, UInt8(ascii: "q")])
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }

    @Test("Letters are saved completely if the locale is not installed, or has none of them")
    func letters() throws {
      for (environment, shown) in [
        (["LC_ALL": "", "LANG": "xx_YY.UTF-8"], "Größe"), (["LC_ALL": "C"], "Gr??e"),
      ] {
        let dashboard = try OpenDashboard(environment: environment)
        let terminal = dashboard.terminal
        try dashboard.openNote()
        try terminal.type("Größe 世")
        try terminal.waitUntil(shown)
        try terminal.type("\n")
        try terminal.waitUntil("Saved 2.6")
        try terminal.type("q")
        #expect(try terminal.waitForEnd() == 0)
        let files = FileManager.default.enumerator(at: terminal.home, includingPropertiesForKeys: nil)
        let logs = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "jsonl" }
        let texts = logs.map { (try? String(contentsOf: $0, encoding: .utf8)) ?? "" }
        #expect(texts.contains { $0.contains("\"Größe 世\"") }, "\(environment)")
      }
    }

    @Test("The Linux console starts in ASCII; the configuration and an option can change that")
    func console() throws {
      let dashboard = try OpenDashboard(environment: ["TERM": "linux"], hasSecondScreen: false)
      // Names keep their letters.
      let drawn = try dashboard.terminal.screen.unicodeScalars.filter { !$0.properties.isAlphabetic }
      #expect(drawn.allSatisfy { $0.isASCII })
    }
  }
}
