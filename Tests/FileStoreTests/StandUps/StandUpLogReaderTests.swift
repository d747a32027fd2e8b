import OKRModel
import Testing

@testable import FileStore

@Suite("Reading the records of stand-ups")
struct StandUpLogReaderTests {
  private func read(_ lines: String...) -> LogContents<StandUpRecord> {
    LogReader(path: "stand-ups/2026-Q4.jsonl").read(Array(lines.joined(separator: "\n").utf8))
  }

  /// The user-visible diagnostics for one line, from the line number on.
  private func fault(_ line: String) -> [String] {
    read(line).diagnostics.map { $0.description.replacing("stand-ups/2026-Q4.jsonl:", with: "") }
  }

  private static let day = CivilDay("2026-11-18") ?? CivilDay(dayNumber: 0)

  @Test("A stand-up, an action, its correction, its completion, and a retraction")
  func forms() {
    let contents = read(
      #"{"id":"1","at":"2026-11-18T09:15:00Z","by":"ana","type":"stand-up","date":"2026-11-18","since":"2026-11-11","seconds":870}"#,
      #"{"id":"2","at":"2026-11-18T09:05:00Z","by":"ana","type":"action","date":"2026-11-18","text":"Sign the contract","owner":"ben","due":"2026-11-25","kr":"streamline-check-in/wait-time"}"#,
      #"{"id":"3","at":"2026-11-18T09:06:00Z","type":"action","date":"2026-11-18","text":"Sign it","replaces":"2"}"#,
      #"{"id":"4","at":"2026-11-19T09:00:00Z","by":"ben","done":"2","date":"2026-11-18"}"#,
      #"{"id":"5","at":"2026-11-19T09:01:00Z","by":"ben","retracts":"4"}"#)
    #expect(contents.diagnostics == [])
    #expect(contents.lines == [1, 2, 3, 4, 5])
    #expect(contents.records.map(\.author) == ["ana", "ana", nil, "ben", "ben"])
    #expect(
      contents.records.map(\.content) == [
        .standUp(StandUpEntry(date: Self.day, since: Self.day.advanced(by: -7), duration: 870)),
        .action(
          ActionItemEntry(
            text: "Sign the contract", date: Self.day, owner: "ben", due: Self.day.advanced(by: 7),
            keyResult: KeyResultReference("streamline-check-in/wait-time"))),
        .correction(ActionItemEntry(text: "Sign it", date: Self.day), replaces: "2"),
        .completion(of: "2", date: Self.day), .retraction(retracts: "4"),
      ])
  }

  @Test("Optional fields may be missing, null or empty; unknown ones are skipped")
  func sparing() {
    let contents = read(
      #"{"id":"1","at":"2026-11-18T09:15:00Z","type":"stand-up","date":"2026-11-18","since":null,"seconds":null,"mood":{"a":[1]}}"#,
      #"{"id":"2","at":"2026-11-18T09:05:00Z","type":"action","date":"2026-11-18","text":"Sign","owner":"","due":null,"kr":null}"#
    )
    #expect(contents.diagnostics == [])
    #expect(
      contents.records.map(\.content) == [
        .standUp(StandUpEntry(date: Self.day)), .action(ActionItemEntry(text: "Sign", date: Self.day)),
      ])
  }

  private static let action =
    #"{"id":"1","at":"2026-11-18T09:05:00Z","type":"action","date":"2026-11-18","text":"T"}"#

  @Test(
    "A line that is not a record is reported with line and column, and skipped",
    arguments: [
      (
        #""text":"T"}"#, #""text":"T""#,
        "1: error: torn line: it ends in the middle of a record and is skipped"
      ),
      (#"{"id""#, "# id", "1:1: error: this line is no stand-up record and is skipped: '{' is expected here"),
      (#""id":"1","#, "", "1: error: 'id' is missing in this record, which is skipped"),
      (#","text":"T""#, "", "1: error: 'text' is missing in this record, which is skipped"),
      (#","type":"action""#, "", "1: error: 'type' is missing in this record, which is skipped"),
      (
        #""type":"action""#, #""type":"retro""#,
        #"1:47: error: 'type' must be "stand-up" or "action"; the record is skipped"#
      ),
      (
        #""text":"T""#, #""text":"T","text":"U""#,
        "1: error: 'text' stands twice in this record, which is skipped"
      ),
      (
        #""text":"T""#, #""text":"T","due":"2026-02-30""#,
        #"1:93: error: 'due' must be a day such as "2026-11-16"; the record is skipped"#
      ),
      (
        #""text":"T""#, #""text":"T","kr":"wait-time""#,
        "1:92: error: 'kr' must be a key result, written objective/key-result; the record is skipped"
      ),
      (
        #""text":"T""#, #""text":5"#,
        "1:82: error: 'text' must be text in double quotes; the record is skipped"
      ),
      (
        #""type":"action""#, #""type":"stand-up","seconds":90000"#,
        "1:67: error: 'seconds' must be a whole number from 0 to 86400; the record is skipped"
      ),
      (
        #""type":"action""#, #""type":"stand-up","replaces":"0""#,
        "1: error: a stand-up is not replaced; retract it and record it again. This record is skipped"
      ),
      (
        #""text":"T""#, #""text":"T","replaces":"0","retracts":"0""#,
        "1: error: of 'replaces', 'retracts' and 'done' a record has one at most; it is skipped"
      ),
      (
        #""type":"action","date":"2026-11-18","text":"T""#, #""done":"0""#,
        "1: error: 'date' is missing in this record, which is skipped"
      ),
      (
        #"{"id""#, #"<<<<<<< HEAD {"id""#,
        "1:1: error: git left a merge conflict here; keep the lines of both sides and remove this marker"
      ),
    ])
  func faults(old: String, new: String, sentence: String) {
    #expect(fault(Self.action) == [])
    #expect(fault(Self.action.replacing(old, with: new)) == [sentence])
  }

  @Test("Good lines around a bad one are read, with their own numbers")
  func around() {
    let contents = read(Self.action, "", "# not ours", Self.action.replacing(#""1""#, with: #""2""#), "{")
    #expect(contents.records.map(\.id) == ["1", "2"])
    #expect(contents.lines == [1, 4])
    #expect(contents.diagnostics.map(\.line) == [3, 5])
  }

  @Test("Texts are scrubbed of what acts on a terminal")
  func scrubbed() {
    let line = Self.action.replacing(#""T""#, with: #""A\u001b[31m\u202eB\nC""#)
    let text = read(line).records.first?.action?.text
    #expect(text?.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } == true)
    #expect(text?.contains("B C") == true)
  }

  @Test("What is written is read back as it was")
  func roundTrip() throws {
    let records: [StandUpRecord.Content] = [
      .standUp(StandUpEntry(date: Self.day)),
      .standUp(StandUpEntry(date: Self.day, since: Self.day, duration: 0)),
      .action(ActionItemEntry(text: #"Say "no" \ to 日"#, date: Self.day)),
      .correction(
        ActionItemEntry(
          text: "T", date: Self.day, owner: "ana", due: Self.day, keyResult: KeyResultReference("a/b")),
        replaces: "x"),
      .completion(of: "x", date: Self.day), .retraction(retracts: "x"),
    ]
    for (index, content) in records.enumerated() {
      let record = StandUpRecord(
        id: "\(index)", at: Timestamp(milliseconds: 1_763_284_323_007),
        author: index.isMultiple(of: 2) ? nil : "ben",
        content: content)
      #expect(read(try record.encoded()).records == [record])
    }
  }

  @Test("Fields are in the documented order, without unset ones")
  func order() throws {
    let entry = ActionItemEntry(
      text: "Sign", date: Self.day, owner: "ben", due: Self.day, keyResult: KeyResultReference("o/k"))
    let at = Timestamp(milliseconds: 1_763_284_323_000)
    #expect(
      try StandUpRecord(id: "1", at: at, author: "ana", content: .correction(entry, replaces: "0")).encoded()
        == #"{"id":"1","at":"2025-11-16T09:12:03Z","by":"ana","type":"action","date":"2026-11-18","text":"Sign","owner":"ben","due":"2026-11-18","kr":"o/k","replaces":"0"}"#
    )
    let standUp = StandUpEntry(date: Self.day, since: Self.day, duration: 60)
    #expect(
      try StandUpRecord(id: "1", at: at, content: .standUp(standUp)).encoded()
        == #"{"id":"1","at":"2025-11-16T09:12:03Z","type":"stand-up","date":"2026-11-18","since":"2026-11-18","seconds":60}"#
    )
    #expect(
      try StandUpRecord(id: "1", at: at, content: .completion(of: "0", date: Self.day)).encoded()
        == #"{"id":"1","at":"2025-11-16T09:12:03Z","done":"0","date":"2026-11-18"}"#)
  }
}
