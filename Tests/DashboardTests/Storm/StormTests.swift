import Canvas
import Foundation
import OKRModel
import Testing

@testable import Dashboard

@Suite("A storm of keys")
struct StormTests {
  /// How many keys: `HEADWAY_EFFORT` times as many if that is set.
  private static let keyCount =
    15_000 * (ProcessInfo.processInfo.environment["HEADWAY_EFFORT"].flatMap(Int.init) ?? 1)

  /// The outside at its worst: it answers late, refuses, and reads files from which things have gone.
  private struct Outside {
    private let workspaces = [Fixture.standUpWorkspace, Fixture.emptyWorkspace, Fixture.asciiWorkspace]
    private var pending: [Event] = []
    private var count = 0

    mutating func take(_ effect: Effect, _ keys: inout RandomKeys) {
      count += 1
      switch effect {
      case .recordCheckIn(let submission):
        let id = String(repeating: "0", count: max(0, 8 - "\(count)".count)) + "\(count)"
        let record = CheckInRecord(
          id: id, at: Timestamp(milliseconds: 1_763_460_000_000 + Int64(count)), author: submission.author,
          content: submission.content)
        if keys.chance(20) { pending.append(.fileAwaited(path: "check-ins/x.jsonl")) }
        pending.append(
          keys.chance(25)
            ? .checkInFailed(submission, message: "the disk is full") : .checkInRecorded(submission, record))
      case .recordStandUp(let submission):
        let record = StandUpRecord(
          id: "s\(count)", at: Timestamp(milliseconds: 1_763_460_000_000 + Int64(count)),
          author: submission.author, content: submission.content)
        pending.append(
          keys.chance(25)
            ? .standUpFailed(submission, message: "the disk is full") : .standUpRecorded(submission, record))
      case .awaitTick: pending += [.clockRead(milliseconds: Int64(count) * 700), .tickCame]
      case .editField(let edit):
        let undo = FieldEdit(edit.node, edit.field, from: edit.after, to: edit.before)
        pending.append(
          keys.chance(30)
            ? .fieldEditFailed(edit, message: "the disk is full", isFinal: keys.chance(50))
            : .fieldEdited(edit, undo: undo, workspaces[keys.chance(90) ? 0 : count % workspaces.count], []))
      case .loadWorkspace:
        pending.append(.workspaceLoaded(workspace(&keys), []))
      case .sync:
        pending += [.syncReached(.pulling), .workspaceLoaded(workspace(&keys), [], .noticed)]
        if keys.chance(60) {
          pending.append(.syncEnded(message: "Pulled 1 commit.", isInStep: keys.chance(80)))
        }
      case .stopSyncing: pending.append(.syncEnded(message: "Stopped.", isInStep: false))
      case .findLine: pending.append(.workspaceLoaded(workspace(&keys), Fixture.diagnostics))
      case .openLink(let address): pending.append(.linkOpened(address))
      case .copy(let text): pending.append(.copied(text))
      case .expireToast(let id): if keys.chance(50) { pending.append(.toastExpired(id: id)) }
      case .awaitRest(let step): if keys.chance(50) { pending.append(.cursorRested(step: step)) }
      case .awaitDraftPause: pending.append(.draftPauseCame)
      case .keepDrafts: if keys.chance(10) { pending.append(.draftsNotKept(message: "the disk is full")) }
      case .useTheme: if keys.chance(10) { pending.append(.themeFailed(message: "it is wrong")) }
      default: break
      }
    }

    private func workspace(_ keys: inout RandomKeys) -> Workspace {
      workspaces[keys.chance(70) ? 0 : count % workspaces.count]
    }

    /// The answers; sometimes also unrequested ones, as when someone else writes to the files.
    mutating func answers(_ keys: inout RandomKeys) -> [Event] {
      if keys.chance(1) {
        pending += [
          .workspaceLoaded(workspace(&keys), keys.chance(30) ? Fixture.diagnostics : [], .noticed),
          .repositoryRead(RepositoryStanding(ahead: count, behind: nil, changed: 2)),
        ]
      }
      guard !pending.isEmpty, keys.chance(60) else { return [] }
      defer { pending = [] }
      return pending
    }
  }

  @Test(
    "Whatever is pressed, in any order and at any size, the screen stays whole", arguments: 1...2)
  func storm(lane: Int) {
    let seed = UInt64.random(in: 0...999_999)
    var keys = RandomKeys(seed: seed)
    var outside = Outside()
    var state = Fixture.state()
    for number in 0..<Self.keyCount {
      var effects = state.update(with: .keyPressed(keys.next()))
      for event in outside.answers(&keys) { effects += state.update(with: event) }
      for effect in effects { outside.take(effect, &keys) }
      // Most frames of a real storm are never drawn either: keys come in batches.
      guard keys.chance(5) else { continue }
      let faults = FrameRuleTests.faults(
        of: state.frame(keys.chance(30) ? .ascii : .unicode), size: state.size)
      #expect(faults.isEmpty, "seed \(seed), key \(number), \(state.context): \(faults.prefix(3))")
    }
    #expect(Self.leads(state), "seed \(seed): Esc leads out of \(state.context)")
  }

  /// Whether Esc, pressed long enough, leads to the outermost pane, when nothing is in progress.
  private static func leads(_ state: State) -> Bool {
    var state = state
    for _ in 0..<60 {
      if let form = state.activeForm, form.phase == .saving { return true }
      if case .action(let form) = state.overlay, form.phase == .saving { return true }
      if case .fields(let form) = state.overlay, form.phase == .saving { return true }
      if state.awaitedFile != nil { return true }
      state.press(.escape, .character("1"))
      if state.context == .question { state.press(.character("y")) }
    }
    state.press(.escape)
    return state.context == .panes
  }
}
