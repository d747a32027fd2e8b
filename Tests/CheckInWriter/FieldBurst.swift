import FileStore
import OKRModel

/// Repeated changes of one field of the objective `tested` or of its key result. The seed determines the field, so that
/// programs with consecutive seeds change different ones.
struct FieldBurst {
  private static let keyResult = ConstructID.keyResult(
    KeyResultReference(objective: ObjectiveID("tested"), keyResult: KeyResultID("wait-time")))
  private static let objective = ConstructID.objective(ObjectiveID("tested"))
  private static let fields: [(name: String, node: ConstructID, field: EditableField)] = [
    ("kr-title", keyResult, .title), ("kr-owner", keyResult, .owner), ("kr-due", keyResult, .due),
    ("kr-target", keyResult, .target), ("kr-weight", keyResult, .weight),
    ("kr-indicator", keyResult, .indicator),
    ("title", objective, .title), ("owner", objective, .owner),
  ]

  private let editor: FieldEditor
  private let author: ChangeAuthor
  private let name: String
  private let node: ConstructID
  private let field: EditableField
  private var random: Seeded
  /// The current value of the field.
  private var value: String?

  /// Reads the field; nil if there is no such objective.
  init?(root: String, seed: UInt64) {
    let location = WorkspaceLocation(root: root)
    (name, node, field) = Self.fields[Int(seed % UInt64(Self.fields.count))]
    guard let values = FieldValues(of: node, in: WorkspaceReader(location).read().workspace) else {
      return nil
    }
    editor = FieldEditor(location)
    author = ChangeAuthor(
      PersonID("ana"), now: Timestamp(milliseconds: 1_794_990_000_000), today: CivilDay(dayNumber: 20_775))
    value = values[field]
    random = Seeded(state: seed)
  }

  /// Changes it once more, announcing that before and after.
  mutating func change() {
    let new = another()
    CheckInWriter.say("going \(name) \(new)")
    do throws(StoreError) {
      _ = try editor.outcome(of: FieldEdit(node, field, from: value, to: new), by: author)
      value = new
      CheckInWriter.say("changed \(name) \(new)")
    } catch {
      CheckInWriter.say("failed \(error)")
    }
  }

  private mutating func another() -> String {
    let number = Int.random(in: 1...9_999, using: &random)
    switch field {
    // Some are so long that they are written in several pieces.
    case .title:
      return "Title \(number): # "
        + String(repeating: "x", count: number % 7 == 0 ? number * 4 : 1 + number % 40)
    case .due: return CivilDay(dayNumber: 21_000 + number).description
    case .target, .weight: return "\(number)"
    default: return "p\(number)"
    }
  }
}
