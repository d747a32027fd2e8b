import OKRModel
import Testing

@Suite("A check-in being written")
struct CheckInDraftTests {
  private let context = CheckInContext(
    keyResult: "wait-time", unit: "min", period: Quarter.cycle.period, lastValue: 17.5, today: Quarter.day(50)
  )
  private let first = CheckInContext(
    keyResult: "wait-time", unit: "min", period: Quarter.cycle.period, lastValue: nil, today: Quarter.day(50))

  @Test("An empty form keeps the last value, today, and states no confidence")
  func unchanged() throws {
    let entry = try #require(CheckInDraft().entry(in: context))
    #expect(entry == CheckInEntry(keyResult: "wait-time", date: Quarter.day(50), value: 17.5))
    #expect(entry.confidence == nil)
    #expect(CheckInDraft().problems(in: context).isEmpty)
  }

  @Test("The input is saved, without the spaces around it")
  func typed() throws {
    let draft = CheckInDraft(
      value: " 17.1 min ", confidence: " 7 ", note: "  Kiosks live  ", blocker: " SSO contract ",
      date: "yesterday")
    let entry = try #require(draft.entry(in: context))
    #expect(
      entry
        == CheckInEntry(
          keyResult: "wait-time", date: Quarter.day(49), value: 17.1, confidence: 7, note: "Kiosks live",
          blocker: "SSO contract"))
  }

  @Test("A first check-in needs a number")
  func firstNeedsValue() {
    #expect(CheckInDraft().problems(in: first).map(\.field) == [.value])
    #expect(CheckInDraft().entry(in: first) == nil)
    #expect(CheckInDraft(value: "0").entry(in: first)?.value == 0)
  }

  @Test(
    "A value that is not a number is reported at the value",
    arguments: ["x", "17,5", "1 7", "17.5.1", "nan", "1e999", "-"])
  func badValue(text: String) {
    let draft = CheckInDraft(value: text)
    #expect(draft.problems(in: context).map(\.field) == [.value])
    #expect(draft.entry(in: context) == nil)
  }

  @Test(
    "A confidence out of range is reported at the confidence",
    arguments: ["-1", "11", "7.5", "high", "99999999999999999999"])
  func badConfidence(text: String) {
    let draft = CheckInDraft(confidence: text)
    #expect(draft.problems(in: context).map(\.field) == [.confidence])
    #expect(draft.entry(in: context) == nil)
  }

  @Test("Every confidence from 0 to 10 can be stated", arguments: 0...10)
  func confidence(confidence: Int) {
    #expect(CheckInDraft(confidence: "\(confidence)").entry(in: context)?.confidence == confidence)
  }

  @Test(
    "A day can be written as people write it",
    arguments: [("", 50), ("today", 50), ("Today", 50), ("yesterday", 49), ("-3", 47), ("0", 50), ("-50", 0)])
  func day(text: String, number: Int) {
    #expect(CheckInDraft(date: text).entry(in: context)?.date == Quarter.day(number))
  }

  @Test("A day can be written as in the files")
  func isoDay() {
    #expect(CheckInDraft(date: " \(Quarter.day(12)) ").entry(in: context)?.date == Quarter.day(12))
  }

  @Test(
    "An invalid day is reported at the day",
    arguments: ["soon", "3", "2026-02-30", "-1000", "-99999999999999999999", "1/2"])
  func badDay(text: String) {
    #expect(CheckInDraft(date: text).problems(in: context).map(\.field) == [.date])
  }

  @Test("A day in the future, or before the key result's time, is reported at the day")
  func outsideDay() throws {
    let tomorrow = CheckInDraft(date: Quarter.day(51).description).problems(in: context)
    #expect(tomorrow.map(\.field) == [.date])
    #expect(try #require(tomorrow.first).message.contains("future"))
    let early = CheckInDraft(date: Quarter.day(-1).description).problems(in: context)
    #expect(early.map(\.field) == [.date])
    #expect(try #require(early.first).message.contains(Quarter.start.description))
    #expect(CheckInDraft(date: Quarter.day(0).description).problems(in: context).isEmpty)
  }

  @Test("A check-in after the due day can be saved, with a note that it is late")
  func late() {
    let after = CheckInContext(
      keyResult: "kr", unit: nil, period: Quarter.cycle.period, lastValue: 1, today: Quarter.day(104))
    #expect(CheckInDraft().problems(in: after).isEmpty)
    #expect(CheckInDraft().lateness(in: after)?.contains(Quarter.day(100).shortText) == true)
    #expect(CheckInDraft(date: "-4").lateness(in: after) == nil)
    #expect(CheckInDraft(date: "nonsense").lateness(in: after) == nil)
  }

  @Test("All problems are reported at once, each at its field")
  func allAtOnce() {
    let draft = CheckInDraft(value: "x", confidence: "12", note: "n", blocker: "b", date: "soon")
    #expect(draft.problems(in: context).map(\.field) == [.value, .confidence, .date])
    #expect(draft.problems(in: context).allSatisfy { !$0.message.isEmpty })
  }

  @Test("A draft has no problem exactly when it can be saved")
  func totality() {
    let texts = ["", " ", "7", "-3", "17.5", "x", "2026-13-45", "today", "1e400", "−2", "🛫", "\u{0}"]
    var random = SplitMix64(seed: 18)
    for _ in 0..<2_000 {
      var draft = CheckInDraft()
      for field in CheckInDraft.Field.allCases {
        draft[field] = texts.randomElement(using: &random) ?? ""
      }
      #expect(draft.problems(in: context).isEmpty == (draft.entry(in: context) != nil))
    }
  }

  @Test("Each field of a draft is written and read by its name")
  func fields() {
    var draft = CheckInDraft()
    for field in CheckInDraft.Field.allCases { draft[field] = field.rawValue }
    #expect(CheckInDraft.Field.allCases.allSatisfy { draft[$0] == $0.rawValue })
    #expect(
      [draft.value, draft.confidence, draft.note, draft.blocker, draft.date]
        == ["value", "confidence", "note", "blocker", "date"])
  }

  @Test("A yes-or-no result accepts yes and no")
  func yesNo() {
    let done = CheckInContext(
      keyResult: "kr", unit: "done", period: Quarter.cycle.period, lastValue: nil, today: Quarter.day(50))
    #expect(CheckInDraft(value: "yes").entry(in: done)?.value == 1)
    #expect(CheckInDraft(value: "no").entry(in: done)?.value == 0)
    #expect(CheckInDraft(value: "yes").entry(in: context) == nil)
  }
}
