import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Header and footer")
struct HeaderTests {
  private static func lines(_ state: State) -> [String] {
    state.screen().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("The header says where one is, the week of the cycle, and the day")
  func header() {
    let header = Self.lines(Fixture.state())[0]
    #expect(header.hasPrefix(" headway  AlignAir › Fly with AlignAir "))
    #expect(header.hasSuffix("2026-Q4 · week 7 of 13 · Wed 18 Nov 2026"))
  }

  @Test("Files of a newer format are only read, and the header and the footer say so")
  func newerFormat() {
    var workspace = Fixture.workspace
    workspace.newerFormat = 2
    var state = Fixture.state(size: Size(columns: 100, rows: 30), workspace: workspace)
    #expect(Self.lines(state)[0].contains(" read only "))
    #expect(Self.lines(state).last?.contains("check in") == false)
    state.press(.character("j"), .character("c"))
    #expect(state.form == nil)
    #expect(Self.lines(state).last?.contains("update headway") == true)
  }

  @Test("What is left out and what is wrong are told before where one is")
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

  @Test("While a check-in is being written the footer offers no key that would do nothing")
  func saving() {
    var state = Fixture.formOnWaitTime()
    state.press(.enter)
    #expect(Self.lines(state).last == "")
  }

  @Test("On a wide screen the footer tells how to quit and where to find the rest")
  func footer() {
    let footer = Self.lines(Fixture.state()).last ?? ""
    #expect(footer.contains("q quit"))
    #expect(footer.hasSuffix("? help"))
  }
}
