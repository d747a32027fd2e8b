import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Header and footer")
struct HeaderTests {
  private static func lines(_ state: State) -> [String] {
    state.screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("The header shows the tabs of all screens, the workspace, the week of the cycle, and the day")
  func header() {
    let header = Self.lines(Fixture.state())[0]
    #expect(header.hasPrefix(" headway  1 Board  2 Check-ins "))
    #expect(header.contains("  3 Alignment  4 Stand-up  5 Gaps  "))
    #expect(header.hasSuffix("  AlignAir · 2026-Q4 · week 7 of 13 · Wed 18 Nov 2026"))
  }

  @Test(
    "A cycle's name is shown whole or not at all, because a part would be meaningless",
    arguments: [
      "2026-11", "FY26-H2", "2026", "Sprint-14", "PI-2026.3", "Company-wide planning increment 26.4",
    ])
  func cycleName(id: String) {
    var workspace = Fixture.workspace
    workspace.cycles = [
      Cycle(id: CycleID(id), start: Fixture.day("2026-10-01"), end: Fixture.day("2026-12-31"))
    ]
    for columns in [40, 50, 60, 70, 80, 99, 100, 120, 160] {
      let header = Self.lines(Fixture.state(size: Size(columns: columns, rows: 24), workspace: workspace))[0]
      #expect(header.hasSuffix("18 Nov") || header.hasSuffix("18 Nov 2026"))
      let rest = header.replacing(id, with: "")
      #expect(header.contains("\(id) ·") || !id.split(separator: "-").contains { rest.contains("\($0) ·") })
      if id.count <= 9 { #expect(header.contains("\(id) ·"), "\(columns)") }
    }
  }

  @Test("A quarter is named without its year if the year is clear")
  func quarter() {
    var workspace = Fixture.workspace
    let size = Size(columns: 80, rows: 24)
    #expect(
      Self.lines(Fixture.state(size: size, workspace: workspace))[0].hasSuffix(" Q4 · week 7/13 · 18 Nov"))
    workspace.cycles.append(
      Cycle(id: "2025-Q4", start: Fixture.day("2025-10-01"), end: Fixture.day("2025-12-31")))
    #expect(
      Self.lines(Fixture.state(size: size, workspace: workspace))[0].hasSuffix(
        " 2026-Q4 · week 7/13 · 18 Nov"))
  }

  @Test("Files of a newer format are read-only, and the header and the footer say so")
  func newerFormat() {
    var workspace = Fixture.workspace
    workspace.newerFormat = 2
    var state = Fixture.state(size: Size(columns: 100, rows: 30), workspace: workspace)
    #expect(Self.lines(state)[0].contains(" read only "))
    #expect(Self.lines(state).last?.contains("check in") == false)
    state.press(.character("j"), .enter, .enter, .character("c"))
    #expect(state.form == nil)
    #expect(Self.lines(state).suffix(3).joined(separator: " ").contains("update headway"))
  }

  @Test("The filter and problems take precedence over the place")
  func chips() {
    var state = Fixture.state(size: Size(columns: 40, rows: 10), diagnostics: Fixture.diagnostics)
    #expect(Self.lines(state)[0].contains("! 2 problems "))
    state = Fixture.state(size: Size(columns: 80, rows: 24))
    state.press(.character("m"), .character("/"))
    state.type("airport")
    #expect(Self.lines(state)[0].contains(" /airport   only Ben "))
  }

  @Test("The second line is the North Star with its bar, its status and the counts behind it")
  func northStar() {
    let line = Self.lines(Fixture.state())[1]
    #expect(line.hasPrefix(" ★ Every traveller arrives calm and chooses us again "))
    #expect(line.hasSuffix("45% ● On track    2■ 1◌ 3● 1○ 1✔"))
  }

  @Test("While a check-in is being written the footer offers no key without an effect")
  func saving() {
    var state = Fixture.formOnWaitTime()
    state.press(.enter)
    #expect(Self.lines(state).last == "")
  }

  @Test("On a wide screen the footer shows how to quit and where to find the rest")
  func footer() {
    let footer = Self.lines(Fixture.state()).last ?? ""
    #expect(footer.contains("q quit"))
    #expect(footer.hasSuffix("? help"))
  }
}
