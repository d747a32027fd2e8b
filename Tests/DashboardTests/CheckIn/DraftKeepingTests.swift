import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Unsaved input is kept, and offered again")
struct DraftKeepingTests {
  /// What is kept outside after `state` has been idle for a while.
  private static func kept(_ state: inout State) -> [UnsavedDraft]? {
    let effects = state.update(with: .draftPauseCame)
    return effects.compactMap { if case .keepDrafts(let drafts, _) = $0 { drafts } else { nil } }.last
  }

  private static func offered(
    _ drafts: [UnsavedDraft], workspace: Workspace = Fixture.workspace, when: String = "14:02"
  ) -> State {
    var state = Fixture.state(workspace: workspace)
    _ = state.update(with: .draftsFound(drafts, when: when))
    return state
  }

  @Test("A pause after typing keeps it, and a further key is kept at the next pause")
  func pauses() {
    var state = Fixture.formOnWaitTime()
    #expect(state.update(with: .keyPressed(.character("1"))) == [.awaitDraftPause])
    #expect(state.update(with: .keyPressed(.character("7"))) == [])
    #expect(Self.kept(&state)?.first?.texts["value"] == "17")
    #expect(state.update(with: .keyPressed(.character("."))) == [.awaitDraftPause])
    #expect(state.update(with: .draftPauseCame) == [.keepDrafts(state.unsavedDrafts, person: "ben")])
    #expect(state.unsavedDrafts.first?.texts["value"] == "17.")
  }

  @Test("Input that is deleted, discarded or saved is no longer kept")
  func forgotten() {
    let drop: [[Key]] = [[.backspace], [.escape, .character("y")], [.control("c"), .character("y")]]
    for keys in drop {
      var state = Fixture.formOnWaitTime()
      state.type("1")
      _ = Self.kept(&state)
      #expect(state.press(keys).contains(.keepDrafts([], person: "ben")), "\(keys)")
      #expect(Self.kept(&state) == nil)
    }
    var state = Fixture.formOnWaitTime()
    state.type("17")
    _ = Self.kept(&state)
    let submission = state.press(.enter).submissions.first
    #expect(state.unsavedDrafts.count == 1)
    guard let submission else {
      Issue.record("it is saved")
      return
    }
    let record = CheckInRecord(
      id: "new", at: Timestamp(milliseconds: 1_795_000_000_000), author: "ben", content: submission.content)
    #expect(
      state.update(with: .checkInRecorded(submission, record)).contains(.keepDrafts([], person: "ben")))
  }

  @Test("A draft that could not be written is still kept")
  func failed() throws {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    _ = Self.kept(&state)
    let submission = try #require(state.press(.enter).submissions.first)
    let effects = state.update(with: .checkInFailed(submission, message: "the disk is full"))
    #expect(!effects.contains(.keepDrafts([], person: "ben")))
    #expect(state.unsavedDrafts.count == 1)
  }

  /// The forms with input.
  private static let forms: [(name: String, state: @Sendable () -> State)] = [
    (
      "a check-in",
      {
        var state = Fixture.formOnWaitTime()
        state.press(.paste("17"), .tab, .paste("7"), .tab, .paste("Kiosks: \"live\""))
        return state
      }
    ),
    (
      "a correction",
      {
        var state = Fixture.state()
        state.press(.character("j"), .enter, .enter, .enter, .enter, .paste("17.1"))
        return state
      }
    ),
    (
      "an action",
      {
        var state = Fixture.standUp(workspace: Fixture.withStandUps(Fixture.workspace))
        state.press(.character("1"), .character("a"), .paste("Hire a crew"), .tab, .paste("ana"))
        return state
      }
    ),
    (
      "a correction of an action",
      {
        var state = Fixture.standUp(workspace: Fixture.withStandUps(Fixture.workspace))
        state.press(.character("l"), .enter, .paste("Call them"))
        return state
      }
    ),
    (
      "a field",
      {
        var state = Fixture.state()
        state.press(
          .character("j"), .enter, .enter, .character("E"), .character("d"), .enter, .paste("2027-01-31"))
        return state
      }
    ),
    (
      "the sweep, and a field over it",
      {
        var state = Fixture.sweep()
        state.press(
          .paste("41"), .control("n"), .paste("42"), .escape, .character("E"), .enter, .paste("New title"))
        return state
      }
    ),
  ]

  @Test("Restored, every form has its input again", arguments: 0..<6)
  func takenUp(index: Int) {
    let before = Self.forms[index].state()
    let drafts = before.unsavedDrafts
    #expect(!drafts.isEmpty)
    var state = Fixture.state(workspace: before.workspace)
    _ = state.update(with: .draftsFound(drafts, when: "14:02"))
    #expect(state.context == .draftOffer)
    let effects = state.press(.enter)
    #expect(!effects.contains(.keepDrafts([], person: "ben")))
    #expect(state.unsavedDrafts == drafts, "\(Self.forms[index].name)")
    #expect(state.unsavedCount == drafts.count)
  }

  @Test("The question says what it is, from when, and which keys answer it")
  func question() {
    var typed = Fixture.formOnWaitTime()
    typed.press(.paste("17"), .tab, .tab, .paste("Kiosks"))
    let state = Self.offered(typed.unsavedDrafts)
    let screen = state.screen()
    #expect(screen.contains("A draft from 14:02 was not saved: a check-in on"))
    #expect(screen.contains("note 'Kiosks'"))
    #expect(screen.contains("Enter continue") && screen.contains("x discard") && screen.contains("Esc"))
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("A draft from 14:02") })
    #expect(lines.contains("Enter continue, x discard, Esc ask next time"))
  }

  @Test("x discards it, and Esc leaves it for the next start")
  func answers() {
    var typed = Fixture.formOnWaitTime()
    typed.type("17")
    var state = Self.offered(typed.unsavedDrafts)
    #expect(state.press(.character("x")) == [.keepDrafts([], person: "ben")])
    #expect(state.context == .panes && state.unsavedDrafts.isEmpty)
    state = Self.offered(typed.unsavedDrafts)
    #expect(state.press(.escape) == [.leaveDrafts])
    #expect(state.context == .panes && state.unsavedDrafts.isEmpty)
    state = Self.offered(typed.unsavedDrafts)
    #expect(state.press(.control("c")) == [.quit])
  }

  @Test("If someone has checked in since, or the key result is gone, that is reported, and no word is lost")
  func changed() {
    var typed = Fixture.formOnWaitTime()
    typed.press(.paste("17"), .tab, .tab, .paste("Kiosks"))
    var workspace = Fixture.workspace
    let log = workspace.checkInLogs["streamline-check-in"] ?? .empty
    workspace.checkInLogs["streamline-check-in"] = log.appending(
      Fixture.record("new", "wait-time", "2026-11-17", 17.2))
    #expect(
      Self.offered(typed.unsavedDrafts, workspace: workspace).screen().contains("checked in on it since"))
    var state = Self.offered(typed.unsavedDrafts, workspace: Fixture.emptyWorkspace)
    let lines = LinearScreen(state: state, glyphs: .ascii).lines
    #expect(lines.contains { $0.contains("no longer in the files") })
    #expect(state.press(.enter).contains(.keepDrafts([], person: "ben")))
    #expect(state.messages.last?.text.contains("Kiosks") == true)
  }

  @Test("It is reported once that drafts cannot be kept")
  func once() {
    var state = Fixture.formOnWaitTime()
    _ = state.update(with: .draftsNotKept(message: "permission denied"))
    #expect(state.toast?.text == "What you type is not kept until you save it: permission denied")
    _ = state.update(with: .draftsNotKept(message: "permission denied"))
    #expect(state.messages.count == 1)
  }

  @Test("Drafts with any text lead to a whole screen, and nothing in them is trusted")
  func hostile() {
    let drafts = UnsavedDraft.Form.allCases.flatMap { form in
      ["", "o/k", "streamline-check-in/wait-time", "../..", "north-star"].map { subject in
        UnsavedDraft(
          form, subject: subject, kind: .keyResult, corrected: "x", seen: "y", isInSweep: form != .field,
          texts: [
            "value": "1e400", "note": String(repeating: "long ", count: 900), "title": "", "date": "never",
          ])
      }
    }
    var state = Self.offered(drafts)
    #expect(!state.screen().isEmpty)
    state.press(.enter)
    #expect(!state.screen().isEmpty)
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      _ = state.update(with: .resized(size))
      #expect(FrameRuleTests.faults(of: state.frame(), size: size).isEmpty)
    }
  }
}
