/// A change to one field of a construct: what to write to its file.
public struct FieldEdit: Hashable, Sendable {
  /// The construct that owns the field.
  public let node: ConstructID
  public let field: EditableField
  /// What the field says before; nil if the file does not set it.
  public let before: String?
  /// What it should say; nil if the field should be removed from the file.
  public let after: String?
  /// The bytes that undo an earlier edit if the file is as that edit left it, so that undoing leaves no trace; nil if
  /// this edit does not undo one.
  public let patch: FilePatch?
  /// Why it is made; nil if no one was asked.
  public let reason: ChangeReason?
  /// The id of the record of the change that this one undoes; nil if it undoes none.
  public internal(set) var undoneRecord: String?

  /// Makes a change of `field` from `before` to `after`.
  public init(
    _ node: ConstructID, _ field: EditableField, from before: String?, to after: String?,
    patch: FilePatch? = nil, reason: ChangeReason? = nil
  ) {
    self.node = node
    self.field = field
    self.before = before
    self.after = after
    self.patch = patch
    self.reason = reason
  }

  /// The same, which also withdraws the record with `id`.
  public func undoing(record id: String) -> FieldEdit {
    var edit = self
    edit.undoneRecord = id
    return edit
  }
}

/// Why a definition is changed, and which days the change concerns.
public struct ChangeReason: Hashable, Sendable {
  /// The reason in words; nil if none was given.
  public let text: String?
  /// Whether the old text was a typing error, so that the past is judged again.
  public let fixes: Bool
  /// The first day on which the new text holds; nil for today.
  public let on: CivilDay?

  /// Makes a reason; a blank text counts as none.
  public init(_ text: String?, fixes: Bool = false, on: CivilDay? = nil) {
    let words = text.map { String($0.trimmed) }
    self.text = words?.isEmpty == false ? words : nil
    self.fixes = fixes
    self.on = on
  }
}

/// Some bytes of a file, and their replacement.
public struct FilePatch: Hashable, Sendable {
  /// The number of bytes before them.
  public let offset: Int
  /// The bytes to remove.
  public let removed: [UInt8]
  /// The bytes to insert.
  public let inserted: [UInt8]

  /// Makes a patch.
  public init(at offset: Int, removing removed: [UInt8], inserting inserted: [UInt8]) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The patch that undoes it.
  public var inverse: FilePatch { FilePatch(at: offset, removing: inserted, inserting: removed) }

  /// The same patch of bytes that have `count` more before them.
  public func moved(by count: Int) -> FilePatch {
    FilePatch(at: offset + count, removing: removed, inserting: inserted)
  }

  /// `bytes` with it; nil if the bytes there are not the ones to remove.
  public func applied(to bytes: [UInt8]) -> [UInt8]? {
    let (end, isTooFar) = offset.addingReportingOverflow(removed.count)
    guard !isTooFar, offset >= 0, end <= bytes.count, bytes[offset..<end].elementsEqual(removed)
    else { return nil }
    return Array(bytes[..<offset]) + inserted + Array(bytes[end...])
  }
}
