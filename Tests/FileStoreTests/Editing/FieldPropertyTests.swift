import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("In any file, a change affects only its field")
struct FieldPropertyTests {
  /// How many files: `HEADWAY_EFFORT` times as many if that is set.
  private static let count =
    200 * (ProcessInfo.processInfo.environment["HEADWAY_EFFORT"].flatMap(UInt64.init) ?? 1)

  private static let file = WorkspaceSurvey.File(
    path: WorkspaceFixture.objectivePath, content: .objective(id: "shorten-queue", cycle: "2026-Q4"))

  private static func value(for field: EditableField, _ random: inout SeededGenerator) -> String {
    switch field {
    case .target: "\(Int.random(in: -99...99, using: &random))"
    case .due: "2027-01-1\(Int.random(in: 0...9, using: &random))"
    case .owner: ["ana", "ben", "no", "007"].randomElement(using: &random) ?? "ana"
    default: RandomDocument.words(&random)
    }
  }

  private static func everything(_ bytes: [UInt8]) -> [FieldValues] {
    let parsed = ParsedFile(file, bytes, DiagnosticSink(path: file.path))
    let keyResults = (0..<3).map { KeyResultReference(objective: "shorten-queue", keyResult: "kr-\($0)") }
    return ([.objective("shorten-queue")] + keyResults.map(ConstructID.keyResult)).compactMap(parsed.fields)
  }

  @Test("Files in every style: all bytes before and after the text stay, and all other fields")
  func everyStyle() throws {
    for seed in 0..<Self.count {
      let document = RandomDocument(seed: seed)
      let bytes = Array(document.text.utf8)
      var random = SeededGenerator(seed: seed &+ 1_000_000)
      for field in document.fields {
        let value = Self.value(for: field.field, &random)
        let edit = FieldEdit(field.node, field.field, from: field.value, to: value)
        let change = try FieldChange(edit, in: Self.file, bytes)
        #expect(change.bytes.starts(with: field.before.utf8), "seed \(seed), \(field.field)")
        #expect(
          change.bytes.reversed().starts(with: field.after.utf8.reversed()), "seed \(seed), \(field.field)")
        #expect(change.undo.before == value, "seed \(seed): \(String(decoding: change.bytes, as: UTF8.self))")
        let (before, after) = (Self.everything(bytes), Self.everything(change.bytes))
        let differences = zip(before, after).flatMap { zip($0.entries, $1.entries).filter { $0 != $1 } }
        #expect(before.count == after.count && differences.count <= 1, "seed \(seed)")
        #expect(try FieldChange(change.undo, in: Self.file, change.bytes).bytes == bytes, "seed \(seed)")
      }
    }
  }

  @Test("Removed and added again: all other fields stay, and undo restores the file")
  func removing() throws {
    var removed = 0
    for seed in 0..<Self.count / 2 {
      let document = RandomDocument(seed: seed)
      let bytes = Array(document.text.utf8)
      for field in document.fields where field.field.isOptional {
        let edit = FieldEdit(field.node, field.field, from: field.value, to: nil)
        guard let change = try? FieldChange(edit, in: Self.file, bytes) else { continue }
        removed += 1
        #expect(try FieldChange(change.undo, in: Self.file, change.bytes).bytes == bytes, "seed \(seed)")
        let again = FieldEdit(field.node, field.field, from: nil, to: field.value)
        let back = try FieldChange(again, in: Self.file, change.bytes).bytes
        #expect(Self.everything(back) == Self.everything(bytes), "seed \(seed)")
      }
    }
    #expect(removed > Self.count / 2)
  }

  @Test("Every field in the sample, changed and changed back, leaves the files as they were")
  func sample() throws {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../sample-data/alignair").standardizedFileURL
    let files = WorkspaceFiles(root: source.path)
    let workspace = WorkspaceReader(WorkspaceLocation(root: source.path)).read().workspace
    var count = 0
    for file in WorkspaceSurvey(of: files).files where file.path.hasSuffix(".yaml") {
      let bytes = try files.bytes(of: file.path)
      let parsed = ParsedFile(file, bytes, DiagnosticSink(path: file.path))
      for node in TraceabilityGraph(of: workspace, cycle: nil).nodes {
        guard let values = parsed.fields(of: node) else { continue }
        for entry in values.entries {
          guard let new = Self.another(entry, in: workspace) else { continue }
          if entry.field == .checkpoints,
            FieldDraft(entry.field, text: new).problem(beside: values, in: workspace) != nil
          {
            continue
          }
          let edit = FieldEdit(node, entry.field, from: entry.value, to: new)
          let change = try FieldChange(edit, in: file, bytes)
          let now = ParsedFile(file, change.bytes, DiagnosticSink(path: file.path)).fields(of: node)
          #expect(now?[entry.field] == new, "\(node) \(entry.field)")
          #expect(
            try FieldChange(change.undo, in: file, change.bytes).bytes == bytes, "\(node) \(entry.field)")
          count += 1
        }
      }
    }
    #expect(count > 300)
  }

  /// Another valid value.
  private static func another(_ entry: FieldValues.Entry, in workspace: Workspace) -> String? {
    switch entry.field {
    case .title, .why, .unit: entry.field == .unit ? nil : "Something: else # entirely"
    case .indicator: "\(entry.value ?? "")x"
    case .stage, .state, .owner: entry.field.choices(in: workspace).map(\.value).first { $0 != entry.value }
    case .contributesTo:
      entry.field.choices(in: workspace).last.map { "[\($0.value)]" }
    case .contributors:
      "[\(entry.field.choices(in: workspace).prefix(2).map(\.value).joined(separator: ", "))]"
    case .baseline, .target, .atLeast, .atMost, .above, .below: "41.5"
    case .weight: "2.5"
    case .checkpoints: "[{by: 2026-12-30, value: 41.5}, {by: end of cycle, value: 42}]"
    case .milestones:
      "order: Something: else # entirely, by 6 weeks; odd: it's \"odd\", {really}, weight 2.5, done 2026-11-01"
    case .rollUp: entry.value == nil ? "children" : nil
    case .cadence: entry.value == "monthly" ? "every 2 weeks" : "monthly"
    case .start: "2020-01-01"
    case .end, .due: "2031-01-01"
    case .type: entry.value == "committed" ? "aspirational" : "committed"
    case .closed: Closing(.dropped, on: .last, because: "Too late: it's \"over\", {really}").text
    case .link: "https://elsewhere.example/1?a=b#c"
    }
  }
}
