/// A change to one field of something: what is to be written to its file.
public struct FieldEdit: Hashable, Sendable {
  /// The construct that owns the field.
  public let node: ConstructID
  public let field: EditableField
  /// What the field says before; nil where the file is silent.
  public let before: String?
  /// What it is to say; nil where the field is to be left out of the file.
  public let after: String?
  /// The bytes that do it where the file is as an earlier edit left it, so that undoing leaves no trace; nil where it
  /// does not take one back.
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

/// Some bytes of a file, and what stands there instead.
public struct FilePatch: Hashable, Sendable {
  /// How many bytes stand before them.
  public let offset: Int
  /// The bytes that are taken out.
  public let removed: [UInt8]
  /// The bytes that are put in.
  public let inserted: [UInt8]

  /// Makes a patch.
  public init(at offset: Int, removing removed: [UInt8], inserting inserted: [UInt8]) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// What takes it back.
  public var inverse: FilePatch { FilePatch(at: offset, removing: inserted, inserting: removed) }

  /// `bytes` with it; nil where other bytes stand there than those that are to be taken out.
  public func applied(to bytes: [UInt8]) -> [UInt8]? {
    let (end, isTooFar) = offset.addingReportingOverflow(removed.count)
    guard !isTooFar, offset >= 0, end <= bytes.count, bytes[offset..<end].elementsEqual(removed)
    else { return nil }
    return Array(bytes[..<offset]) + inserted + Array(bytes[end...])
  }
}
