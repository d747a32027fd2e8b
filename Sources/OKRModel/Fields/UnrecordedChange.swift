/// A change that someone made in a file by hand, and that no record states yet.
public struct UnrecordedChange: Hashable, Sendable {
  /// What was changed; nil for the settings of the workspace.
  public let node: ConstructID?
  /// What the record would say.
  public let change: ChangedText

  /// Makes the change of `node` that `change` states.
  public init(_ node: ConstructID?, _ change: ChangedText) {
    (self.node, self.change) = (node, change)
  }

  /// The same for `reason`.
  public func because(_ reason: ChangeReason) -> UnrecordedChange {
    UnrecordedChange(
      node,
      ChangedText(
        change.part, field: change.field, on: reason.on ?? change.on, from: change.from, to: change.to,
        reason: reason.text, fixes: reason.fixes))
  }
}

/// A change with the id of the record that states it.
public struct RecordedChange: Hashable, Sendable {
  /// What changed.
  public let content: UnrecordedChange
  /// The id of the record.
  public let record: String

  /// Makes the change `content`, which the record with the id `record` states.
  public init(_ content: UnrecordedChange, record: String) {
    (self.content, self.record) = (content, record)
  }
}

extension Workspace {
  /// Whether headway asks why `change` was made: it moves what check-ins were made against.
  public func asksForReason(of change: UnrecordedChange) -> Bool {
    guard case .keyResult(let reference)? = change.node,
      RecordedField.named(change.change.field, of: .keyResult)?.asksForReason == true
    else { return false }
    return !checkIns(of: reference).isEmpty
  }
}
