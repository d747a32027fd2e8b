import OKRModel
import Testing

@testable import FileStore

@Suite("A changed field is shared like anything else, and what a killed change left is not")
struct ChangedFieldSyncTests {
  @Test("The objective is committed; the left-over file is neither committed nor counted")
  func leftOver() throws {
    let shared = try SharedWorkspace()
    let left = "okrs/objectives/2026-Q4/\(LeftOver.name(for: "shorten-queue.yaml"))"
    try shared.directory.write("objective: half", to: "ana/\(left)")
    let inquiry = RepositoryInquiry(
      shared.location("ana"), environment: shared.environment(), patience: .seconds(60))
    #expect(inquiry.state()?.changed == 0)
    #expect(shared.sync("ana").run().committed == nil)
    // Another file is changed, so that this one stays.
    _ = try FieldEditor(shared.location("ana")).carryOut(
      FieldEdit(.stage("book"), .title, from: "Discover & Book", to: "Book"))
    #expect(inquiry.state()?.changed == 1)
    #expect(shared.sync("ana").run().committed?.contains("headway.yaml") == true)
    #expect(try shared.status("ana") == ["?? \(left)"])
  }

  @Test("Two people change different fields of one file: git brings them together")
  func merged() throws {
    let shared = try SharedWorkspace()
    let objective = TraceNode.objective("shorten-queue")
    _ = try FieldEditor(shared.location("ana")).carryOut(
      FieldEdit(objective, .title, from: "Shorten the queue", to: "No queue"))
    let keyResult = TraceNode.keyResult(
      KeyResultReference(objective: "shorten-queue", keyResult: "wait-time"))
    _ = try FieldEditor(shared.location("ben")).carryOut(FieldEdit(keyResult, .target, from: "15", to: "12"))
    for person in ["ana", "ben", "ana"] { #expect(shared.sync(person).run().fault == nil) }
    let text = WorkspaceFixture.objective.replacing("Shorten the queue", with: "No queue")
      .replacing("target: 15", with: "target: 12")
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == text)
    #expect(try shared.directory.text(of: "ben/\(SharedWorkspace.objective)") == text)
  }
}
