import Canvas
public import OKRModel

/// The open fields of one construct, and the one being changed.
public struct FieldForm: Sendable {
  /// What it is doing, or waiting for.
  public enum Phase: Hashable, Sendable {
    /// One of the fields is being chosen.
    case choosing
    case editing
    /// The file is being changed.
    case saving
    /// The user wants to leave with unsaved input; `quits` when it is the whole program.
    case askingToLeave(quits: Bool)
  }

  /// The construct that owns the fields.
  public let node: ConstructID
  /// The fields, with their current values in the files.
  public private(set) var values: FieldValues
  /// The position of the chosen field, from 0.
  public private(set) var position = 0
  public internal(set) var phase: Phase = .choosing
  /// The input for the chosen field.
  public private(set) var input = TextField()
  /// The disk error when saving failed, or why a field cannot be changed here.
  public internal(set) var failure: String?
  /// The field's value when the change started.
  private(set) var before: String?
  /// Whether the user has tried to save the input: only then are problems shown.
  private var isJudged = false
  /// The text typed since the field was opened, which filters the choices; nil if none was.
  private var typed: String?
  /// The index of the chosen value among the offered ones; nil if none was chosen.
  public private(set) var choice: Int?

  /// Opens the fields of `node`.
  public init(_ node: ConstructID, values: FieldValues) {
    self.node = node
    self.values = values
  }

  /// The chosen field; nil if there is none.
  public var entry: FieldValues.Entry? { values.entries.element(at: position) }

  /// The input as a draft; nil if no field is chosen.
  public var draft: FieldDraft? { entry.map { FieldDraft($0.field, text: input.text) } }

  /// Whether there is input that would be lost.
  public var isDirty: Bool { phase != .choosing && draft?.value != before }

  /// What is wrong with the input, once the user has tried to save it.
  public func problem(in workspace: Workspace) -> String? {
    isJudged ? draft?.problem(beside: values, in: workspace) : nil
  }

  /// The values to choose from that match what is typed.
  public func choices(in workspace: Workspace) -> [FieldChoice] {
    guard let field = entry?.field else { return [] }
    let all = field.choices(in: workspace)
    guard let typed, !typed.isEmpty else { return all }
    return all.filter { $0.matches(typed) }
  }

  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, values.entries.count - 1))
    failure = nil
  }

  /// Goes to the next field whose name starts with `letter`.
  mutating func select(beginningWith letter: Character) {
    let count = values.entries.count
    let others = (1...max(1, count)).map { (position + $0) % max(1, count) }
    let found = others.first { index in
      values.entries.element(at: index)?.field.title.lowercased().first == letter.lowercased().first
    }
    if let found { select(found) }
  }

  /// Whether `key` is the first letter of a field's name.
  func canSelect(by key: Key) -> Bool {
    guard case .character(let letter) = key else { return false }
    return values.entries.contains { $0.field.title.lowercased().first == letter.lowercased().first }
  }

  /// Starts changing the chosen field, with its current value.
  mutating func open() {
    guard let entry else { return }
    before = entry.value
    input = TextField(entry.value ?? "", isSelected: true)
    (isJudged, typed, choice, failure) = (false, nil, nil, nil)
    phase = .editing
  }

  /// Sets the opened field to `text` as if it had been typed.
  mutating func type(_ text: String) {
    input = TextField(text)
    typed = text
  }

  /// Returns to the fields, and discards the input.
  mutating func close() {
    phase = .choosing
    failure = nil
  }

  mutating func edit(_ edit: Edit, in workspace: Workspace) {
    failure = nil
    input.take(edit)
    typed = input.text
    choice = nil
    // A problem that was shown goes away as it is fixed, and a new one waits until the next attempt to save.
    if problem(in: workspace) == nil { isJudged = false }
  }

  /// Chooses the value `step` further on.
  mutating func moveChoice(by step: Int, in workspace: Workspace) {
    let choices = choices(in: workspace)
    let current = choice ?? choices.firstIndex { $0.value == input.text }
    let next = current.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
    guard let found = choices.element(at: min(max(0, next), choices.count - 1)) else { return }
    choice = choices.firstIndex(of: found)
    // As in any list of choices, what is typed next replaces the chosen value.
    input = TextField(found.value, isSelected: true)
    failure = nil
  }

  /// Judges the input; false when there is a problem.
  mutating func judge(in workspace: Workspace) -> Bool {
    isJudged = true
    return problem(in: workspace) == nil
  }

  /// Takes over the current contents of the files.
  mutating func refresh(_ values: FieldValues) {
    let field = entry?.field
    self.values = values
    position = values.entries.firstIndex { $0.field == field } ?? 0
  }

  /// Shows that the input could not be saved. If `isOutdated`, the form takes over the current value, so that the next
  /// attempt to save is based on it.
  mutating func fail(_ message: String, isOutdated: Bool) {
    phase = .editing
    failure = message
    if isOutdated { before = entry?.value }
  }
}
