import OKRModel
import Testing

@testable import FileStore

@Suite("Many check-ins in one text")
struct CheckInSheetReaderTests {
  private func read(_ text: String) -> CheckInSheet {
    CheckInSheetReader(path: "<stdin>").read(Array(text.utf8))
  }

  private func sentences(_ text: String) -> [String] {
    read(text).diagnostics.map(\.description)
  }

  @Test("A table names its columns in the first line, in any order and spelling")
  func table() throws {
    let sheet = read(
      "\u{FEFF}Value,KR,Note,,confidence\r\n17.5,wait/time,\"Live, at last\r\nThird\",,7\r\n,,,,\r\n18,wait/time\r\n"
    )
    #expect(sheet.diagnostics.isEmpty)
    #expect(sheet.rows.count == 2)
    let row = try #require(sheet.rows.first)
    #expect(row[.value] == "17.5")
    #expect(row[.keyResult] == "wait/time")
    #expect(row[.note] == "Live, at last Third")
    #expect(row[.confidence] == "7")
    #expect(row[.blocker] == nil)
    #expect(row.cells[.note]?.location == SourceLocation(path: "<stdin>", line: 2, column: 16))
    #expect(sheet.rows.last?.location.line == 5)
  }

  @Test("JSON has one object per line, with the names of the table or of the log")
  func lines() throws {
    let sheet = read(
      """
      {"objective":"wait","key_result":"time","value":17.5,"note":"a\\nb","blocker":null}

        {"kr":"wait/time","date":"2026-11-16","value":"=","confidence":7,"by":"ana","at":"2026-11-16T09:12:03Z"}
      {"kr":"wait/live","value":true}
      """)
    #expect(sheet.diagnostics.isEmpty)
    #expect(sheet.rows.map { $0[.value] } == ["17.5", "=", "yes"])
    #expect(sheet.rows.map { $0[.keyResult] } == ["time", "wait/time", "wait/live"])
    #expect(sheet.rows.first?[.note] == "a b")
    #expect(sheet.rows.first?[.blocker] == nil)
    #expect(sheet.rows.dropFirst().first?[.author] == "ana")
    #expect(
      sheet.rows.dropFirst().first?.cells[.value]?.location
        == SourceLocation(path: "<stdin>", line: 3, column: 49))
  }

  @Test("Nothing at all is neither a check-in nor a fault")
  func nothing() {
    for text in ["", "\n \n", "key-result,value\n"] {
      #expect(read(text).rows.isEmpty)
      #expect(read(text).diagnostics.isEmpty)
    }
  }

  @Test(
    "What cannot be read is reported with its place, and what to do",
    arguments: [
      ("kr,value,confidnce\nx/y,1,2", "1:10: error: unknown name 'confidnce'; did you mean 'confidence'?"),
      (
        "kr,value,mood\nx/y,1,2",
        "1:10: error: unknown name 'mood'; the names are key-result, value, confidence, note, blocker, date and by"
      ),
      ("kr,value,kr\nx/y,1,2", "1:10: error: a second column for 'key-result'; keep one of them"),
      (
        "wait/time,17.5\n",
        "1:1: error: the first line must name the columns, 'key-result' among them, as in: key-result,value,note"
      ),
      (
        "note,value\nx,1",
        "1:1: error: the first line must name the columns, 'key-result' among them, as in: key-result,value,note"
      ),
      (
        "kr,value\nx/y,17,5\n",
        "2:8: error: there are more cells here than columns; put text with a separator in it in quotes"
      ),
      ("kr,value\nx/y,\"1", "2:5: error: this quote is never closed"),
      ("[{}]", "1:1: error: this is a JSON list; write one object on each line, as jq -c '.[]' does"),
      ("{\"kr\":\"x/y\",\"valu\":1}", "1:13: error: unknown name 'valu'; did you mean 'value'?"),
      ("{\"kr\":\"x/y\",\"value\":[1]}", "1:13: error: 'value' must be text or a number"),
      ("{\"kr\":\"x/y\",\"confidence\":true}", "1:13: error: 'confidence' must be text or a number"),
      ("{\"kr\":\"x/y\",\"reference\":\"x/z\"}", "1:13: error: 'key-result' stands twice in this object"),
      ("{\"kr\":\"x/y\"} {}", "1:14: error: the end of the line is expected here"),
      ("{\"kr\":\"x/y\"", "1:12: error: this line ends in the middle of an object"),
      (
        "{\"id\":\"A\",\"retracts\":\"B\"}",
        "1:11: error: corrections and retractions are no check-ins; take this line out"
      ),
    ])
  func faults(text: String, sentence: String) {
    #expect(sentences(text) == ["<stdin>:\(sentence)"])
  }

  @Test("Text in another encoding is reported at its line, not guessed")
  func encoding() {
    let sheet = CheckInSheetReader(path: "a.csv").read(Array("kr,value\n".utf8) + [0x78, 0xE9])
    #expect(
      sheet.diagnostics.map(\.description) == ["a.csv:2:1: error: this is not UTF-8 text; save it as UTF-8"])
  }

  @Test("Nothing that acts on a terminal gets in")
  func scrubbed() {
    let sheet = read("kr,value,note\nx/y,1,\"\u{1B}[31mred\u{7}\"\n")
    #expect(sheet.rows.first?[.note] == "red")
  }

  @Test("All input is read or reported, and every place is inside it")
  func anything() {
    var random = SeededGenerator(seed: 8)
    let pieces =
      [
        "kr", "value", ",", "\n", "\r\n", "\"", "{", "}", ":", "[", "1", "=", "null", "\\", " ", "é",
        "\u{FEFF}", ";",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0]]
    var (faultCount, cellCount) = (0, 0)
    for _ in 0..<5_000 {
      // Half of them have a head, for without one nothing else is read.
      let head = Bool.random(using: &random) ? Array("kr,value\n".utf8) : []
      let bytes =
        head
        + (0..<Int.random(in: 0...24, using: &random))
        .flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let sheet = CheckInSheetReader(path: "x").read(bytes)
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      faultCount += sheet.diagnostics.count
      cellCount += sheet.rows.map(\.cells.count).reduce(0, +)
      for diagnostic in sheet.diagnostics {
        #expect((1...lines).contains(diagnostic.line ?? 0), "\(bytes)")
        #expect((1...bytes.count + 1).contains(diagnostic.column ?? 0), "\(bytes)")
      }
      for cell in sheet.rows.flatMap(\.cells.values) { #expect(!cell.text.isEmpty) }
    }
    #expect(faultCount > 1_000 && cellCount > 100, "\(faultCount) faults, \(cellCount) cells")
  }

  @Test("A text guarded against being a formula is restored")
  func guarded() {
    #expect(read("kr,value,note\nx/y,-1,'=A1\n").rows.first?[.note] == "=A1")
  }
}
