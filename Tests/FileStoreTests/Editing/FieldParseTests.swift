import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("A change of a field parses its file twice: before, and as the proof")
struct FieldParseTests {
  /// Counts what is parsed and read for an edit, by the name of the file.
  private final class Counter: Sendable {
    private let parsed = Mutex<[String]>([])
    private let read = Mutex<[String]>([])

    /// What was parsed since the last time, and which files were read besides the one that is edited.
    func take() -> (parsed: [String], read: [String]) {
      (Self.taken(parsed), Self.taken(read))
    }

    private static func taken(_ names: borrowing Mutex<[String]>) -> [String] {
      names.withLock { names in
        defer { names = [] }
        return names
      }
    }

    func editor(of fixture: WorkspaceFixture, reading: LoadedWorkspace?) -> FieldEditor {
      var calls = DiskCalls.system
      calls.onReading = { [self] name in read.withLock { $0.append(name) } }
      return FieldEditor(fixture.location, calls: calls, reading: reading) { [self] bytes, sink in
        parsed.withLock { $0.append(sink.path) }
        return EditedFile.yaml(bytes, sink)
      }
    }
  }

  private static let path = WorkspaceFixture.objectivePath
  private let counter = Counter()

  @Test(
    "However the text is written, and taken back as well",
    arguments: [
      "Shorten the queue", "'Shorten the queue'", "\"Shorten \\x74he queue\"", "Shorten\n  the queue # why",
      ">\n  Shorten\n  the queue", "|-\n    Shorten the queue",
    ])
  func styles(written: String) throws {
    let text = WorkspaceFixture.objective.replacing("Shorten the queue", with: written)
    let fixture = try WorkspaceFixture([Self.path: text])
    let editor = counter.editor(of: fixture, reading: fixture.read())
    let undo = try editor.carryOut(
      FieldEdit(FieldEditTests.objective, .title, from: "Shorten the queue", to: "No queue"))
    #expect(counter.take() == ([Self.path, Self.path], []))
    _ = try editor.carryOut(undo)
    #expect(counter.take() == ([Self.path, Self.path], []))
    #expect(try fixture.directory.text(of: Self.path) == text)
  }

  @Test("headway.yaml too, which is not read for its format besides")
  func manifest() throws {
    let fixture = try WorkspaceFixture()
    let path = WorkspaceLocation.manifest
    let edit = FieldEdit(.outcome("calm-journey"), .title, from: "Journeys without stress", to: "Calm")
    _ = try counter.editor(of: fixture, reading: nil).carryOut(edit)
    #expect(counter.take() == ([path, path], []))
    let newer = WorkspaceFixture.manifest.replacing("headway: 1", with: "headway: 2")
    try fixture.directory.write(newer, to: path)
    #expect(throws: StoreError.newerFormat(version: 2)) {
      try counter.editor(of: fixture, reading: nil).carryOut(edit)
    }
    #expect(try fixture.directory.text(of: path) == newer)
  }

  @Test("headway.yaml is read for its format only where it is not as it was")
  func format() throws {
    let fixture = try WorkspaceFixture()
    let reading = fixture.read()
    let edit = FieldEdit(FieldEditTests.objective, .title, from: "Shorten the queue", to: "No queue")
    try fixture.directory.write(WorkspaceFixture.manifest + "# a word more\n", to: "headway.yaml")
    let undo = try counter.editor(of: fixture, reading: reading).carryOut(edit)
    #expect(counter.take() == ([Self.path, Self.path], ["headway.yaml"]))
    _ = try counter.editor(of: fixture, reading: nil).carryOut(undo)
    #expect(counter.take() == ([Self.path, Self.path], ["headway.yaml"]))
  }

  @Test("A text with the comma of a number in braces is replaced whole")
  func comma() throws {
    let text = """
      objective: O
      stage: book
      key-results:
        - {id: wait-time, title: Serve 10,500 more, baseline: 20, target: 15}

      """
    let fixture = try WorkspaceFixture([Self.path: text])
    let editor = counter.editor(of: fixture, reading: fixture.read())
    _ = try editor.carryOut(
      FieldEdit(FieldEditTests.waitTime, .title, from: "Serve 10,500 more", to: "Serve more"))
    #expect(try fixture.directory.text(of: Self.path) == text.replacing("10,500 more", with: "more"))
    #expect(counter.take().parsed.count == 2)
  }
}
