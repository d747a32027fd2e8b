import Canvas
public import OKRModel

/// The question why definitions were changed, which is asked after an editor was closed.
public struct ReasonForm: Sendable {
  /// The changes that are in the files already, without a record.
  public let changes: [UnrecordedChange]
  public internal(set) var phase: FormPhase = .editing
  /// The reason as typed.
  public private(set) var input = TextField("")
  /// The disk error when recording failed.
  public internal(set) var failure: String?
  /// Whether the old texts were typing errors.
  public private(set) var isTypingError = false

  /// Asks about `changes`.
  public init(_ changes: [UnrecordedChange]) {
    self.changes = changes
  }

  /// Whether a reason is typed that would be lost.
  public var isDirty: Bool { !input.text.isEmpty }

  mutating func edit(_ edit: TextEdit, _ app: AppContext) {
    failure = nil
    input.take(edit)
  }

  /// Takes the old texts for typing errors, or no longer.
  mutating func toggleTypingError() { isTypingError.toggle() }

  /// The changes with the reason as typed.
  var reasoned: [UnrecordedChange] {
    let reason = ChangeReason(input.text, fixes: isTypingError)
    return changes.map { $0.because(reason) }
  }

  /// What was changed: `wait-time: target -25% → -10%`, a line for each.
  func descriptions(_ glyphs: Glyphs) -> [String] {
    changes.map { change in
      let name = change.node?.shortReference ?? "settings"
      let field = change.change.recordedField?.title.lowercased() ?? change.change.field
      let texts = [change.change.from, change.change.to].map { $0 ?? "nothing" }
      return "\(name): \(field) \(texts.joined(separator: " \(glyphs.arrow) "))"
    }
  }
}
