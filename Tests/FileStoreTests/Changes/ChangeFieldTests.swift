import Testing

@testable import FileStore
@testable import TextFormats

@Suite("The fields of a change record")
struct ChangeFieldTests {
  /// The field that a line with the key `key` sets.
  private func field(_ key: String) throws -> ChangeField? {
    let bytes = Array("{\(key):\"x\"}".utf8)
    var scanner = JSONLineScanner(bytes, in: bytes.indices)
    let reader = scanner
    var fields: [ChangeField?] = []
    try scanner.scanObject { key, _ in fields.append(ChangeFields.field(key, in: reader)) }
    return try #require(fields.first)
  }

  @Test("Every name is recognised, written plainly or with an escape", arguments: ChangeField.allCases)
  func names(known: ChangeField) throws {
    #expect(try field("\"\(known.rawValue)\"") == known)
    let first = try #require(known.rawValue.unicodeScalars.first)
    #expect(try field("\"\\u00\(String(first.value, radix: 16))\(known.rawValue.dropFirst())\"") == known)
  }

  @Test(
    "Any other name is not, even if it has the length and the first letter of one",
    arguments: ["", "i", "ix", "fiend", "fixed", "becauze", "retractz", "krr", "TO", "cycles"])
  func others(name: String) throws {
    #expect(try field("\"\(name)\"") == nil)
  }

  @Test("Each field keeps its own value, and one that stands twice is named")
  func values() throws {
    let members = ChangeField.allCases.map { "\"\($0.rawValue)\":\"\($0.rawValue)\"" }
    let bytes = Array("{\(members.joined(separator: ","))}".utf8)
    let line = try LineDecoder<ChangeFields>(bytes.indices, of: bytes)
    for field in ChangeField.allCases { #expect(try line.text(field) == field.rawValue) }
    let twice = Array(#"{"on":"1","to":"2","on":"3"}"#.utf8)
    #expect(throws: LineFault.self) { try LineDecoder<ChangeFields>(twice.indices, of: twice) }
  }
}
