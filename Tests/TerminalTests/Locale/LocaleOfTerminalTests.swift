import Foundation
import Testing

@testable import TestSupport

@Suite("A terminal gets text that it can show")
struct LocaleOfTerminalTests {
  /// What a terminal with such a locale gets.
  private func show(_ arguments: String..., locale: String) throws -> [UInt8] {
    let workplace = try Workplace()
    try workplace.write(ForeignLetters.manifest, to: "okrs/headway.yaml")
    let terminal = try PseudoTerminal(columns: 100, rows: 40)
    return try terminal.output(
      of: arguments,
      environment: [
        "LC_ALL": locale, "HEADWAY_WORKSPACE": workplace.root.path, "HOME": workplace.home.path,
        "TERM": "xterm",
      ])
  }

  @Test(
    "On a terminal that cannot show them, letters are question marks, and none is lost",
    arguments: ["C", "POSIX", "no-such-locale"])
  func terminal(locale: String) throws {
    let shown = try show("status", locale: locale)
    let text = String(decoding: shown, as: UTF8.self)
    #expect(text.hasPrefix("Caf? ?? ? x - "))
    #expect(text.contains("* Ein ruhiger Flug f?r alle"))
    #expect(text.contains("unknown key 'val?-streams'; did you mean 'value-streams'?"))
    #expect(shown.allSatisfy { $0 < 0x80 })
  }
}
