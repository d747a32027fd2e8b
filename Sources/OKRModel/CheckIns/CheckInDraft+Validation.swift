extension CheckInDraft {
  /// What is wrong with the draft, at most one problem per field; empty when it can be saved.
  public func problems(in context: CheckInContext) -> [CheckInProblem] {
    var problems: [CheckInProblem] = []
    if case .failure(let problem) = parsedReport(in: context) { problems.append(problem) }
    if case .failure(let problem) = parsedConfidence() { problems.append(problem) }
    if case .failure(let problem) = parsedDate(in: context) { problems.append(problem) }
    return problems
  }

  /// The entry that the draft makes; nil while it has problems.
  public func entry(in context: CheckInContext) -> CheckInEntry? {
    guard case .success(let report) = parsedReport(in: context),
      case .success(let confidence) = parsedConfidence(),
      case .success(let date) = parsedDate(in: context)
    else { return nil }
    let (note, blocker) = (note.trimmedOrNil, blocker.trimmedOrNil)
    switch report {
    case .value(let value):
      return CheckInEntry(
        keyResult: context.keyResult, date: date, value: value, confidence: confidence, note: note,
        blocker: blocker, measure: context.measure, places: places(in: context))
    case .milestones(let ids):
      return CheckInEntry(
        keyResult: context.keyResult, date: date, milestones: ids, confidence: confidence, note: note,
        blocker: blocker, measure: context.measure)
    }
  }

  private func places(in context: CheckInContext) -> Int? {
    guard let text = value.trimmedOrNil else { return context.lastPlaces }
    return Figure.writtenPlaces(in: text, unit: context.unit)
  }

  /// The day that the draft names; nil if that is not a day.
  func day(today: CivilDay) -> CivilDay? {
    CivilDay(spoken: date, today: today)
  }

  /// A warning that the check-in comes after the due day; it does not prevent saving.
  public func lateness(in context: CheckInContext) -> String? {
    guard case .success(let date) = parsedDate(in: context), date > context.period.due else { return nil }
    return "late: it was due on \(context.period.due.shortText)"
  }

  /// The doubt whether the value is a slip; nil if it is not unusual, or not a value.
  public func doubt(in context: CheckInContext) -> ValueDoubt? {
    entry(in: context).flatMap { context.known.doubt(about: $0, today: context.today) }
  }

  /// What the value field says.
  private enum Report {
    case value(Double)
    case milestones([MilestoneID])
  }

  private func parsedReport(in context: CheckInContext) -> Result<Report, CheckInProblem> {
    guard let milestones = context.milestones else { return parsedValue(in: context).map(Report.value) }
    do throws(CheckInProblem) {
      return .success(.milestones(try milestones.named(in: value)))
    } catch {
      return .failure(error)
    }
  }

  private func parsedValue(in context: CheckInContext) -> Result<Double, CheckInProblem> {
    guard let text = value.trimmedOrNil else {
      guard let last = context.lastValue else {
        let needed = Figure.isYesOrNo(context.unit) ? "yes or no" : "a number"
        return .failure(CheckInProblem(.value, "a first check-in needs \(needed)"))
      }
      return .success(last)
    }
    guard let number = Figure.parse(text, unit: context.unit),
      !Figure.isYesOrNo(context.unit) || number == 0 || number == 1
    else {
      return .failure(CheckInProblem(.value, Self.advice(on: text, unit: context.unit)))
    }
    return .success(number)
  }

  /// What to write instead of `text`, which is not a value.
  private static func advice(on text: String, unit: String?) -> String {
    if Figure.isYesOrNo(unit) { return "write yes or no" }
    return CommaNumber(text, unit: unit)?.advice ?? "not a number; write one such as 17.5"
  }

  private func parsedConfidence() -> Result<Int?, CheckInProblem> {
    guard let text = confidence.trimmedOrNil else { return .success(nil) }
    guard let number = Int(text), CheckInEntry.confidenceRange.contains(number) else {
      let comma = CommaNumber(text).map { _ in "no comma; " } ?? ""
      return .failure(CheckInProblem(.confidence, "\(comma)a whole number from 0 to 10, or nothing"))
    }
    return .success(number)
  }

  private func parsedDate(in context: CheckInContext) -> Result<CivilDay, CheckInProblem> {
    guard let day = day(today: context.today) else {
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
}

extension String {
  /// The text without white space at its ends, or nil when nothing is left.
  fileprivate var trimmedOrNil: String? {
    let text = trimmed
    return text.isEmpty ? nil : String(text)
  }
}
