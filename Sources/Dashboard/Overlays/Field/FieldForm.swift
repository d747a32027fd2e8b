import Canvas
public import OKRModel

/// The fields of one thing while they are looked at, and the one that is being changed.
public struct FieldForm: Sendable {
  /// What one does with it, or what it waits for.
  public enum Phase: Hashable, Sendable {
    /// One of the fields is being chosen.
    case choosing
    case editing
    /// The file is being changed.
    case saving
    /// Somebody wants to leave while something is typed; `quits` when it is the whole program.
    case askingToLeave(quits: Bool)
  }

  /// The construct that owns the fields.
  public let node: ConstructID
  /// The fields, with what the files say now.
  public private(set) var values: FieldValues
  /// The position of the chosen field, from 0.
  public private(set) var position = 0
  public internal(set) var phase: Phase = .choosing
  /// What is typed into the chosen field.
  public private(set) var input = TextField()
  /// What the disk answered when saving failed, or why a field is not to be changed here.
  public internal(set) var failure: String?
  /// What the field said when one began to change it.
  private(set) var before: String?
  /// Whether what is typed was to be saved once: only then is it judged aloud.
  private var isJudged = false
  /// What was typed since the field was opened, by which choices are found; nil before anything was.
  private var typed: String?
  /// The position of the choice that was taken over, among those that are offered; nil where none was.
  public private(set) var choice: Int?

  /// Opens the fields of `node`.
  public init(_ node: ConstructID, values: FieldValues) {
    self.node = node
    self.values = values
  }

  /// The chosen field; nil where there is none.
  public var entry: FieldValues.Entry? { values.entries.element(at: position) }

  /// What is typed, as the change that it would be; nil where no field is chosen.
  public var draft: FieldDraft? { entry.map { FieldDraft($0.field, text: input.text) } }

  /// Whether something is typed that would be lost.
  public var isDirty: Bool { phase != .choosing && draft?.value != before }

  /// What is wrong with what is typed, once it was to be saved.
  public func problem(in workspace: Workspace) -> String? {
    isJudged ? draft?.problem(beside: values, in: workspace) : nil
  }

  /// What there is to choose from, as far as it has what is typed.
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

  /// Goes to the next field whose name begins with `letter`.
  mutating func select(beginningWith letter: Character) {
    let count = values.entries.count
    let others = (1...max(1, count)).map { (position + $0) % max(1, count) }
    let found = others.first { index in
      values.entries.element(at: index)?.field.title.lowercased().first == letter.lowercased().first
    }
    if let found { select(found) }
  }

  /// Whether `key` is a letter with which a field begins.
  func canSelect(by key: Key) -> Bool {
    guard case .character(let letter) = key else { return false }
    return values.entries.contains { $0.field.title.lowercased().first == letter.lowercased().first }
  }

  /// Begins to change the chosen field, from what it says.
  mutating func open() {
    guard let entry else { return }
    before = entry.value
    input = TextField(entry.value ?? "", isSelected: true)
    (isJudged, typed, choice, failure) = (false, nil, nil, nil)
    phase = .editing
  }

  /// Has the opened field say `text` as if it had been typed.
  mutating func type(_ text: String) {
    input = TextField(text)
    typed = text
  }

  /// Goes back to the fields, and forgets what was typed.
  mutating func close() {
    phase = .choosing
    failure = nil
  }

  mutating func edit(_ edit: Edit, in workspace: Workspace) {
    failure = nil
    input.take(edit)
    typed = input.text
    choice = nil
    // A problem that was pointed out goes away as it is fixed, and a new one waits until it is to be saved.
    if problem(in: workspace) == nil { isJudged = false }
  }

  /// Takes over the choice `step` further on.
  mutating func moveChoice(by step: Int, in workspace: Workspace) {
    let choices = choices(in: workspace)
    let current = choice ?? choices.firstIndex { $0.value == input.text }
    let next = current.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
    guard let found = choices.element(at: min(max(0, next), choices.count - 1)) else { return }
    choice = choices.firstIndex(of: found)
    // As in any list to choose from, what is typed next replaces the choice.
    input = TextField(found.value, isSelected: true)
    failure = nil
  }

  /// Judges what is typed; false when there is a problem.
  mutating func judge(in workspace: Workspace) -> Bool {
    isJudged = true
    return problem(in: workspace) == nil
  }

  /// Takes over what the files say by now.
  mutating func refresh(_ values: FieldValues) {
    let field = entry?.field
    self.values = values
    position = values.entries.firstIndex { $0.field == field } ?? 0
  }

  /// Notes that what was typed could not be saved. Where `isOutdated`, whoever saves again has seen what is there now.
  mutating func fail(_ message: String, isOutdated: Bool) {
    phase = .editing
    failure = message
    if isOutdated { before = entry?.value }
  }
}
