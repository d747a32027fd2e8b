import OKRModel
import Testing

/// Reads a day that a test states; a test with a day that does not exist fails.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDay {
  try #require(CivilDay(text), "no such day: \(text)", sourceLocation: sourceLocation)
}

/// A quarter of 100 days, so that shares of its time are easy to read: day 0 is its start, day 100 its end.
enum Quarter {
  static let start = CivilDay(dayNumber: 20_000)
  static let cycle = Cycle(id: "2026-Q4", start: start, end: day(100))

  static func day(_ number: Int) -> CivilDay {
    start.advanced(by: number)
  }
}

extension CheckInRecord {
  /// A record of the key result `kr` recorded `at` milliseconds after the epoch.
  static func entry(
    _ id: String, at: Int64, day: Int = 0, value: Double = 1, of keyResult: KeyResultID = "kr",
    confidence: Int? = nil, note: String? = nil, blocker: String? = nil, by author: PersonID? = nil,
    measure: String? = nil
  ) -> CheckInRecord {
    let entry = CheckInEntry(
      keyResult: keyResult, date: Quarter.day(day), value: value, confidence: confidence, note: note,
      blocker: blocker, measure: measure)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: at), author: author, content: .entry(entry))
  }

  static func correction(
    _ id: String, of target: String, at: Int64, day: Int = 0, value: Double = 1,
    keyResult: KeyResultID = "kr",
    confidence: Int? = nil, note: String? = nil, blocker: String? = nil, by author: PersonID? = nil
  ) -> CheckInRecord {
    let entry = CheckInEntry(
      keyResult: keyResult, date: Quarter.day(day), value: value, confidence: confidence, note: note,
      blocker: blocker)
    return CheckInRecord(
      id: id, at: Timestamp(milliseconds: at), author: author, content: .correction(entry, replaces: target))
  }

  static func retraction(_ id: String, of target: String, at: Int64, by author: PersonID? = nil)
    -> CheckInRecord
  {
    CheckInRecord(
      id: id, at: Timestamp(milliseconds: at), author: author, content: .retraction(retracts: target))
  }
}

/// One check-in in a test: its day of the quarter, its value, and the rest.
struct Said {
  let day: Int
  let value: Double
  var confidence: Int?
  var blocker: String?

  /// The measure that the check-in carries.
  var measure: String?

  init(
    _ day: Int, _ value: Double, confidence: Int? = nil, blocker: String? = nil, measure: String? = nil
  ) {
    self.measure = measure
    self.day = day
    self.value = value
    self.confidence = confidence
    self.blocker = blocker
  }

  /// The log with all these check-ins on `keyResult`, one record after the other.
  static func log(_ said: [Said], of keyResult: KeyResultID = "kr") -> CheckInLog {
    CheckInLog(
      records: said.enumerated().map { index, said in
        .entry(
          "\(keyResult)-\(index)", at: Int64(index), day: said.day, value: said.value, of: keyResult,
          confidence: said.confidence, blocker: said.blocker, measure: said.measure)
      })
  }
}

extension KeyResult {
  /// A key result that leads from `baseline` to `target`.
  static func reach(
    _ id: KeyResultID = "kr", from baseline: Double?, to target: Double, weight: Double = 1,
    closing: Closing? = nil
  ) -> KeyResult {
    KeyResult(
      id: id, title: id.rawValue, measure: .reach(Reach(baseline: baseline, target: .absolute(target))),
      weight: weight, closing: closing)
  }

  /// A key result that should stay in `band`.
  static func hold(_ id: KeyResultID = "kr", in band: Band, weight: Double = 1) -> KeyResult {
    KeyResult(id: id, title: id.rawValue, measure: .hold(band), weight: weight)
  }

  /// Where it stands on day `day` of the quarter after `said`.
  func standing(
    on day: Int, after said: [Said], settings: Settings = Settings()
  ) -> KeyResultStanding {
    KeyResultStanding(
      of: self, in: Quarter.cycle, checkIns: Said.log(said, of: id).checkIns(of: id), asOf: Quarter.day(day),
      settings: settings)
  }
}

/// Whether two figures are the same except for binary rounding.
func isClose(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}
