import Foundation
import Testing

extension RealTerminal {
  @Suite("It follows its environment")
  struct EnvironmentTests {
    @Test("With NO_COLOR there is no colour, and bold and reversed text still exists")
    func noColour() throws {
      let dashboard = try OpenDashboard(environment: ["NO_COLOR": "1"])
      let codes = try Self.styleCodes(in: dashboard.terminal.colouredScreen)
      // 39 and 49 are the terminal's own colours.
      let colours = Set(30...38).union(40...48).union(90...107)
      #expect(colours.isDisjoint(with: codes))
      #expect(codes.contains(1))
      #expect(codes.contains(7))
    }

    @Test("t does nothing then, but says why")
    func noColourByTheme() throws {
      let dashboard = try OpenDashboard(environment: ["NO_COLOR": "1"])
      try dashboard.terminal.type("t")
      try dashboard.terminal.waitUntil("Colours are off: NO_COLOR is set, or --no-color was given.")
      let codes = try Self.styleCodes(in: dashboard.terminal.colouredScreen)
      #expect(Set(30...38).union(40...48).union(90...107).isDisjoint(with: codes))
    }

    @Test("Without it there is colour")
    func colour() throws {
      let dashboard = try OpenDashboard()
      let codes = try Self.styleCodes(in: dashboard.terminal.colouredScreen)
      #expect(codes.contains { (30...37).contains($0) || $0 == 38 })
    }

    @Test("If the locale is not UTF-8 everything is ASCII")
    func ascii() throws {
      let dashboard = try OpenDashboard(environment: ["LC_ALL": "C"])
      let screen = try dashboard.terminal.screen
      #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(screen.contains("+-"))
    }

    @Test("Letters that the locale cannot show become question marks, and the columns stay straight")
    func lostLetters() throws {
      let terminal = try TerminalSession(environment: ["LC_ALL": "C"])
      try terminal.write(
        """
        headway: 1
        name: Café 日本
        north-star: {title: Ein ruhiger Flug für alle}
        value-streams: [{id: fly, title: Fly, stages: [{id: a, title: Büro 日本}, {id: b, title: Buero xx}]}]

        """, to: "okrs/headway.yaml")
      try terminal.start("-C", terminal.home.appending(path: "okrs").path)
      try terminal.waitUntil("Ein ruhiger Flug f?r alle")
      let screen = try terminal.waitUntil("Buero xx", "Caf? ??")
      // The pane's border follows the titles.
      let borders = screen.split(separator: "\n").filter {
        $0.hasPrefix("|") && ($0.contains("B?ro ??") || $0.contains("Buero xx"))
      }.map { Array($0.dropFirst()).firstIndex(of: "|") }
      #expect(borders.count == 2)
      #expect(Set(borders).count == 1)
    }

    @Test("LINES and COLUMNS in the environment do not freeze the size")
    func staleSize() throws {
      let dashboard = try OpenDashboard(environment: ["LINES": "10", "COLUMNS": "40"])
      _ = try dashboard.terminal.waitFor("a wide dashboard") {
        try dashboard.terminal.screen.split(separator: "\n").contains { $0.count > 100 } ? true : nil
      }
    }

    /// The numbers of all sequences that set a style.
    private static func styleCodes(in screen: String) -> [Int] {
      screen.split(separator: "\u{1B}[").dropFirst().flatMap { sequence -> [Int] in
        guard let end = sequence.firstIndex(of: "m") else { return [] }
        return sequence[..<end].split(separator: ";").compactMap { Int($0) }
      }
    }
  }
}
