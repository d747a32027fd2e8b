import OKRModel
import Testing

/// Records of one key result's target, written briefly.
struct Record {
  let id: String
  var at = 0
  var on = "2026-11-10"
  var field = "target"
  var from: String?
  var to: String?
  var fixes = false
  var retracts: String?

  var change: DefinitionChange {
    let instant = Timestamp(milliseconds: Int64(at) * 1_000)
    if let retracts { return DefinitionChange(id: id, at: instant, content: .retraction(retracts: retracts)) }
    return DefinitionChange(
      id: id, at: instant,
      content: .change(
        ChangedText(
          .keyResult("wait"), field: field, on: CivilDay(on) ?? CivilDay(dayNumber: 0), from: from, to: to,
          fixes: fixes)))
  }

  static func log(_ records: [Record]) -> DefinitionChangeLog {
    DefinitionChangeLog(records: records.map(\.change))
  }
}

@Suite("What a field said on an earlier day")
struct DefinitionChangeLogTests {
  private func target(_ records: [Record], _ day: String) throws -> FieldTimeline.Text {
    Record.log(records).text(of: .keyResult("wait"), "target", on: try #require(CivilDay(day)))
  }

  private let twice = [
    Record(id: "a", at: 1, on: "2026-10-20", from: "15", to: "12"),
    Record(id: "b", at: 2, on: "2026-11-10", from: "12", to: "18"),
  ]

  @Test("It is the text before the earliest change after that day")
  func steps() throws {
    #expect(try target(twice, "2026-10-19") == .was("15"))
    #expect(try target(twice, "2026-10-20") == .was("12"))
    #expect(try target(twice, "2026-11-09") == .was("12"))
    #expect(try target(twice, "2026-11-10") == .asNow)
    #expect(try target([], "2026-11-10") == .asNow)
  }

  @Test("Of several changes on one day, the earliest text before and the latest text after count")
  func oneDay() throws {
    let records = [
      Record(id: "b", at: 2, from: "12", to: "18"), Record(id: "a", at: 1, from: "15", to: "12"),
    ]
    #expect(try target(records, "2026-11-09") == .was("15"))
    #expect(try target(records, "2026-11-10") == .asNow)
    #expect(Record.log(records).gaps.isEmpty)
    #expect(Record.log(records).lastText(of: .keyResult("wait"), "target") == .was("18"))
  }

  @Test("A retracted change never was, and a retracted retraction brings it back")
  func retraction() throws {
    let undone = twice + [Record(id: "c", at: 3, retracts: "b")]
    #expect(try target(undone, "2026-11-01") == .asNow)
    #expect(try target(undone + [Record(id: "d", at: 4, retracts: "c")], "2026-11-01") == .was("12"))
  }

  @Test("A fixed typing error judges the days before it by the new text, and leaves earlier changes")
  func fixes() throws {
    let fixed = [twice[0], Record(id: "b", at: 2, from: "12", to: "1.2", fixes: true)]
    #expect(try target(fixed, "2026-10-19") == .was("15"))
    #expect(try target(fixed, "2026-11-01") == .asNow)
  }

  @Test("A fix of today's text reaches a planned change")
  func fixBeforePlan() throws {
    let records = [
      Record(id: "a", at: 1, on: "2026-12-01", from: "8", to: "12"),
      Record(id: "b", at: 2, on: "2026-11-10", from: "8", to: "80", fixes: true),
    ]
    #expect(try target(records, "2026-11-10") == .was("80"))
    #expect(try target(records, "2026-10-01") == .was("80"))
    #expect(try target(records, "2026-12-01") == .asNow)
  }

  @Test("A change that does not continue the one before is named, and its text before counts")
  func gap() throws {
    let records = [twice[0], Record(id: "b", at: 2, on: "2026-11-10", from: "13", to: "18")]
    #expect(Record.log(records).gaps.map(\.change.id) == ["b"])
    #expect(try target(records, "2026-11-01") == .was("13"))
    #expect(Record.log([twice[0], Record(id: "b", on: "2026-11-10", from: "12.0")]).gaps.isEmpty)
  }

  @Test("The order of the records and repeated lines make no difference", arguments: 0..<40)
  func anyOrder(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let ids = (0..<Int.random(in: 1...12, using: &random)).map { "r\($0)" }
    let records = ids.map { id -> Record in
      let target = ids.randomElement(using: &random) ?? id
      if Int.random(in: 0..<4, using: &random) == 0 {
        return Record(id: id, at: Int.random(in: 0..<5, using: &random), retracts: target)
      }
      return Record(
        id: id, at: Int.random(in: 0..<5, using: &random),
        on: "2026-11-0\(Int.random(in: 1...5, using: &random))",
        field: ["target", "due"].randomElement(using: &random) ?? "due",
        from: ["1", "2", nil].randomElement(using: &random) ?? nil, to: "2",
        fixes: Int.random(in: 0..<5, using: &random) == 0)
    }
    let shuffled = (records + records.prefix(3)).shuffled(using: &random)
    let (log, other) = (Record.log(records), Record.log(shuffled))
    for day in 1...6 {
      let day = CivilDay("2026-11-0\(day)") ?? CivilDay(dayNumber: 0)
      for field in ["target", "due"] {
        #expect(
          log.text(of: .keyResult("wait"), field, on: day)
            == other.text(of: .keyResult("wait"), field, on: day))
      }
    }
    #expect(log.changes == other.changes)
    let versions = log.versions(of: .keyResult("wait"))
    #expect(versions.map(\.before) == other.versions(of: .keyResult("wait")).map(\.before))
    // What each version says is what each field said on its last day.
    for version in versions {
      let last = version.before.advanced(by: -1)
      for field in ["target", "due"] {
        let said = log.text(of: .keyResult("wait"), field, on: last)
        #expect(said == (version.texts[field].map { .was($0) } ?? .asNow))
      }
    }
  }
}
