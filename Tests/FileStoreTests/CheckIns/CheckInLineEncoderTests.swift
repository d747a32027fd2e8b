import FileStore
import Foundation
import OKRModel
import Testing

@Suite("Writing a record as a line")
struct CheckInLineEncoderTests {
  private let at = Timestamp(milliseconds: 1_763_284_323_000)

  private func day() throws -> CivilDay { try #require(CivilDay("2025-11-16")) }

  private func read(_ line: String) -> [CheckInRecord] {
    CheckInLogReader(path: "log").read(Array(line.utf8)).records
  }

  @Test("the fields are in the documented order")
  func order() throws {
    let entry = CheckInEntry(
      keyResult: "wait-time", date: try day(), value: 17.5, confidence: 7, note: "Kiosks live", blocker: "SSO"
    )
    let record = CheckInRecord(id: "01K", at: at, author: "ana", content: .correction(entry, replaces: "01J"))
    #expect(
      try CheckInLineEncoder.line(record)
        == #"{"id":"01K","at":"2025-11-16T09:12:03Z","kr":"wait-time","date":"2025-11-16","value":17.5,"confidence":7,"#
        + #""by":"ana","note":"Kiosks live","blocker":"SSO","replaces":"01J"}"#)
  }

  @Test("a value keeps the zeros that it was typed with", arguments: ["4.0", "3.10", "-0.50", "17.5", "20"])
  func zeros(digits: String) throws {
    let line =
      #"{"id":"01K","at":"2025-11-16T09:12:03Z","kr":"wait-time","date":"2025-11-16","value":\#(digits)}"#
    let record = try #require(read(line + "\n").first)
    #expect(try CheckInLineEncoder.line(record) == line)
  }

  @Test("unset fields are not written")
  func silence() throws {
    let entry = CheckInEntry(keyResult: "wait-time", date: try day(), value: 20)
    #expect(
      try CheckInLineEncoder.line(CheckInRecord(id: "01K", at: at, content: .entry(entry)))
        == #"{"id":"01K","at":"2025-11-16T09:12:03Z","kr":"wait-time","date":"2025-11-16","value":20}"#)
    let retraction = CheckInRecord(id: "01K", at: at, author: "ana", content: .retraction(retracts: "01J"))
    #expect(
      try CheckInLineEncoder.line(retraction)
        == #"{"id":"01K","at":"2025-11-16T09:12:03Z","by":"ana","retracts":"01J"}"#)
  }

  @Test(
    "numbers have no needless digits",
    arguments: [
      (20, "20"), (17.5, "17.5"), (-0.25, "-0.25"), (0, "0"), (0.1, "0.1"), (1e15, "1000000000000000"),
    ])
  func numbers(value: Double, text: String) throws {
    let entry = CheckInEntry(keyResult: "k", date: try day(), value: value)
    let line = try CheckInLineEncoder.line(CheckInRecord(id: "1", at: at, content: .entry(entry)))
    #expect(line.hasSuffix(#""value":\#(text)}"#))
  }

  @Test("a value that is not a number is refused with a message", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) throws {
    let record = CheckInRecord(
      id: "1", at: at, content: .entry(CheckInEntry(keyResult: "k", date: try day(), value: value)))
    let error = #expect(throws: StoreError.self) { try CheckInLineEncoder.line(record) }
    #expect(error?.description == "'value' cannot be written down: it is not a finite number")
  }

  @Test("whatever a record contains, it is one line of JSON, and is read as it was written")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 42)
    let words = ["Kiosks", "\"live\"", "back\\slash", "é", "日本", "👩‍👩‍👧", "{", "}", ",", ":", "/", "#1", "ana"]
    let text = { (generator: inout SeededGenerator) in
      (0...Int.random(in: 0...4, using: &generator)).map { _ in
        words[Int.random(in: 0..<words.count, using: &generator)]
      }
      .joined(separator: " ")
    }
    for index in 0..<500 {
      let value = [
        Double.random(in: -1e6...1e6, using: &generator),
        Double(Int.random(in: -1_000...1_000, using: &generator)) / 8,
        Double(bitPattern: generator.next() & 0x7FDF_FFFF_FFFF_FFFF),
      ][index % 3]
      let entry = CheckInEntry(
        keyResult: "kr-\(index)", date: CivilDay(dayNumber: Int.random(in: 0...30_000, using: &generator)),
        value: value,
        confidence: index.isMultiple(of: 2) ? index % 11 : nil,
        note: index.isMultiple(of: 3) ? text(&generator) : nil,
        blocker: index.isMultiple(of: 5) ? text(&generator) : nil)
      let content: CheckInRecord.Content =
        [.entry(entry), .correction(entry, replaces: "R\(index)"), .retraction(retracts: "T\(index)")][
          index % 3]
      let record = CheckInRecord(
        id: "ID\(index)",
        at: Timestamp(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &generator)),
        author: index.isMultiple(of: 7) ? nil : PersonID(text(&generator)), content: content)
      let line = try CheckInLineEncoder.line(record)
      #expect(!line.contains("\n"))
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
      #expect(read(line) == [record])
    }
  }

  @Test("a multi-line note stays one line in the log")
  func lineBreaks() throws {
    let entry = CheckInEntry(
      keyResult: "k", date: try day(), value: 1, note: "one\ntwo\r\n\tthree\u{1}\u{2028}")
    let line = try CheckInLineEncoder.line(CheckInRecord(id: "1", at: at, content: .entry(entry)))
    #expect(line.hasSuffix(#""note":"one\ntwo\r\n\tthree\u0001\u2028"}"#))
    #expect(read(line).first?.entry?.note == "one two  three ")
  }
}
