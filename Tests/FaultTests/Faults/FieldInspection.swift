import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

/// What the fields of the objective `tested` may contain after programs changed them and were killed.
struct FieldInspection {
  /// By field, the last confirmed value and those in progress since.
  private var possible: [String: [String]] = [:]
  /// How many changes were confirmed.
  private(set) var confirmedCount = 0

  /// Records what a program reported; those that change one field do so one after another.
  mutating func note(_ changes: [WriterReport.FieldChange]) {
    for change in changes {
      if change.isConfirmed {
        possible[change.field] = [change.value]
        confirmedCount += 1
      } else {
        possible[change.field, default: Self.first(change.field)].append(change.value)
      }
    }
  }

  /// The value of the field before anything is changed.
  private static func first(_ field: String) -> [String] {
    switch field {
    case "title": ["Shorten the queue"]
    case "owner": ["ana"]
    case "kr-title": ["Reduce the wait"]
    case "kr-target": ["15"]
    case "kr-weight": ["1"]
    default: [""]
    }
  }

  /// Checks that every field below `root` has the last confirmed value, or one in progress since; and that nothing is
  /// half written.
  func check(_ root: URL) throws {
    let loaded = WorkspaceReader(WorkspaceLocation(root: root.path)).read()
    #expect(loaded.diagnostics.filter { $0.severity == .error && $0.path.hasSuffix(".yaml") } == [])
    let reference = KeyResultReference(objective: "tested", keyResult: "wait-time")
    let objective = try #require(FieldValues(of: .objective("tested"), in: loaded.workspace))
    let keyResult = try #require(FieldValues(of: .keyResult(reference), in: loaded.workspace))
    for (name, values) in possible {
      let field = try #require(EditableField(rawValue: name.replacing("kr-", with: "")))
      let value = (name.hasPrefix("kr-") ? keyResult : objective)[field] ?? ""
      #expect(values.contains(value), "\(name), HEADWAY_SEED=\(Effort.seed)")
    }
  }
}
