import OKRModel
import Testing

@testable import FileStore

@Suite("What an editor changed is found, and recorded")
struct HandEditTests {
  private static let today = CivilDay("2026-11-18") ?? CivilDay(dayNumber: 0)
  private static let author = ChangeAuthor(
    "ana", now: Timestamp("2026-11-18T09:12:03Z") ?? Timestamp(milliseconds: 0), today: today)
  private static let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
  private static let checkIn =
    #"{"id":"1","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"# + "\n"
  private static let initiative = """
    initiative: More kiosks
    state: active
    owner: ana
    features:
      - id: queue-view
        title: Show the queue
        state: active
        stories:
          - {id: camera, title: Count people, state: planned}

    """

  private let fixture: WorkspaceFixture

  init() throws {
    fixture = try WorkspaceFixture([
      WorkspaceFixture.logPath: Self.checkIn, WorkspaceFixture.initiativePath: Self.initiative,
    ])
  }

  /// The changes that are found when `edit` changes the text of the file at `path`.
  private func changes(
    at path: String = WorkspaceFixture.objectivePath, _ edit: (String) -> String
  ) throws -> [UnrecordedChange] {
    let before = try #require(HandEdit(of: path, in: fixture.location))
    try fixture.directory.write(edit(try fixture.directory.text(of: path)), to: path)
    return try #require(before.changes(in: fixture.location, today: Self.today))
  }

  private func texts(_ changes: [UnrecordedChange]) -> [String] {
    changes.map { change in
      let text = change.change
      return "\(change.node?.reference ?? "settings") \(text.field) \(text.from ?? "-") > \(text.to ?? "-")"
    }
  }

  @Test("Every recorded field that has another text, of the objective and its key results")
  func fields() throws {
    let found = try changes {
      $0.replacing("target: 15", with: "target: 12\n    due: 2026-11-30").replacing(
        "owner: ana", with: "owner: ben"
      ).replacing("Reduce average", with: "Cut the average")
    }
    #expect(
      texts(found) == [
        "shorten-queue owner ana > ben", "shorten-queue/wait-time target 15 > 12",
        "shorten-queue/wait-time due - > 2026-11-30",
      ])
    let workspace = fixture.read().workspace
    #expect(found.map { workspace.asksForReason(of: $0) } == [false, true, true])
  }

  @Test("The same value written otherwise is no change, and nor is a comment")
  func same() throws {
    #expect(try changes { $0.replacing("target: 15", with: "target: 15.0  # as agreed") } == [])
  }

  @Test("A key result that was added did not exist before, and one that was removed still did")
  func entries() throws {
    let added = try changes { $0 + "  - {id: kiosks, title: Kiosks in use, target: 40}\n" }
    #expect(
      texts(added) == [
        "shorten-queue/kiosks entry - > {id: kiosks, title: Kiosks in use, target: 40}"
      ])
    _ = try ChangeRecorder(fixture.location).record(added, by: Self.author)
    let removed = try changes {
      $0.replacing("  - {id: kiosks, title: Kiosks in use, target: 40}\n", with: "")
    }
    let later = ChangeAuthor("ana", now: Self.author.now, today: Self.today.advanced(by: 1))
    _ = try ChangeRecorder(fixture.location).record(
      removed.map { $0.because(ChangeReason(nil, on: later.today)) }, by: later)
    let workspace = fixture.read().workspace
    let objective = try #require(workspace.objectives.first)
    let ids = [-1, 0, 1].map { days in
      workspace.definition(of: objective, on: Self.today.advanced(by: days))?.keyResults.map(\.id)
    }
    #expect(ids == [["wait-time"], ["wait-time", "kiosks"], ["wait-time"]])
    #expect(fixture.sentences == [])
  }

  @Test("Changes of several files are recorded together, hold from the day, and are withdrawn together")
  func record() throws {
    var found = try changes { $0.replacing("target: 15", with: "target: 12") }
    found += try changes(at: WorkspaceFixture.initiativePath) {
      $0.replacing("queue\n    state: active", with: "queue\n    state: done").replacing(
        "state: planned", with: "state: active")
    }
    found += try changes(at: WorkspaceLocation.manifest) {
      $0.replacing("end: 2026-12-31", with: "end: 2027-01-15")
    }
    #expect(
      texts(found) == [
        "shorten-queue/wait-time target 15 > 12", "kiosks/queue-view state active > done",
        "kiosks/camera state planned > active", "2026-Q4 end 2026-12-31 > 2027-01-15",
      ])
    let reasoned = found.map { $0.because(ChangeReason("Belt four is here")) }
    let recorded = try ChangeRecorder(fixture.location).record(reasoned, by: Self.author)
    #expect(recorded.map(\.content) == reasoned && Set(recorded.map(\.record)).count == 4)
    let history = fixture.read().workspace.history
    #expect(history.changes(of: Self.reference).map { $0.change?.reason } == ["Belt four is here"])
    #expect(history.initiativeLogs["kiosks"]?.changes.count == 2)
    #expect(
      history.cycles["2026-Q4"]?.value(on: Self.today.advanced(by: -1))?.end == CivilDay("2026-12-31"))
    #expect(fixture.sentences == [])
    try ChangeRecorder(fixture.location).retract(recorded, by: Self.author)
    #expect(fixture.read().workspace.history.changes(of: Self.reference) == [])
    #expect(fixture.read().workspace.history.initiativeLogs["kiosks"]?.changes == [])
  }

  @Test("What was recorded while the editor was open is not found again")
  func recordedMeanwhile() throws {
    let before = try #require(HandEdit(of: WorkspaceFixture.objectivePath, in: fixture.location))
    let edit = FieldEdit(.keyResult(Self.reference), .target, from: "15", to: "12")
    _ = try FieldEditor(fixture.location).outcome(of: edit, by: Self.author)
    #expect(before.changes(in: fixture.location, today: Self.today) == [])
  }

  @Test("A file that is broken now says nothing yet, and an objective without a check-in is being drafted")
  func nothing() throws {
    let path = WorkspaceFixture.objectivePath
    let before = try #require(HandEdit(of: path, in: fixture.location))
    try fixture.directory.write("objective: [\n", to: path)
    #expect(before.changes(in: fixture.location, today: Self.today) == nil)
    let draft = try WorkspaceFixture()
    let edit = try #require(HandEdit(of: path, in: draft.location))
    try draft.directory.write(WorkspaceFixture.objective.replacing("15", with: "12"), to: path)
    #expect(edit.changes(in: draft.location, today: Self.today) == [])
    #expect(HandEdit(of: WorkspaceFixture.logPath, in: fixture.location) == nil)
  }

  @Test("Control characters of a file do not reach the record")
  func hostile() throws {
    let found = try changes {
      $0.replacing("owner: ana", with: "owner: \"b\\e[31men\"").replacing(
        "  - id: wait-time", with: "  - {id: \"k\\e]0;x\", title: \"\\e[2J\", target: 1}\n  - id: wait-time")
    }
    #expect(found.count == 2)
    #expect(!texts(found).joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }
}
