import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Saving while another program writes")
struct WaitingTests {
  private static let path = "check-ins/2026-Q4/streamline-check-in.jsonl"
  private static let sentence = "another program is writing to \(path); Esc stops waiting."

  /// The form with 17 typed and sent to the disk, while another program is writing.
  private static func waiting() throws -> (state: State, submission: CheckInSubmission) {
    var state = Fixture.formOnWaitTime()
    state.type("17")
    let submission = try #require(state.press(.enter).submissions.first)
    _ = state.update(with: .fileAwaited(path: path))
    return (state, submission)
  }

  @Test("The form shows what it waits for, and how to leave")
  func said() throws {
    let (state, _) = try Self.waiting()
    #expect(state.screen().contains("Not saved yet: \(Self.sentence)"))
    #expect(state.form?.phase == .saving)
  }

  @Test("Esc ends the wait, and the draft is in the form with the reason")
  func left() throws {
    var (state, submission) = try Self.waiting()
    #expect(state.press(.escape) == [.stopWaiting])
    #expect(state.form?.draft.value == "17")
    _ = state.update(with: .checkInFailed(submission, message: "you stopped waiting"))
    #expect(state.form?.phase == .editing)
    #expect(state.form?.draft.value == "17")
    #expect(state.screen().contains("you stopped waiting"))
    #expect(!state.screen().contains(Self.sentence))
  }

  @Test("When the other program is done, the check-in is saved as if nothing had happened")
  func saved() throws {
    var (state, submission) = try Self.waiting()
    let record = CheckInRecord(id: "01NEW", at: Timestamp(milliseconds: 0), content: submission.content)
    _ = state.update(with: .checkInRecorded(submission, record))
    #expect(state.form == nil)
    #expect(!state.screen().contains("another program"))
  }

  @Test("If there is no form, the last line shows it, and Esc ends that wait before anything else")
  func elsewhere() {
    var state = Fixture.state()
    #expect(state.press(.escape) != [.stopWaiting])
    _ = state.update(with: .fileAwaited(path: Self.path))
    #expect(state.screen().contains(Self.sentence))
    #expect(state.press(.escape) == [.stopWaiting])
  }
}
