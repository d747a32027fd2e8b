import Canvas
import Testing

@testable import Dashboard

@Suite("Themes that cannot be used")
struct WrongThemeTests {
  private func state(_ names: [String]) -> State {
    State(
      workspace: Fixture.workspace, today: Fixture.today, surface: Surface(size: Size(columns: 80, rows: 24)),
      themeNames: names, themeName: "terminal")
  }

  @Test("A wrong theme is reported as an error, and the one after it is used")
  func skipped() {
    var state = state(["mine", "other", "terminal"])
    state.press(.character("t"))
    let effects = state.update(with: .themeFailed(message: "mine.yaml:3:5: error: unknown role"))
    #expect(effects == [.expireToast(id: 2), .useTheme("other")])
    #expect(state.toast?.tone == .error)
    #expect(state.toast?.text == "mine.yaml:3:5: error: unknown role")
    #expect(state.themeName == "other")
  }

  @Test("When every other theme is wrong, the one in use stays")
  func allWrong() {
    var state = state(["mine", "other", "terminal"])
    state.press(.character("t"))
    _ = state.update(with: .themeFailed(message: "mine is wrong"))
    let effects = state.update(with: .themeFailed(message: "other is wrong"))
    #expect(effects.contains(.useTheme("terminal")))
    #expect(state.themeName == "terminal")
    #expect(state.messages.map(\.text) == ["Theme: mine", "mine is wrong", "other is wrong"])
  }

  @Test("When the one in use has become wrong as well, nothing more is tried")
  func noneLeft() {
    var state = state(["mine", "terminal"])
    state.press(.character("t"))
    _ = state.update(with: .themeFailed(message: "mine is wrong"))
    let effects = state.update(with: .themeFailed(message: "terminal is wrong"))
    #expect(effects == [.expireToast(id: 3)])
    #expect(state.toast?.text == "terminal is wrong")
  }

  @Test("A theme that was wrong is tried again at the next t, because it may have been fixed")
  func triedAgain() {
    var state = state(["mine", "terminal"])
    state.press(.character("t"))
    _ = state.update(with: .themeFailed(message: "mine is wrong"))
    let effects = state.press(.character("t"))
    #expect(effects.first == .useTheme("mine"))
  }
}
