import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("What cannot be changed safely is left alone, and the reason is reported")
struct FieldRefusalTests {
  /// The message with which the change is refused; the file is unchanged.
  private func refusal(
    _ text: String, _ field: EditableField, of node: ConstructID = FieldEditTests.waitTime,
    from before: String?,
    to after: String?, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: text])
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      try FieldEditor(fixture.location).carryOut(FieldEdit(node, field, from: before, to: after))
    }
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == text)
    #expect(try fixture.directory.files().count == 2)
    #expect(error?.isFinal == true)
    return error?.description ?? ""
  }

  private func keyResult(_ lines: String) -> String {
    "objective: O\nstage: book\nkey-results:\n  - id: wait-time\n    title: Wait\n    \(lines)\n"
  }

  @Test("Values that are anchored or tagged")
  func anchors() throws {
    let text = "objective: &a Wait\nstage: book\nwhy: *a\nkey-results: []\n"
    let objective = FieldEditTests.objective
    #expect(
      try refusal(text, .why, of: objective, from: "Wait", to: "B").contains(
        "it repeats a value from elsewhere"))
    #expect(
      try refusal(text, .title, of: objective, from: "Wait", to: "B").contains(
        "other places repeat its value"))
    let tagged = "objective: !!str Wait\nstage: book\n"
    let sentence = try refusal(tagged, .title, of: objective, from: "Wait", to: "B")
    #expect(sentence.contains("it has a tag") && sentence.hasSuffix("edit the file itself (e)"))
  }

  @Test("A list instead of a text")
  func lists() throws {
    let text = "objective: O\nstage: book\nwhy: [ana]\n"
    #expect(
      try refusal(text, .why, of: FieldEditTests.objective, from: nil, to: "ben").contains(
        "it is a list, not text"))
  }

  @Test(
    "A list with more in it than ids",
    arguments: ["[&a ana, ben]", "[ana, # first\n  ben]", "\n  - ana  # first\n  - ben", "!!seq [ana, ben]"])
  func unusualLists(list: String) throws {
    let text = "objective: O\nstage: book\nowner: \(list)\nwhy: W\n"
    let objective = FieldEditTests.objective
    let sentence = try refusal(text, .owner, of: objective, from: "[ana, ben]", to: "ben")
    #expect(sentence.contains("its list is written in an unusual way"))
    #expect(try !refusal(text, .owner, of: objective, from: "[ana, ben]", to: nil).isEmpty)
  }

  @Test("What cannot stand in a list")
  func badItems() throws {
    let text = "objective: O\nstage: book\nowner: ana\n"
    let sentence = try refusal(text, .owner, of: FieldEditTests.objective, from: "ana", to: "[ana, b: c]")
    #expect(sentence.contains("its list has something that is no id"))
  }

  @Test("A field whose value has changed in the meantime is not overwritten")
  func changed() throws {
    let text = keyResult("target: 5")
    #expect(try refusal(text, .title, from: "Before", to: "After").contains("says 'Wait' by now"))
    #expect(try refusal(text, .owner, from: "ana", to: "ben").contains("is gone by now"))
  }

  @Test("What the readers would not accept")
  func faults() throws {
    let text = keyResult("target: 5\n    start: 2026-10-01\n    due: 2026-12-31")
    #expect(try refusal(text, .target, from: "5", to: "five").contains("must be a number such as 17.5"))
    #expect(try refusal(text, .due, from: "2026-12-31", to: "2026-09-01").contains("lies before 'start'"))
    #expect(try refusal(text, .weight, from: "1", to: "-1").contains("must be 0 or more"))
    #expect(try refusal(text, .title, from: "Wait", to: nil).contains("missing key 'title'"))
    let initiative = ConstructID.initiative("kiosks")
    let fixture = try WorkspaceFixture([WorkspaceFixture.initiativePath: "initiative: K\nstate: active\n"])
    for (field, before, after) in [
      (EditableField.state, "active" as String?, "nearly"), (.link, nil, "file:///etc/passwd"),
    ] {
      let error = #expect(throws: StoreError.self) {
        try FieldEditor(fixture.location).carryOut(FieldEdit(initiative, field, from: before, to: after))
      }
      #expect(error?.description.contains("could not be read after that") == true)
    }
  }

  @Test("A file with a fault, a repeated key, and missing constructs")
  func faulty() throws {
    let title = (before: "Wait", after: "Less")
    for text in [
      "objective: O\n stage: [",
      "objective: O\nobjective: P\nstage: book\nkey-results: [{id: wait-time, title: Wait}]\n",
    ] {
      #expect(
        try refusal(text, .title, from: title.before, to: title.after).contains(
          "an error that must be fixed first"))
    }
    #expect(
      try refusal("objective: O\nstage: book\n", .title, from: "Wait", to: "Less").contains(
        "does not say it any more"))
    #expect(
      try refusal(keyResult("target: 5"), .title, of: .objective("no-such"), from: "a", to: "b").contains(
        "no file says 'no-such'"))
  }

  @Test("A newer format is not written to, and no link out of the workspace is followed")
  func outside() throws {
    let newer = WorkspaceFixture.manifest.replacing("headway: 1", with: "headway: 2")
    let fixture = try WorkspaceFixture(["headway.yaml": newer])
    let edit = FieldEdit(FieldEditTests.objective, .title, from: "Shorten the queue", to: "B")
    #expect(throws: StoreError.newerFormat(version: 2)) { try FieldEditor(fixture.location).carryOut(edit) }
    let other = try TemporaryDirectory()
    try other.write(WorkspaceFixture.objective, to: "elsewhere.yaml")
    let linked = try WorkspaceFixture()
    let path = "\(linked.directory.path)/\(WorkspaceFixture.objectivePath)"
    try FileManager.default.removeItem(atPath: path)
    try linked.directory.link(WorkspaceFixture.objectivePath, to: "\(other.path)/elsewhere.yaml")
    #expect(throws: StoreError.isALink(path: path)) { try FieldEditor(linked.location).carryOut(edit) }
    #expect(try other.text(of: "elsewhere.yaml") == WorkspaceFixture.objective)
    #expect(try other.files() == ["elsewhere.yaml"])
  }

  @Test("A link to another place in the workspace is not written through either")
  func link() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    try fixture.directory.write(WorkspaceFixture.objective, to: "kept/real.yaml")
    try FileManager.default.removeItem(atPath: path)
    try fixture.directory.link(WorkspaceFixture.objectivePath, to: "../../kept/real.yaml")
    #expect(throws: StoreError.isALink(path: path)) {
      try FieldEditor(fixture.location).carryOut(
        FieldEdit(FieldEditTests.objective, .title, from: "Shorten the queue", to: "B"))
    }
    #expect(try fixture.directory.text(of: "kept/real.yaml") == WorkspaceFixture.objective)
  }
}
