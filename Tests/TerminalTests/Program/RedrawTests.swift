import Foundation
import Testing

extension RealTerminal {
  @Suite("A redrawn part matches the rest")
  struct RedrawTests {
    /// Titles whose characters take one column, two or none, so that one starts at every column of a pair.
    private static let titles = [
      "统一登录", "登录统一", "a统一注册", "ab登录 é e\u{301}\u{323}", "👩‍👩‍👧家庭 👍🏽", "x🇩🇪🇫🇷旗 1️⃣2️⃣", "☺️❤️⚠️笑 ｆｕｌｌ全角", "한국어 กำลัง हिन्दी",
    ]

    private static func write(to terminal: TerminalSession) throws {
      var manifest = """
        headway: 1
        name: 统一
        north-star: 每个旅客都满意 🇩🇪 e\u{301}
        people: [{id: ana, name: 安娜}]
        cycles: [{id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}]
        value-streams:
          - id: serve
            title: 服务流程
            stages:

        """
      for (index, title) in titles.prefix(4).enumerated() {
        manifest += "      - {id: s\(index), title: \"\(title)\"}\n"
      }
      try terminal.write(manifest, to: "okrs/headway.yaml")
      for (index, title) in titles.enumerated() {
        let keyResults = titles.indices.map { place in
          let other = titles[(place + index) % titles.count]
          return "  - {id: k\(place), title: \"\(other)\", unit: 人, baseline: 0, target: \(place + 6)}\n"
        }
        try terminal.write(
          "objective: \"\(title)\"\nstage: s\(index % 4)\nowner: ana\noutcomes: [strategic]\nkey-results:\n"
            + keyResults.joined(), to: "okrs/objectives/2026-Q4/o\(index).yaml")
      }
    }

    @Test(
      "After every key the screen is what Ctrl-L draws, for titles in any script",
      arguments: [80, 121])
    func wideCharacters(columns: Int) throws {
      let terminal = try TerminalSession(columns: columns, rows: 30)
      try Self.write(to: terminal)
      try terminal.start("-C", terminal.home.appendingPathComponent("okrs").path, "--as", "ana")
      try terminal.waitUntil("统一登录")
      var whole = try terminal.settledScreen(after: "")
      let keys = ["j", "j", "k", "Enter", "Enter", "j", "j", "j", "k", "Enter", "Escape", "3", "j", "j", "1"]
      for key in keys {
        try terminal.press(key)
        let partial = try terminal.settledScreen(after: whole)
        // Only a complete redraw removes the scribble.
        try terminal.scribble("#scribble#")
        let scribbled = try terminal.waitUntil("#scribble#")
        try terminal.press("C-l")
        whole = try terminal.settledScreen(after: scribbled)
        #expect(whole == partial, "after \(key)")
      }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
