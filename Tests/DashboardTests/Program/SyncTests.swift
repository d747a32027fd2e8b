import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("S shares through git")
struct SyncTests {
  private func header(_ state: State, _ glyphs: Glyphs = .unicode) -> String {
    String(state.screen(glyphs).prefix { $0 != "\n" })
  }

  @Test("It requests a sync, shows its progress, and what was done")
  func sync() {
    var state = Fixture.state()
    #expect(state.press(.character("S")) == [.sync])
    #expect(header(state).contains(" committing… "))
    _ = state.update(with: .syncReached(.pulling))
    #expect(header(state).contains(" pulling… "))
    #expect(header(state, .ascii).contains(" pulling.. "))
    _ = state.update(with: .syncEnded(message: "Pushed 1 commit.", isInStep: true))
    #expect(!header(state).contains("pulling"))
    #expect(state.toast?.text == "Pushed 1 commit.")
    #expect(state.toast?.tone == .success)
  }

  @Test("S again stops it, once, and progress does not hide that")
  func stop() {
    var state = Fixture.state()
    state.press(.character("S"))
    #expect(state.press(.character("S")) == [.stopSyncing])
    #expect(state.press(.character("S")) == [])
    _ = state.update(with: .syncReached(.pushing))
    #expect(header(state).contains(" stopping… "))
    _ = state.update(with: .syncEnded(message: "Stopped; nothing was done.", isInStep: false))
    #expect(state.toast?.tone == .information)
    #expect(state.press(.character("S")) == [.sync])
  }

  @Test("Esc stops it if there is nothing else to leave, and otherwise leaves first")
  func escape() {
    var state = Fixture.state()
    state.press(.enter, .character("S"))
    #expect(state.press(.escape) == [])
    #expect(state.browser.focus == .stages)
    #expect(state.press(.escape) == [.stopSyncing])
  }

  @Test("A failure is an error that stays in the messages, and everything continues")
  func failure() {
    var state = Fixture.state()
    state.press(.character("S"))
    _ = state.update(with: .syncEnded(message: "Git is not installed.", isInStep: false))
    #expect(state.toast?.tone == .error)
    state.press(.character("!"))
    #expect(state.screen().contains("Git is not installed."))
  }

  @Test("The header shows what to push, pull and commit, and nothing if all is in sync")
  func standing() {
    var state = Fixture.state()
    let before = header(state)
    _ = state.update(with: .repositoryRead(RepositoryStanding(ahead: 2, behind: 1, changed: 3)))
    #expect(header(state).contains(" ↑2 ↓1 ∆3 "))
    #expect(header(state, .ascii).contains(" ^2 v1 ~3 "))
    _ = state.update(with: .repositoryRead(RepositoryStanding(ahead: nil, behind: nil, changed: 1)))
    #expect(header(state).contains(" ∆1 "))
    _ = state.update(with: .repositoryRead(RepositoryStanding(ahead: 0, behind: 0, changed: 0)))
    #expect(header(state) == before)
    _ = state.update(with: .repositoryRead(nil))
    #expect(header(state) == before)
  }

  @Test("If there is little room it gives way to the filter and to the day")
  func narrow() {
    var state = Fixture.state(size: Size(columns: 40, rows: 10), diagnostics: Fixture.diagnostics)
    _ = state.update(with: .repositoryRead(RepositoryStanding(ahead: 22, behind: 11, changed: 33)))
    #expect(header(state).contains("2 problems"))
    #expect(header(state).contains("18 Nov"))
  }
}
