import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Leaving the dashboard: the editor, the clipboard, links")
struct OutsideTests {
  @Test("e opens the file of the selection, whichever pane has the focus")
  func edit() {
    var state = Fixture.state()
    #expect(state.press(.character("e")) == [.findLine(.stage("discover-and-book"))])
    state = Fixture.atWaitTime()
    let waitTime = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")
    #expect(state.press(.character("e")) == [.findLine(.keyResult(waitTime))])
    state.press(.enter)
    #expect(state.press(.character("e")) == [.findLine(.keyResult(waitTime))])
    state.press(.escape, .escape)
    #expect(state.press(.character("e")) == [.findLine(.objective("streamline-check-in"))])
  }

  @Test("y copies the selection's reference for commands, and says that the terminal decides")
  func copy() {
    var state = Fixture.atWaitTime()
    #expect(state.press(.character("y")) == [.copy("streamline-check-in/wait-time")])
    _ = state.update(with: .copied("streamline-check-in/wait-time"))
    #expect(state.toast?.text.contains("streamline-check-in/wait-time") == true)
    #expect(state.toast?.text.contains("if your terminal lets") == true)
  }

  @Test("The editor opens at the line once that is found; if no file declares it, a message says so")
  func line() {
    var state = Fixture.state()
    let stage = ConstructID.stage("discover-and-book")
    let line = FileLine(path: "/okrs/headway.yaml", line: 12)
    #expect(state.update(with: .lineFound(stage, line)) == [.openEditor(line)])
    #expect(state.toast == nil)
    #expect(state.update(with: .lineFound(stage, nil)) == [.expireToast(id: 1)])
    #expect(state.toast?.text == "No file says 'discover-and-book'; r reads the files again.")
  }

  @Test("e works wherever the selection is in a file")
  func everywhere() {
    for keys: [Key] in [
      [.character("3")], [.character("3"), .tab],
      [.character("3"), .tab, .tab],
      [.character("j"), .enter, .enter, .character("i")], [.character("2"), .escape], [.character("5")],
    ] {
      var state = Fixture.state()
      state.press(keys)
      let effects = state.press(.character("e"))
      #expect(effects.contains { if case .findLine = $0 { true } else { false } }, "\(keys)")
    }
  }

  @Test("o lets one of several links be chosen and opens it")
  func chooseLink() {
    var state = Fixture.atWaitTime()
    #expect(state.press(.character("o")) == [])
    #expect(state.context == .links)
    #expect(state.screen().contains("Print a bag tag at home"))
    #expect(state.press(.down, .enter) == [.openLink("https://tracker.example/AIR-212")])
    #expect(state.context == .panes)
    _ = state.update(with: .linkOpened("https://tracker.example/AIR-212"))
    #expect(state.toast?.tone == .success)
  }

  @Test("Esc leaves the links and opens none")
  func leaveLinks() {
    var state = Fixture.atWaitTime()
    #expect(state.press(.character("o"), .down, .escape) == [])
    #expect(state.context == .panes)
  }

  @Test("o says why if there is no link")
  func noLink() {
    var state = Fixture.state()
    #expect(state.press(.character("o")) == [.expireToast(id: 1)])
    #expect(state.toast?.text == "Select an objective or a key result first.")
    state.press(.enter)
    state.press(.character("o"))
    #expect(state.toast?.text == "No work that supports this has a link.")
  }

  @Test("What fails outside is reported and kept among the messages")
  func failure() {
    var state = Fixture.state()
    _ = state.update(with: .effectFailed(message: "no program opens links here"))
    #expect(state.toast?.tone == .error)
    #expect(state.messages.last?.text == "no program opens links here")
  }
}
