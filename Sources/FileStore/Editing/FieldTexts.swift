public import OKRModel
import TextFormats

extension FieldEditor {
  /// The texts of the recorded fields of `node` as its file has them, by field.
  ///
  /// - Throws: `StoreError` when no file, or more than one, describes `node`, or when it cannot be read.
  public func texts(of node: ConstructID) throws(StoreError) -> [String: String] {
    let (file, bytes) = try source(of: node)
    guard let parsed = EditedFile(file, bytes, parse: parse),
      let mapping = MappingPlace(root: parsed.root)?.place(of: node, .title)?.mapping
    else {
      throw .notEditable(
        path: file.path, line: nil, field: .title, reason: "the file has an error that must be fixed first")
    }
    return RecordedField.all.reduce(into: [:]) { texts, field in
      guard let position = mapping.position(of: field.id) else { return }
      texts[field.id] = mapping.entries[position].value.sourceText
    }
  }

  /// The log that records the changes of `node`, and what it is there; nil if its changes are not recorded.
  ///
  /// - Throws: `StoreError` when no file, or more than one, describes `node`.
  public func changeLog(
    of node: ConstructID
  ) throws(StoreError) -> (log: LogPath, part: ChangedText.Part, owner: RecordedField.Owner)? {
    RecordedEdit.place(of: node, in: try source(of: node).file)
  }
}
