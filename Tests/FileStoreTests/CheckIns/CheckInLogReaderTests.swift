import FileStore
import OKRModel
import Testing

private let path = "check-ins/2026-Q4/shorten-queue.jsonl"

@Suite("Reading a log of check-ins")
struct CheckInLogReaderTests {
  private static let start =
    #"{"id":"A","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5"#
  private static let sound = start + "}"

  private func read(_ lines: String...) -> (records: [CheckInRecord], sentences: [String]) {
    let contents = CheckInLogReader(path: path).read(Array(lines.joined(separator: "\n").utf8))
    return (contents.records, contents.diagnostics.map(\.description))
  }

  @Test("a complete record is read completely")
  func whole() throws {
    let line =
      #"{"id":"01KA2V7Z0M3Q8R5T6W9XYB4CDE","at":"2026-11-16T09:12:03.250+01:00","kr":"wait-time","date":"2026-11-16","#
      + #""value":17.5,"confidence":7,"by":"ana","note":"Kiosks \"live\" ☀","blocker":"SSO"}"#
    let (records, sentences) = read(line)
    #expect(sentences == [])
    let entry = CheckInEntry(
      keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5, confidence: 7,
      note: "Kiosks \"live\" ☀", blocker: "SSO")
    #expect(
      records == [
        CheckInRecord(
          id: "01KA2V7Z0M3Q8R5T6W9XYB4CDE", at: try #require(Timestamp("2026-11-16T08:12:03.25Z")),
          author: "ana",
          content: .entry(entry))
      ])
  }

  @Test("missing fields are not filled in, and null means missing")
  func silence() {
    let (records, _) = read(Self.start + #","confidence":null,"note":"","by":null}"#)
    #expect(records.first?.entry?.confidence == nil)
    #expect(records.first?.entry?.note == nil)
    #expect(records.first?.author == nil)
  }

  @Test("corrections and retractions are recognised")
  func corrections() {
    let (records, sentences) = read(
      Self.start + #","replaces":"B"}"#, #"{"id":"C","at":"2026-11-16T09:31:00Z","by":"ana","retracts":"A"}"#)
    #expect(sentences == [])
    #expect(records.map(\.target) == ["B", "A"])
    #expect(records.map { $0.entry == nil } == [false, true])
  }

  @Test("unknown fields, blank lines and Windows line ends do no harm")
  func harmless() {
    let (records, sentences) = read(
      Self.start + #","mood":"fine","extra":{"a":[1,{"b":null}]}}"# + "\r", "", "   \r", Self.sound, "")
    #expect(sentences == [])
    #expect(records.count == 2)
  }

  @Test(
    "a line that is not a record is reported with its number and skipped; those around it count",
    arguments: [
      (String(start.dropLast(3)), "torn line: it ends in the middle of a record and is skipped"),
      (#"{"id":"A","at":"2026-11-1"#, "torn line: it ends in the middle of a record and is skipped"),
      ("hello", "this line is no check-in record and is skipped: '{' is expected here"),
      (sound + sound, "this line is no check-in record and is skipped: the end of the line is expected here"),
      ("<<<<<<< HEAD", "git left a merge conflict here; keep the lines of both sides and remove this marker"),
      ("=======", "git left a merge conflict here; keep the lines of both sides and remove this marker"),
      (
        ">>>>>>> other", "git left a merge conflict here; keep the lines of both sides and remove this marker"
      ),
      ("{}", "'id' is missing in this record, which is skipped"),
      (
        sound.replacing(#""at":"2026-11-16T09:12:03Z","#, with: ""),
        "'at' is missing in this record, which is skipped"
      ),
      (sound.replacing(#""kr":"wait-time","#, with: ""), "'kr' is missing in this record, which is skipped"),
      (
        sound.replacing(#""date":"2026-11-16","#, with: ""),
        "'date' is missing in this record, which is skipped"
      ),
      (sound.replacing(#","value":17.5"#, with: ""), "'value' is missing in this record, which is skipped"),
      (
        sound.replacing("17.5", with: "\"17.5\""),
        "'value' must be a number such as 17.5; the record is skipped"
      ),
      (
        sound.replacing("17.5", with: "1e999"),
        "'value' must be a number that a computer can hold; the record is skipped"
      ),
      (sound.replacing("17.5", with: "true"), "'value' must be a number such as 17.5; the record is skipped"),
      (
        sound.replacing("2026-11-16\"", with: "2026-02-30\""),
        "'date' must be a day such as \"2026-11-16\"; the record is skipped"
      ),
      (
        sound.replacing("2026-11-16\"", with: "yesterday\""),
        "'date' must be a day such as \"2026-11-16\"; the record is skipped"
      ),
      (
        sound.replacing("T09:12:03Z", with: "T25:00:00Z"),
        "'at' must be an instant such as \"2026-11-16T09:12:03Z\"; the record is skipped"
      ),
      (sound.replacing("\"A\"", with: "5"), "'id' must be text in double quotes; the record is skipped"),
      (
        start + #","confidence":11}"#,
        "'confidence' must be a whole number from 0 to 10; the record is skipped"
      ),
      (
        start + #","confidence":7.5}"#,
        "'confidence' must be a whole number from 0 to 10; the record is skipped"
      ),
      (
        start + #","confidence":"7"}"#,
        "'confidence' must be a whole number from 0 to 10; the record is skipped"
      ),
      (start + #","note":["a"]}"#, "'note' must be text in double quotes; the record is skipped"),
      (start + #","value":18}"#, "'value' stands twice in this record, which is skipped"),
      (start + #","replaces":"B","retracts":"C"}"#, "this record both replaces and retracts; it is skipped"),
    ])
  func faults(line: String, sentence: String) {
    let (records, sentences) = read(Self.sound, line, Self.sound)
    #expect(records.count == 2)
    #expect(sentences.count == 1)
    let said = sentences.first ?? ""
    #expect(said.hasPrefix("\(path):2:"))
    #expect(said.hasSuffix("error: \(sentence)"))
  }

  @Test("the column of a fault is counted in characters")
  func column() {
    let line = #"{"id":"Ä","at":x"#
    #expect(
      read(line).sentences == [
        "\(path):1:16: error: this line is no check-in record and is skipped: a value is expected here"
      ])
  }

  @Test("a last line without an end counts if it is complete")
  func lastLine() {
    #expect(read(Self.sound, Self.sound).records.count == 2)
  }

  @Test("bytes that are not UTF-8 spoil only their own line")
  func notUTF8() {
    let bytes = Array((Self.start + ",\"note\":\"Caf").utf8) + [0xE9] + Array("\"}\n\(Self.sound)\n".utf8)
    let contents = CheckInLogReader(path: path).read(bytes)
    #expect(contents.records.count == 1)
    #expect(
      contents.diagnostics.map(\.description) == [
        "\(path):1: error: this line is not UTF-8 text and is skipped"
      ])
  }

  @Test("escape sequences in a note never reach the terminal")
  func scrubbed() {
    let (records, _) = read(Self.start + #","note":"red \u001b[31malert\u001b[0m\nnow \u202e"}"#)
    #expect(records.first?.entry?.note == "red alert now ")
  }
}

@Suite("Logs in a workspace")
struct WorkspaceLogTests {
  private static func line(_ id: String, kr: String = "wait-time", value: Double = 17, extra: String = "")
    -> String
  {
    #"{"id":"\#(id)","at":"2026-11-16T09:12:03Z","kr":"\#(kr)","date":"2026-11-16","value":\#(value)\#(extra)}"#
      + "\n"
  }

  private func sentences(_ log: String, at path: String = path) throws -> [String] {
    try WorkspaceFixture([path: log]).sentences
  }

  @Test("a log without its objective is reported, with the one that was meant")
  func orphan() throws {
    #expect(
      try sentences(Self.line("A"), at: "check-ins/2026-Q4/shorten-queu.jsonl") == [
        "check-ins/2026-Q4/shorten-queu.jsonl: warning: there is no objective 'shorten-queu', so that these check-ins "
          + "are not shown; did you mean 'shorten-queue'?"
      ])
  }

  @Test("a log in the folder of another cycle is read, and reported with the right folder")
  func otherCycle() throws {
    let fixture = try WorkspaceFixture([
      "check-ins/2026-Q3/shorten-queue.jsonl": Self.line("A", value: 18), path: Self.line("B"),
    ])
    #expect(
      fixture.sentences == [
        "check-ins/2026-Q3/shorten-queue.jsonl: warning: the objective is in the cycle 2026-Q4; move this log to "
          + "check-ins/2026-Q4"
      ])
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    #expect(fixture.read().workspace.checkIns(of: reference).map(\.value) == [18, 17])
  }

  @Test("a log outside any folder is reported with the right folder")
  func outside() throws {
    #expect(
      try sentences(Self.line("A"), at: "check-ins/shorten-queue.jsonl") == [
        "check-ins/shorten-queue.jsonl: error: the log of an objective lies in the folder of its cycle; move this file to "
          + "check-ins/<cycle>/shorten-queue.jsonl"
      ])
  }

  @Test("records for an unknown key result are reported once, at the first")
  func strangers() throws {
    let log = Self.line("A") + Self.line("B", kr: "wait-tme") + Self.line("C", kr: "wait-tme")
    #expect(
      try sentences(log) == [
        "\(path):2: warning: unknown key result 'wait-tme' in 2 records; did you mean 'wait-time'?"
      ])
  }

  @Test("duplicates, contradictions and dangling references are reported at their lines")
  func findings() throws {
    let log =
      Self.line("A") + Self.line("A") + Self.line("A", value: 99) + Self.line("B", extra: #","replaces":"X""#)
      + Self.line("C", extra: #","replaces":"D""#) + Self.line("D", extra: #","replaces":"C""#)
    #expect(
      try sentences(log) == [
        "\(path):2: warning: this record stands in the log already; it counts once",
        "\(path):3: warning: another record has the same id and says something else; the one recorded last counts",
        "\(path):4: warning: this record corrects or retracts 'X', which is not in this log",
        "\(path):5: warning: this record corrects or retracts itself through others; it does not count",
        "\(path):6: warning: this record corrects or retracts itself through others; it does not count",
      ])
  }

  @Test("a correction of a record of another key result is reported, with the way back")
  func stray() throws {
    let log =
      Self.line("A", kr: "wait-time") + Self.line("B", kr: "satisfaction", extra: #","replaces":"A""#)
      + Self.line("C", kr: "wait-time")
    let sentences = try sentences(log)
    #expect(
      sentences.contains(
        "\(path):2: warning: this record corrects 'A', which is of 'wait-time' and no longer counts there; retract this one "
          + "to bring it back"))
    #expect(sentences.count { $0.contains("corrects") } == 1)
  }

  @Test("for a file that is not a log at all, not every line is reported")
  func flood() throws {
    let sentences = try sentences(String(repeating: "x\n", count: 500))
    #expect(sentences.count == 101)
    #expect(sentences.contains("\(path): error: 400 more faults in this file are not listed"))
  }

  @Test("check-ins on a North Star without a measure are reported")
  func northStar() throws {
    #expect(
      try sentences(Self.line("A", kr: "north-star"), at: "check-ins/north-star.jsonl") == [
        "check-ins/north-star.jsonl: warning: the North Star has no 'measure' in headway.yaml, so that these check-ins "
          + "are not shown"
      ])
  }

  @Test("two people's logs merge to the same state in whichever order git joins their lines")
  func order() throws {
    var lines = [Self.line("A"), Self.line("B", value: 18), Self.line("E", value: 3)]
    lines.append(Self.line("C", value: 16, extra: #","replaces":"A""#))
    lines.append(#"{"id":"D","at":"2026-11-17T09:00:00Z","retracts":"B"}"# + "\n")
    var generator = SeededGenerator(seed: 5)
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    var states: Set<[CheckIn]> = []
    for _ in 0..<12 {
      lines.shuffle(using: &generator)
      states.insert(try WorkspaceFixture([path: lines.joined()]).read().workspace.checkIns(of: reference))
    }
    #expect(states.count == 1)
    #expect(states.first?.map(\.value) == [16, 3])
  }
}
