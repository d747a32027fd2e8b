import OKRModel
import Testing

/// The objective of the documentation's examples, with its check-ins up to 18 November 2026.
enum FoundingObjective {
  static let waitTime = KeyResult(
    id: "wait-time", title: "Reduce average wait time by 25% within 6 months",
    measure: .reach(Reach(baseline: 20, target: .relative(percent: -25))), unit: "min",
    start: DayExpression("2026-07-01"), due: DayExpression("2026-12-31"))
  static let adoption = KeyResult(
    id: "adoption", title: "Increase digital check-in adoption rate to 80%",
    measure: .reach(Reach(baseline: nil, target: .absolute(80))), unit: "%")
  static let satisfaction = KeyResult(
    id: "satisfaction", title: "Improve check-in satisfaction score from 3.5 to 4.5",
    measure: .reach(Reach(baseline: 3.5, target: .absolute(4.5))))
  static let overtime = KeyResult(
    id: "crew-overtime", title: "Keep crew overtime under control while we do it",
    measure: .hold(.atMost(120)), unit: "h/week")

  struct Line {
    let keyResult: KeyResultID
    let date: String
    let value: Double
    var confidence: Int?
  }

  static let lines = [
    Line(keyResult: "wait-time", date: "2026-11-09", value: 18.1, confidence: 8),
    Line(keyResult: "wait-time", date: "2026-11-16", value: 17.5, confidence: 6),
    Line(keyResult: "adoption", date: "2026-10-05", value: 55),
    Line(keyResult: "adoption", date: "2026-11-16", value: 71, confidence: 8),
    Line(keyResult: "satisfaction", date: "2026-11-16", value: 4.1, confidence: 5),
    Line(keyResult: "crew-overtime", date: "2026-10-05", value: 112),
    Line(keyResult: "crew-overtime", date: "2026-10-12", value: 118),
    Line(keyResult: "crew-overtime", date: "2026-10-19", value: 131),
    Line(keyResult: "crew-overtime", date: "2026-10-26", value: 120),
    Line(keyResult: "crew-overtime", date: "2026-11-02", value: 115),
    Line(keyResult: "crew-overtime", date: "2026-11-09", value: 109),
    Line(keyResult: "crew-overtime", date: "2026-11-16", value: 112),
  ]

  static let keyResults = [waitTime, adoption, satisfaction, overtime]

  /// A workspace with only this objective, in the stage `check-in`; `silent` was never checked in.
  static func workspace(
    of keyResults: [KeyResult] = keyResults, without silent: KeyResultID? = nil
  ) throws -> Workspace {
    let records = try lines.filter { $0.keyResult != silent }.enumerated().map { index, line in
      CheckInRecord(
        id: "\(index)", at: Timestamp(milliseconds: Int64(index)), author: "ben",
        content: .entry(
          CheckInEntry(
            keyResult: line.keyResult, date: try day(line.date), value: line.value,
            confidence: line.confidence)))
    }
    let objective = Objective(
      id: "streamline", title: "Streamline", cycle: "2026-Q4", stage: "check-in",
      serves: [.category(.customer)], keyResults: keyResults)
    let cycle = Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))
    let stream = ValueStream(
      id: "fly", title: "Fly", stages: [Stage(id: "check-in", title: "Check-In & Prepare")])
    return Workspace(
      name: "AlignAir", northStar: NorthStar(title: "Arrive calm"), valueStreams: [stream],
      people: [Person(id: "ben", name: "Ben Okafor")], cycles: [cycle], objectives: [objective],
      checkInLogs: ["streamline": CheckInLog(records: records)])
  }
}
