import OKRModel
import Testing

@testable import FileStore

@Suite("A list of ids is changed as one field")
struct ListEditTests {
  /// The objective's file with `lines`, after the change of `field` and after taking it back.
  private func change(
    _ lines: String, _ field: EditableField, from before: String?, to after: String?
  ) throws -> String {
    let text = "objective: O  # ours\nstage: book\n\(lines)why: W\nkey-results: []\n"
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: text])
    let editor = FieldEditor(fixture.location)
    let undo = try editor.carryOut(FieldEdit(FieldEditTests.objective, field, from: before, to: after))
    let changed = try fixture.directory.text(of: WorkspaceFixture.objectivePath)
    _ = try editor.carryOut(undo)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == text)
    #expect(changed.hasPrefix("objective: O  # ours\nstage: book\n"))
    #expect(changed.hasSuffix("why: W\nkey-results: []\n"))
    return changed.split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: "|")
  }

  @Test(
    "From one to several and back, in each way to write it",
    arguments: [
      ("owner: ana\n", "ana", "[ana, ben]", "owner: [ana, ben]"),
      ("owner: \"ana\"  # lead\n", "ana", "[ana, ben]", "owner: [ana, ben]  # lead"),
      ("owner: [ana, ben]\n", "[ana, ben]", "[ben, ana]", "owner: [ben, ana]"),
      ("owner: [ ana , \"ben\" ]  # both\n", "[ana, ben]", "ben", "owner: ben  # both"),
      ("owner: [ana,\n  ben]\n", "[ana, ben]", "ana", "owner: ana"),
      ("owner:\n  - ana\n  - ben\n", "[ana, ben]", "[ana]", "owner: [ana]"),
      ("owner:\n- ana\n- ben  # second\n", "[ana, ben]", "ben", "owner: ben  # second"),
      ("owner: [ana]\n", "ana", "[ana, ben]", "owner: [ana, ben]"),
    ])
  func owners(lines: String, before: String, after: String, expected: String) throws {
    #expect(try change(lines, .owner, from: before, to: after) == expected)
  }

  @Test("A list is removed with all its lines, and added after its sibling")
  func addAndRemove() throws {
    #expect(try change("owner:\n  - ana\n  - ben\n", .owner, from: "[ana, ben]", to: nil) == "")
    #expect(
      try change("owner:\n  - ana\n  - ben\n", .contributors, from: nil, to: "[ana]")
        == "owner:|  - ana|  - ben|contributors: [ana]")
    #expect(try change("contributors: [ana, ben]\n", .contributors, from: "[ana, ben]", to: nil) == "")
  }

  @Test("In braces")
  func inBraces() throws {
    let text =
      "objective: O\nstage: book\nkey-results:\n  - {id: wait-time, title: W, target: 5, owner: [ana, ben]}\n"
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: text])
    let editor = FieldEditor(fixture.location)
    _ = try editor.carryOut(
      FieldEdit(FieldEditTests.waitTime, .owner, from: "[ana, ben]", to: "[ben, ana]"))
    _ = try editor.carryOut(FieldEdit(FieldEditTests.waitTime, .contributors, from: nil, to: "[ana]"))
    #expect(
      try fixture.directory.text(of: WorkspaceFixture.objectivePath).hasSuffix(
        "  - {id: wait-time, title: W, target: 5, owner: [ben, ana], contributors: [ana]}\n"))
  }
}
