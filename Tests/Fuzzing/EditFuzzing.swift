import OKRModel

@testable import FileStore

/// An objective's file and, after its last line `%%`, the input for its fields: a change affects only that field, and
/// undoing it leaves no trace.
enum EditFuzzing {
  private static let one = ObjectiveID("one")
  private static let file = WorkspaceSurvey.File(
    path: "objectives/2026-Q4/one.yaml", content: .objective(id: one, cycle: CycleID("2026-Q4")))

  @Sendable static func run(_ input: [UInt8]) {
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let last = lines.lastIndex { $0.elementsEqual("%%".utf8) } ?? lines.count
    let bytes = Array(lines.prefix(last).joined(separator: [UInt8(ascii: "\n")]))
    let typed = Array(lines.dropFirst(last + 1).joined(separator: [UInt8(ascii: "\n")]))
    let text = String(decoding: typed, as: UTF8.self)
    for (node, values) in everything(bytes) {
      for entry in values.entries {
        for value in [text, nil] {
          try? change(FieldEdit(node, entry.field, from: entry.value, to: value), in: bytes)
        }
      }
    }
  }

  private static func change(_ edit: FieldEdit, in bytes: [UInt8]) throws(StoreError) {
    let change = try FieldChange(edit, in: file, bytes)
    let (before, after) = (everything(bytes), everything(change.bytes))
    hold(before.map(\.node) == after.map(\.node), "nothing comes or goes by a change of \(edit.field)")
    for (old, new) in zip(before, after) {
      for (old, new) in zip(old.values.entries, new.values.entries) where old != new {
        hold(old.field == edit.field, "a change of \(edit.field) changes \(old.field)")
      }
    }
    let isTakenBack = (try? FieldChange(change.undo, in: file, change.bytes).bytes) == bytes
    hold(isTakenBack, "a change of \(edit.field) is taken back to the letter")
  }

  private static func everything(_ bytes: [UInt8]) -> [(node: ConstructID, values: FieldValues)] {
    let parsed = ParsedFile(file, bytes, DiagnosticSink(path: file.path))
    guard case .objective(let draft) = parsed.content else { return [] }
    let keyResults = draft.keyResults.map {
      ConstructID.keyResult(KeyResultReference(objective: one, keyResult: $0.id))
    }
    return ([.objective(one)] + keyResults).compactMap { node in parsed.fields(of: node).map { (node, $0) }
    }
  }
}
