/// An action being written: the texts of the fields, not yet valid.
public struct ActionItemDraft: Hashable, Sendable {
  /// A field of the form.
  public enum Field: String, CaseIterable, Sendable {
    case text, owner, due
  }

  /// What is wrong with one field, and what to do about it.
  public struct Problem: Hashable, Sendable, Error {
    /// The field.
    public let field: Field
    /// What is wrong, in words that follow the field's name.
    public let message: String
  }

  /// What the fields of a draft are validated against.
  public struct Context: Hashable, Sendable {
    /// The people in the workspace, any of whom may own the action.
    public let people: [Person]
    /// The day on which the action is, or was, added.
    public let taken: CivilDay
    /// Today, which relative days count from.
    public let today: CivilDay
    /// The key result that it is about.
    public let keyResult: KeyResultReference?

    /// Makes a context.
    public init(people: [Person], taken: CivilDay, today: CivilDay, keyResult: KeyResultReference?) {
      self.people = people
      self.taken = taken
      self.today = today
      self.keyResult = keyResult
    }
  }

  /// What to do.
  public var text: String
  /// Its owner: an id, a name, or the start of one; empty for no one yet.
  public var owner: String
  /// The due day, as a person types it; empty for none.
  public var due: String

  /// Makes a draft; what is left out is empty.
  public init(text: String = "", owner: String = "", due: String = "") {
    self.text = text
    self.owner = owner
    self.due = due
  }

  /// The text of `field`.
  public subscript(field: Field) -> String {
    get {
      switch field {
      case .text: text
      case .owner: owner
      case .due: due
      }
    }
    set {
      switch field {
      case .text: text = newValue
      case .owner: owner = newValue
      case .due: due = newValue
      }
    }
  }
}

extension ActionItemDraft {
  /// What is wrong with the draft, at most one problem per field; empty when it can be saved.
  public func problems(in context: Context) -> [Problem] {
    var problems: [Problem] = []
    if text.trimmed.isEmpty {
      problems.append(Problem(field: .text, message: "write what should be done"))
    }
    if case .failure(let problem) = parsedOwner(in: context) { problems.append(problem) }
    if case .failure(let problem) = parsedDue(in: context) { problems.append(problem) }
    return problems
  }

  /// The entry that the draft makes; nil while it has problems.
  public func entry(in context: Context) -> ActionItemEntry? {
    guard !text.trimmed.isEmpty, case .success(let owner) = parsedOwner(in: context),
      case .success(let due) = parsedDue(in: context)
    else { return nil }
    return ActionItemEntry(
      text: String(text.trimmed), date: context.taken, owner: owner, due: due, keyResult: context.keyResult)
  }

  /// The person that the draft names; nil if it names no one, or no known person.
  public func person(in context: Context) -> Person? {
    guard case .success(let owner?) = parsedOwner(in: context) else { return nil }
    return context.people.first { $0.id == owner }
  }

  /// The day that the draft names; nil if it names none.
  public func day(in context: Context) -> CivilDay? {
    guard case .success(let day) = parsedDue(in: context) else { return nil }
    return day
  }

  private func parsedOwner(in context: Context) -> Result<PersonID?, Problem> {
    let typed = owner.trimmed.lowercased()
    guard !typed.isEmpty else { return .success(nil) }
    let people = context.people
    let exact = people.filter { $0.id.rawValue.lowercased() == typed || $0.name.lowercased() == typed }
    let begun = people.filter { person in
      person.id.rawValue.lowercased().hasPrefix(typed) || person.name.lowercased().hasPrefix(typed)
    }
    let found = exact.isEmpty ? begun : exact
    if let person = found.first, found.count == 1 { return .success(person.id) }
    guard !found.isEmpty else {
      let known = people.map(\.id.rawValue).prefix(8).joined(separator: ", ")
      return .failure(Problem(field: .owner, message: "nobody is called so; there are \(known)"))
    }
    let names = found.map(\.id.rawValue).prefix(4).joined(separator: ", ")
    return .failure(Problem(field: .owner, message: "this may be \(names): write more of it"))
  }

  private func parsedDue(in context: Context) -> Result<CivilDay?, Problem> {
    guard !due.trimmed.isEmpty else { return .success(nil) }
    guard let day = CivilDay(planned: due, today: context.today) else {
      let example = context.today.advanced(by: 7)
      return .failure(Problem(field: .due, message: "not a day; write friday, +7 or \(example)"))
    }
    guard day >= context.taken else {
      return .failure(Problem(field: .due, message: "before it was added, on \(context.taken)"))
    }
    return .success(day)
  }
}
