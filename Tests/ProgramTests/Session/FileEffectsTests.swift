import Dashboard
import FileStore
import Foundation
import OKRModel
import Synchronization
import Testing

@testable import TestSupport
@testable import headway

@Suite("What becomes of effects on the files is reported as events")
struct FileEffectsTests {
  private static let reference = KeyResultReference(objective: "tested", keyResult: "wait-time")

  private let place: Workplace
  private let keeper: WorkspaceKeeper
  private let effects: FileEffects
  /// The files that were said to be waited for.
  private let awaited = AwaitedFiles()

  private final class AwaitedFiles: Sendable {
    private let paths = Mutex<[String]>([])

    func add(_ path: String) { paths.withLock { $0.append(path) } }
    var all: [String] { paths.withLock { $0 } }
  }

  init() throws {
    place = try BadWorkspace.all[0].workplace()
    keeper = WorkspaceKeeper(location: WorkspaceLocation(root: place.root.path))
    _ = keeper.load()
    effects = FileEffects(
      keeper: keeper, settings: SettingsReader(themes: nil, wish: nil, diagnostics: []),
      onWait: { [awaited] in awaited.add($0) })
  }

  private func events(_ work: (FileEffects, (Event) -> Void) -> Void) -> [Event] {
    var events: [Event] = []
    work(effects) { events.append($0) }
    return events
  }

  private func submission(_ value: Double) -> CheckInSubmission {
    CheckInSubmission(
      reference: Self.reference, cycle: "2026-Q4",
      entry: CheckInEntry(keyResult: "wait-time", date: CivilDay(dayNumber: 20_775), value: value),
      author: "ana")
  }

  private func log() throws -> String {
    try String(contentsOf: place.root.appending(path: SoundWorkspace.log.path), encoding: .utf8)
  }

  @Test("A check-in: the record as it is on disk")
  func checkIn() throws {
    let submission = submission(16)
    let events = events { $0.record(submission, report: $1) }
    guard case .checkInRecorded(let reported, let record) = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(reported == submission)
    #expect(record.author == "ana")
    #expect(try log().split(separator: "\n").last?.contains("\"id\":\"\(record.id)\"") == true)
  }

  @Test("A check-in that cannot be written: why not, without the path that the user knows")
  func failedCheckIn() throws {
    let path = place.root.appending(path: SoundWorkspace.log.path)
    try FileManager.default.removeItem(at: path)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
    let submission = submission(16)
    let events = events { $0.record(submission, report: $1) }
    guard case .checkInFailed(submission, let message) = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(message.contains(SoundWorkspace.log.path))
    #expect(!message.contains(place.root.path))
  }

  @Test("A log that is locked: the file is named, and the wait ends when the user has had enough")
  func locked() throws {
    let holder = open(place.root.appending(path: SoundWorkspace.log.path).path, O_RDWR | O_CLOEXEC)
    defer { close(holder) }
    try #require(flock(holder, LOCK_EX) == 0)
    let before = try log()
    // As the dashboard does: the screen says it, and then somebody presses Esc.
    let effects = FileEffects(keeper: keeper, settings: effects.settings) { [awaited, keeper] path in
      awaited.add(path)
      keeper.stopWaiting()
    }
    var events: [Event] = []
    effects.record(submission(16)) { events.append($0) }
    #expect(awaited.all == [SoundWorkspace.log.path])
    guard case .checkInFailed = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    #expect(try log() == before)
  }

  @Test("An action of a stand-up: the record as it is on disk")
  func action() throws {
    let entry = ActionItemEntry(text: "Ask the harbour", date: CivilDay(dayNumber: 20_775))
    let submission = StandUpSubmission(cycle: "2026-Q4", content: .action(entry), author: "ana")
    let events = events { $0.record(submission, report: $1) }
    guard case .standUpRecorded(submission, let record) = events.first, events.count == 1 else {
      Issue.record("\(events)")
      return
    }
    let file = place.root.appending(path: SoundWorkspace.standUps.path)
    let last = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").last
    #expect(last?.contains("\"id\":\"\(record.id)\"") == true)
    #expect(last?.contains("Ask the harbour") == true)
  }

  private static let author = ChangeAuthor(
    "ana", now: Timestamp(milliseconds: 1_795_000_000_000), today: CivilDay(dayNumber: 20_775))

  @Test("A field: the workspace as it is now, and the edit that takes it back")
  func field() throws {
    let edit = FieldEdit(.objective("tested"), .title, from: "Shorten the queue", to: "No queue")
    let changed = events { $0.change(edit, by: Self.author, report: $1) }
    // Before it may come a reading, where the files were written a moment ago.
    guard case .fieldEdited(edit, let undo, let workspace, _, nil) = changed.last else {
      Issue.record("\(changed)")
      return
    }
    #expect(workspace.objectives.first { $0.id == "tested" }?.title == "No queue")
    let undone = events { $0.change(undo, by: Self.author, report: $1) }
    guard case .fieldEdited(undo, _, _, _, nil) = undone.last else {
      Issue.record("\(undone)")
      return
    }
    let file = place.root.appending(path: SoundWorkspace.objective.path)
    #expect(try String(contentsOf: file, encoding: .utf8) == SoundWorkspace.objective.text)
  }

  @Test(
    "A field that somebody else has changed meanwhile: what the files say, and that trying again is no use")
  func changedField() throws {
    try place.write(
      SoundWorkspace.objective.text.replacing("Shorten the queue", with: "Their title"),
      to: "okrs/\(SoundWorkspace.objective.path)")
    let edit = FieldEdit(.objective("tested"), .title, from: "Shorten the queue", to: "No queue")
    let events = events { $0.change(edit, by: Self.author, report: $1) }
    guard events.count == 2, case .workspaceLoaded(let workspace, _, .noticed) = events[0],
      case .fieldEditFailed(edit, _, isFinal: true) = events[1]
    else {
      Issue.record("\(events)")
      return
    }
    #expect(workspace.objectives.first { $0.id == "tested" }?.title == "Their title")
  }

  @Test("A reading: the keys of the configuration, and then what the files say with what is wrong in them")
  func load() throws {
    try place.write("objective: [\n", to: "okrs/objectives/2026-Q4/new.yaml")
    let events = events { $0.load(.asked, report: $1) }
    guard events.count == 2, case .keysBound = events[0],
      case .workspaceLoaded(let workspace, let diagnostics, .asked) = events[1]
    else {
      Issue.record("\(events)")
      return
    }
    #expect(workspace.objectives.map(\.id).contains("tested"))
    #expect(diagnostics.contains { $0.path == "objectives/2026-Q4/new.yaml" && $0.severity == .error })
  }
}
