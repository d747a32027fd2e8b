import OKRModel
import Testing

@testable import FileStore

@Suite("Tables as spreadsheets of other countries write them")
struct ForeignSheetTests {
  private func read(_ text: String) -> CheckInSheet {
    CheckInSheetReader(path: "f.csv").read(Array(text.utf8))
  }

  private func values(_ header: String, _ cells: [String]) -> [String?] {
    read(([header] + cells).joined(separator: "\n")).rows.map { $0[.value] }
  }

  @Test("With semicolons the comma is the decimal separator, and points separate thousands")
  func semicolons() {
    #expect(
      values("key-result;value", ["a/b;17,5", "a/b;1.000,5", "a/b;1.000", "a/b;-3,25", "a/b;12"])
        == ["17.5", "1000.5", "1000", "-3.25", "12"])
    #expect(values("key-result;value", ["a/b;17.5", "a/b;18"]) == ["17.5", "18"])
    #expect(values("key-result;value", ["a/b;17,5 min", "a/b;="]) == ["17.5 min", "="])
    #expect(values("key-result;value", ["a/b;1\u{A0}000,5", "a/b;1'000,5"]) == ["1000.5", "1000.5"])
  }

  @Test("A thousand that may be one is reported, with the remedy and its place")
  func ambiguous() {
    let sheet = read("key-result;value\na/b;12\na/b;1.000\n")
    #expect(sheet.diagnostics.map(\.line) == [3] && sheet.diagnostics.map(\.column) == [5])
    #expect(sheet.diagnostics.first?.message.hasPrefix("'1.000' may be 1000 or 1,") == true)
  }

  @Test("A column with both separators is not guessed at if a cell is ambiguous")
  func bothMarks() {
    let sheet = read("key-result;value\na/b;17,5\na/b;4.1\na/b;1.000\n")
    #expect(sheet.diagnostics.map(\.line) == [4])
    #expect(sheet.rows.prefix(2).map { $0[.value] } == ["17.5", "4.1"])
  }

  @Test("Empty lines may precede the first one, and sep=;")
  func emptyLines() {
    for text in ["\n\nkey-result;value\na/b;17,5\n", "\nsep=;\nkey-result;value\na/b;17,5\n"] {
      #expect(read(text).rows.map { $0[.value] } == ["17.5"], "\(text)")
    }
  }

  @Test("Days may have a blank after each point, and a point at the end")
  func pointedDays() {
    for day in ["16. 11. 2026", "16.11.2026.", "2026. 11. 16."] {
      let sheet = read("key-result;value;date\na/b;1;\(day)\n")
      #expect(sheet.diagnostics.isEmpty && sheet.rows.first?[.date] == "2026-11-16", "\(day)")
    }
  }

  @Test("With comma separators a comma stays as it is, and is refused later")
  func commas() {
    #expect(values("key-result,value", ["a/b,\"17,5\"", "a/b,1.000"]) == ["17,5", "1.000"])
  }

  @Test("With tab separators, an ambiguous comma is reported once")
  func commaBetweenTabs() {
    let sheet = read("key-result\tvalue\na/b\t17,500\na/b\t12\n")
    #expect(sheet.diagnostics.map(\.line) == [2])
    #expect(sheet.rows.map { $0[.value] } == ["12"])
  }

  @Test("A first line sep=; sets the separator; a quoted header keeps its commas")
  func declared() {
    for line in ["sep=;", "SEP=;", "\"sep=;\""] {
      let sheet = read("\(line)\r\nkey-result;value\r\na/b;17,5\r\n")
      #expect(sheet.diagnostics.isEmpty)
      #expect(sheet.rows.map { $0[.value] } == ["17.5"])
      #expect(sheet.rows.first?.location.line == 3)
    }
    #expect(read("sep=\t\nkr\tvalue\na/b\t17,5\n").rows.map { $0[.value] } == ["17.5"])
    #expect(read("\"key-result\";\"value\";\"note\"\na/b;1;x,y\n").rows.map { $0[.note] } == ["x,y"])
  }

  private func days(_ cells: String...) -> [String?] {
    read((["kr;value;date"] + cells.map { "a/b;1;\($0)" }).joined(separator: "\n")).rows.map { $0[.date] }
  }

  @Test("A column of days decides as a whole which number is the day")
  func columns() {
    #expect(days("16.11.2026", "1.2.2026", "16.11.26") == ["2026-11-16", "2026-02-01", "2026-11-16"])
    #expect(days("11/12/2026", "11/16/2026") == ["2026-11-12", "2026-11-16"])
    #expect(days("11/12/2026", "16/11/2026") == ["2026-12-11", "2026-11-16"])
    #expect(days("11/11/2026", "2026-11-16", "2026/11/17") == ["2026-11-11", "2026-11-16", "2026-11-17"])
    #expect(
      days("16-11-2026", "2026-11-16T08:30:00Z", "16.11.2026 08:30", "yesterday", "-3")
        == ["2026-11-16", "2026-11-16", "2026-11-16", "yesterday", "-3"])
  }

  @Test("A column that does not decide, or decides both ways, is reported once with the remedy")
  func undecided() {
    let open = read("kr;value;date\na/b;1;11/12/2026\na/b;1;10/12/2026\n")
    #expect(open.diagnostics.map(\.line) == [2] && open.diagnostics.map(\.column) == [7])
    #expect(open.diagnostics.first?.message.contains("11 Dec or 12 Nov") == true)
    #expect(open.diagnostics.first?.message.contains("write days as 2026-12-11") == true)
    let both = read("kr;value;date\na/b;1;11/16/2026\na/b;1;16/11/2026\n")
    #expect(both.diagnostics.count == 1)
    #expect(
      read("kr;value;date\na/b;1;31.02.2026\n").diagnostics.map(\.message) == ["there is no day 31.02.2026"])
  }

  @Test("UTF-16 with a byte order mark is read as well, in either byte order")
  func utf16() {
    let text = "kr\tvalue\tnote\r\na/b\t17,5\tGöran\r\n"
    for isLittle in [true, false] {
      let bytes = Array("\u{FEFF}\(text)".utf16).flatMap { unit -> [UInt8] in
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let sheet = CheckInSheetReader(path: "f.txt").read(bytes)
      #expect(sheet.diagnostics.isEmpty)
      #expect(sheet.rows.map { $0[.value] } == ["17.5"] && sheet.rows.map { $0[.note] } == ["Göran"])
    }
  }
}
