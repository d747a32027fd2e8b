import OKRModel

// Changes that were made in an editor: recorded at once, or after the question why.
extension State {
  /// Asks about the changes `asked`; those in `recorded` were recorded without a question.
  mutating func changesFound(_ asked: [UnrecordedChange], recorded: [RecordedChange]) -> [Effect] {
    if !recorded.isEmpty { journal.recorded(recorded) }
    guard asked.isEmpty else {
      overlays.append(ReasonForm(asked))
      return []
    }
    return recorded.isEmpty ? [] : [say(.success, Self.sentence(about: recorded))]
  }

  mutating func changesRecorded(
    _ changes: [RecordedChange], _ workspace: Workspace, _ diagnostics: [Diagnostic]
  ) -> [Effect] {
    takeOver(workspace, diagnostics)
    journal.recorded(changes)
    _ = spread(.changes(changes))
    return serveRequests() + [say(.success, Self.sentence(about: changes))]
  }

  mutating func changesWithdrawn(
    _ changes: [RecordedChange], _ workspace: Workspace, _ diagnostics: [Diagnostic]
  ) -> [Effect] {
    takeOver(workspace, diagnostics)
    journal.withdrew(changes)
    let what = changes.count == 1 ? "the record of 1 change" : "the records of \(changes.count) changes"
    return [say(.success, "Undone: \(what); the files keep the new text.")]
  }

  mutating func changesFailed(_ message: String) -> [Effect] {
    awaitedFile = nil
    _ = spread(.changesFailed(message))
    journal.failedChanges()
    return serveRequests() + [say(.error, message)]
  }

  private mutating func takeOver(_ workspace: Workspace, _ diagnostics: [Diagnostic]) {
    awaitedFile = nil
    self.workspace = workspace
    self.diagnostics = diagnostics
    app.trace = nil
    computeFigures()
  }

  private static func sentence(about changes: [RecordedChange]) -> String {
    let isFixed = changes.allSatisfy(\.content.change.fixes)
    let effect =
      isFixed ? "the past is judged by the new text" : "earlier days stay as they were"
    let count = changes.count == 1 ? "1 change" : "\(changes.count) changes"
    return "Recorded \(count): \(effect)."
  }
}
