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

  /// Makes a change of `field` from `before` to `after`.
  public init(
    _ node: ConstructID, _ field: EditableField, from before: String?, to after: String?,
    patch: FilePatch? = nil
  ) {
    self.node = node
    self.field = field
    self.before = before
    self.after = after
    self.patch = patch
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
