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

  /// The lines of a key result, after the change of its checkpoints and after taking it back.
  private func changeCheckpoints(_ lines: String, from before: String?, to after: String?) throws -> String {
    let head = "objective: O\nstage: book\nkey-results:\n  - id: wait-time\n    title: W\n    target: 5\n"
    let tail = "    weight: 2  # heavy\n  - {id: other, title: X, target: 1}\n"
    let text = head + lines + tail
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: text])
    let editor = FieldEditor(fixture.location)
    let undo = try editor.carryOut(
      FieldEdit(FieldEditTests.waitTime, .checkpoints, from: before, to: after))
    let changed = try fixture.directory.text(of: WorkspaceFixture.objectivePath)
    _ = try editor.carryOut(undo)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == text)
    #expect(changed.hasPrefix(head) && changed.hasSuffix(tail))
    return String(changed.dropFirst(head.count).dropLast(tail.count))
  }

  @Test(
    "Checkpoints are replaced whole, in each way to write them",
    arguments: [
      "    checkpoints: [{by: 2026-10-31, value: 18}]\n",
      "    checkpoints: [ {value: 18.0, by: \"2026-10-31\"} ]\n",
      "    checkpoints:\n      - {by: 2026-10-31, value: 18}\n",
      "    checkpoints:\n      - by: 2026-10-31\n        value: 18\n",
      "    checkpoints:\n    - value: 18\n      by: 2026-10-31\n",
    ])
  func checkpoints(lines: String) throws {
    let before = "[{by: 2026-10-31, value: 18}]"
    let after = "[{by: 2026-10-31, value: 18.5}, {by: end of cycle, value: 6}]"
    #expect(
      try changeCheckpoints(lines, from: before, to: after) == "    checkpoints: \(after)\n")
    #expect(try changeCheckpoints(lines, from: before, to: nil) == "")
  }

  @Test("Checkpoints are added after their sibling; a comment among them is left alone")
  func checkpointsAddedAndRefused() throws {
    #expect(
      try changeCheckpoints("    due: 2026-12-01\n", from: nil, to: "[{by: 2026-10-31, value: 18}]")
        == "    due: 2026-12-01\n    checkpoints: [{by: 2026-10-31, value: 18}]\n")
    let commented =
      "    checkpoints:\n      - {by: 2026-10-31, value: 18}  # half\n      - {by: 2026-11-30, value: 12}\n"
    #expect(throws: StoreError.self) {
      try changeCheckpoints(
        commented, from: "[{by: 2026-10-31, value: 18}, {by: 2026-11-30, value: 12}]", to: nil)
    }
  }
}
