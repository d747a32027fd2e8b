/// An action as it is being written: texts of fields that may not say anything sensible yet.
public struct ActionItemDraft: Hashable, Sendable {
  /// A field of the form.
  public enum Field: String, CaseIterable, Sendable {
    case text, owner, due
  }

  /// What is wrong at one field, and what to do about it.
  public struct Problem: Hashable, Sendable, Error {
    /// The field.
    public let field: Field
    /// What is wrong, in words that follow the field's name.
    public let message: String
  }

  /// What the fields of a draft are judged by.
  public struct Context: Hashable, Sendable {
    /// The people of the workspace, of whom one may do it.
    public let people: [Person]
    /// The day on which the action is, or was, taken down.
    public let taken: CivilDay
    /// Today, which a spoken day is reckoned from.
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

  /// What is to be done.
  public var text: String
  /// Who does it: an id, a name, or the beginning of one; empty for nobody yet.
  public var owner: String
  /// The day by which it is to be done, as a person says it; empty for none.
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
  /// What is wrong with the draft, a problem for each field at most; empty when it can be saved.
  public func problems(in context: Context) -> [Problem] {
    var problems: [Problem] = []
    if text.trimmed.isEmpty {
      problems.append(Problem(field: .text, message: "say what is to be done"))
    }
    if case .failure(let problem) = parsedOwner(in: context) { problems.append(problem) }
    if case .failure(let problem) = parsedDue(in: context) { problems.append(problem) }
    return problems
  }

  /// What the draft says; nil while it has problems.
  public func entry(in context: Context) -> ActionItemEntry? {
    guard !text.trimmed.isEmpty, case .success(let owner) = parsedOwner(in: context),
      case .success(let due) = parsedDue(in: context)
    else { return nil }
    return ActionItemEntry(
      text: String(text.trimmed), date: context.taken, owner: owner, due: due, keyResult: context.keyResult)
  }

  /// The person whom the draft names; nil where it names nobody, or nobody who is known.
  public func person(in context: Context) -> Person? {
    guard case .success(let owner?) = parsedOwner(in: context) else { return nil }
    return context.people.first { $0.id == owner }
  }

  /// The day that the draft names; nil where it names none.
  public func day(in context: Context) -> CivilDay? {
    guard case .success(let day) = parsedDue(in: context) else { return nil }
    return day
  }

  private func parsedOwner(in context: Context) -> Result<String?, Problem> {
    let typed = owner.trimmed.lowercased()
    guard !typed.isEmpty else { return .success(nil) }
    let people = context.people
    let exact = people.filter { $0.id.lowercased() == typed || $0.name.lowercased() == typed }
    let begun = people.filter { person in
      person.id.lowercased().hasPrefix(typed) || person.name.lowercased().hasPrefix(typed)
    }
    let found = exact.isEmpty ? begun : exact
    if let person = found.first, found.count == 1 { return .success(person.id) }
    guard !found.isEmpty else {
      let known = people.map(\.id).prefix(8).joined(separator: ", ")
      return .failure(Problem(field: .owner, message: "nobody is called so; there are \(known)"))
    }
    let names = found.map(\.id).prefix(4).joined(separator: ", ")
    return .failure(Problem(field: .owner, message: "this may be \(names): write more of it"))
  }

  private func parsedDue(in context: Context) -> Result<CivilDay?, Problem> {
    guard !due.trimmed.isEmpty else { return .success(nil) }
    guard let day = CivilDay(planned: due, today: context.today) else {
      let example = context.today.advanced(by: 7)
      return .failure(Problem(field: .due, message: "not a day; write friday, +7 or \(example)"))
    }
    guard day >= context.taken else {
      return .failure(Problem(field: .due, message: "before it was taken down, on \(context.taken)"))
    }
    return .success(day)
  }
}
