import OKRModel

@testable import FileStore

/// Logs, and sheets of check-ins: what is read can be written and read again, and merges in any order.
enum LogFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    let contents = CheckInLogReader(path: "fuzz.jsonl").read(bytes)
    for diagnostic in contents.diagnostics {
      holdHarmless(diagnostic.description, "what is said of a file")
    }
    hold(contents.records.count == contents.lines.count, "every record has its line")
    for record in contents.records { holdRoundTrip(record) }
    holdOrderDoesNotMatter(contents.records)
    runStandUps(bytes)
    runChanges(bytes)
    let sheet = CheckInSheetReader(path: "fuzz.csv").read(bytes)
    for diagnostic in sheet.diagnostics { holdHarmless(diagnostic.description, "what is said of a sheet") }
    for separator in [",", ";", "\t"] { runForeign(bytes, separator: separator) }
  }

  /// The same as a table with the given `separator`: a value is read as a number with a point, or unchanged.
  private static func runForeign(_ bytes: [UInt8], separator: String) {
    let head = "sep=\(separator)\nkr\(separator)value\(separator)date\n"
    let sheet = CheckInSheetReader(path: "fuzz.csv").read(Array(head.utf8) + bytes)
    for diagnostic in sheet.diagnostics { holdHarmless(diagnostic.description, "what is said of a table") }
    for value in sheet.rows.compactMap({ $0[.value] }) where separator == ";" && value.contains(",") {
      hold(Figure.parse(value) == nil, "a comma is left only where there is no number: \(value)")
    }
  }

  private static func runStandUps(_ bytes: [UInt8]) {
    let records: [StandUpRecord] = heldRecords(in: bytes)
    let (one, other) = (StandUpLog(records: records), StandUpLog(records: records.reversed()))
    hold(
      one.actions == other.actions && one.standUps == other.standUps, "the order does not matter: \(records)")
  }

  private static func runChanges(_ bytes: [UInt8]) {
    let records: [DefinitionChange] = heldRecords(in: bytes)
    let (one, other) = (
      DefinitionChangeLog(records: records), DefinitionChangeLog(records: records.reversed())
    )
    hold(one.changes == other.changes, "the order does not matter: \(records)")
  }

  /// The records in `bytes`, each of which can be written and read again.
  private static func heldRecords<Record: LogLine & Equatable>(in bytes: [UInt8]) -> [Record] {
    let reader = LogReader<Record>(path: "fuzz.jsonl")
    let contents = reader.read(bytes)
    for diagnostic in contents.diagnostics { holdHarmless(diagnostic.description, "what is said of a file") }
    hold(contents.records.count == contents.lines.count, "every record has its line")
    for record in contents.records {
      guard let line = try? record.encoded() else {
        hold(false, "what was read can be written: \(record)")
        continue
      }
      hold(
        reader.read(Array(line.utf8)).records == [record],
        "what was written is read again: \(record) as \(line)")
      hold(!line.contains("\n"), "a record is one line: \(line)")
    }
    return contents.records
  }

  private static func holdRoundTrip(_ record: CheckInRecord) {
    guard let line = try? CheckInLineEncoder.line(record) else {
      return hold(false, "what was read can be written: \(record)")
    }
    let again = CheckInLogReader(path: "fuzz.jsonl").read(Array(line.utf8))
    hold(again.records == [record], "what was written is read again: \(record) as \(line)")
    hold(!line.contains("\n"), "a record is one line: \(line)")
  }

  private static func holdOrderDoesNotMatter(_ records: [CheckInRecord]) {
    let keyResults = Set(records.compactMap { $0.entry?.keyResult }).sorted()
    let (one, other) = (CheckInLog(records: records), CheckInLog(records: records.reversed()))
    for keyResult in keyResults {
      hold(
        one.checkIns(of: keyResult) == other.checkIns(of: keyResult), "the order does not matter: \(records)")
    }
  }
}
