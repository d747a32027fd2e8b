/// A check-in as it is being written: texts of fields that may not say anything sensible yet.
public struct CheckInDraft: Hashable, Sendable {
  /// A field of the form.
  public enum Field: String, CaseIterable, Sendable {
    case value, confidence, note, blocker, date
  }

  public var value: String
  public var confidence: String
  public var note: String
  public var blocker: String
  public var date: String

  /// Makes a draft; what is left out is empty.
  public init(
    value: String = "", confidence: String = "", note: String = "", blocker: String = "", date: String = ""
  ) {
    self.value = value
    self.confidence = confidence
    self.note = note
    self.blocker = blocker
    self.date = date
  }

  /// The text of `field`.
  public subscript(field: Field) -> String {
    get {
      switch field {
      case .value: value
      case .confidence: confidence
      case .note: note
      case .blocker: blocker
      case .date: date
      }
    }
    set {
      switch field {
      case .value: value = newValue
      case .confidence: confidence = newValue
      case .note: note = newValue
      case .blocker: blocker = newValue
      case .date: date = newValue
      }
    }
  }
}

/// What a draft is about: the key result, its time, and what was said of it last.
public struct CheckInContext: Sendable {
  /// The id of the key result within its objective.
  public let keyResult: String
  /// The unit of the values.
  public let unit: String?
  /// The days between which a check-in makes sense.
  public let period: Period
  /// The value that an empty field keeps; nil when there is no check-in yet.
  public let lastValue: Double?
  /// Today; no check-in lies after it.
  public let today: CivilDay

  /// Makes a context.
  public init(keyResult: String, unit: String?, period: Period, lastValue: Double?, today: CivilDay) {
    self.keyResult = keyResult
    self.unit = unit
    self.period = period
    self.lastValue = lastValue
    self.today = today
  }
}

/// What is wrong with one field of a draft, said so that it stands beside the field.
public struct CheckInProblem: Hashable, Sendable, Error {
  public let field: CheckInDraft.Field
  public let message: String

  /// Makes a problem.
  public init(_ field: CheckInDraft.Field, _ message: String) {
    self.field = field
    self.message = message
  }
}

extension CheckInDraft {
  /// What is wrong with the draft, a problem for each field at most; empty when it can be saved.
  public func problems(in context: CheckInContext) -> [CheckInProblem] {
    var problems: [CheckInProblem] = []
    if case .failure(let problem) = parsedValue(in: context) { problems.append(problem) }
    if case .failure(let problem) = parsedConfidence() { problems.append(problem) }
    if case .failure(let problem) = parsedDate(in: context) { problems.append(problem) }
    return problems
  }

  /// What the draft says; nil while it has problems.
  public func entry(in context: CheckInContext) -> CheckInEntry? {
    guard case .success(let value) = parsedValue(in: context),
      case .success(let confidence) = parsedConfidence(),
      case .success(let date) = parsedDate(in: context)
    else { return nil }
    return CheckInEntry(
      keyResult: context.keyResult, date: date, value: value, confidence: confidence,
      note: note.trimmed.nonEmpty, blocker: blocker.trimmed.nonEmpty)
  }

  /// A word on the day that does not stand in the way: the check-in comes after the due day.
  public func lateness(in context: CheckInContext) -> String? {
    guard case .success(let date) = parsedDate(in: context), date > context.period.due else { return nil }
    return "late: it was due on \(context.period.due.shortText)"
  }

  private func parsedValue(in context: CheckInContext) -> Result<Double, CheckInProblem> {
    guard let text = value.trimmed.nonEmpty else {
      guard let last = context.lastValue else {
        return .failure(CheckInProblem(.value, "a first check-in needs a number"))
      }
      return .success(last)
    }
    guard let number = Figure.parse(text, unit: context.unit) else {
      return .failure(CheckInProblem(.value, "not a number; write one such as 17.5"))
    }
    return .success(number)
  }

  private func parsedConfidence() -> Result<Int?, CheckInProblem> {
    guard let text = confidence.trimmed.nonEmpty else { return .success(nil) }
    guard let number = Int(text), CheckInEntry.confidenceRange.contains(number) else {
      return .failure(CheckInProblem(.confidence, "a whole number from 0 to 10, or nothing"))
    }
    return .success(number)
  }

  private func parsedDate(in context: CheckInContext) -> Result<CivilDay, CheckInProblem> {
    let text = date.trimmed
    guard let day = Self.day(text, today: context.today) else {
      return .failure(CheckInProblem(.date, "not a day; write \(context.today), yesterday or -3"))
    }
    if day > context.today {
      return .failure(CheckInProblem(.date, "in the future; today is \(context.today)"))
    }
    if day < context.period.start {
      return .failure(CheckInProblem(.date, "before its time, which begins on \(context.period.start)"))
    }
    return .success(day)
  }

  /// Reads a day as a person writes it: nothing or `today`, `yesterday`, `-3` for three days ago, or `YYYY-MM-DD`.
  private static func day(_ text: String, today: CivilDay) -> CivilDay? {
    switch text.lowercased() {
    case "", "today": return today
    case "yesterday": return today.advanced(by: -1)
    default: break
    }
    if let days = Int(text), (-999...0).contains(days) { return today.advanced(by: days) }
    return CivilDay(text)
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text, or nil when there is none.
  fileprivate var nonEmpty: String? {
    isEmpty ? nil : self
  }
}
