public import OKRModel

extension ChangeRecorder {
  /// Records `changes`, which are in the files already, all of them or none; returns them with their records when those
  /// are on the disk.
  ///
  /// - Throws: `StoreError` when they were not saved.
  public func record(
    _ changes: [UnrecordedChange], by author: ChangeAuthor
  ) throws(StoreError) -> [RecordedChange] {
    let contents = changes.map { DefinitionChange.Content.change($0.change) }
    let records = try append(zip(contents, try logs(of: changes)).map { ($0, $1) }, by: author)
    return zip(changes, records).map { RecordedChange($0, record: $1.id) }
  }

  /// Withdraws the records of `changes`, all of them or none.
  ///
  /// - Throws: `StoreError` when that was not saved.
  public func retract(_ changes: [RecordedChange], by author: ChangeAuthor) throws(StoreError) {
    let contents = changes.map { DefinitionChange.Content.retraction(retracts: $0.record) }
    _ = try append(zip(contents, try logs(of: changes.map(\.content))).map { ($0, $1) }, by: author)
  }

  /// The log of each change.
  private func logs(of changes: [UnrecordedChange]) throws(StoreError) -> [LogPath] {
    let editor = FieldEditor(location)
    var logs: [LogPath] = []
    for change in changes {
      guard let node = change.node, node.kind != .cycle else {
        logs.append(.workspaceChanges)
        continue
      }
      guard let (log, _, _) = try editor.changeLog(of: node) else {
        throw .notEditable(path: "", line: nil, field: .title, reason: "headway records no changes of it")
      }
      logs.append(log)
    }
    return logs
  }
}
