import Testing

@testable import TextFormats

@Suite("Comma-separated values")
struct CSVTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(text)
    return try reader.rows().map { $0.map(\.text) }
  }

  private func fault(_ text: String) throws -> CSVReader.Fault {
    try #require(throws: CSVReader.Fault.self) { try rows(text) }
  }

  @Test("Cells are separated by commas, rows by any system's line ends")
  func plain() throws {
    for end in ["\n", "\r\n", "\r"] {
      #expect(try rows("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
      #expect(try rows("a,b\(end)1,2") == [["a", "b"], ["1", "2"]])
    }
    #expect(try rows("").isEmpty)
    #expect(try rows("a,,c\n,,\n\n1,,") == [["a", "", "c"], ["1", "", ""]])
  }

  @Test("Quoted cells may contain commas, quotes and line ends")
  func quotes() throws {
    #expect(
      try rows("a,\"x, \"\"y\"\"\nz\",c\n") == [["a", "x, \"y\"\nz", "c"]])
    #expect(try rows("\"\",5\" pipe\n") == [["", "5\" pipe"]])
  }

  @Test("Variants written by some spreadsheets are read as well", arguments: [";", "\t"])
  func otherSeparators(separator: String) throws {
    #expect(try rows("a\(separator)b\n1,5\(separator)2") == [["a", "b"], ["1,5", "2"]])
  }

  @Test("A cell knows where it starts, also after a multi-line cell")
  func places() throws {
    var reader = CSVReader("é,b\n\"1\n2\",3\n4")
    let places = try reader.rows().map { $0.map(\.place) }
    #expect(
      places == [
        [Place(line: 1, column: 1), Place(line: 1, column: 3)],
        [Place(line: 2, column: 1), Place(line: 3, column: 4)], [Place(line: 4, column: 1)],
      ])
  }

  @Test("An unclosed quote is reported where it opens, text after a closing one where it is")
  func faults() throws {
    #expect(try fault("a,b\n1,\"x\n2,3").place == Place(line: 2, column: 3))
    #expect(try fault("a,\"b\"c").place == Place(line: 1, column: 6))
  }

  @Test("Whatever is written is read back")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 5)
    let pieces = [",", "\"", "\n", "\r\n", "=", "'", "-", "+", "@", "\t", " ", "é", "1", ";", "#", "🙂"]
    for _ in 0..<2_000 {
      let cells = (0..<3).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      // A first row sets the separator, and is never blank.
      let text = CSVWriter.line(["a", "b", "c"]) + "\n" + CSVWriter.line(["x"] + cells) + "\n"
      let read = try rows(text).last?.dropFirst().map { CSVWriter.unguarded($0) }
      #expect(read == cells)
    }
  }

  @Test("A spreadsheet gets no formula to evaluate, and numbers stay numbers")
  func formulas() {
    #expect(
      CSVWriter.line(["=1+1", "+x", "-x", "@x", "\tx", "-3", "+1e6", "-0.5", "3-1", "a=b"])
        == "'=1+1,'+x,'-x,'@x,\"'\tx\",-3,+1e6,-0.5,3-1,a=b".replacing("\"'\tx\"", with: "'\tx"))
  }
}
