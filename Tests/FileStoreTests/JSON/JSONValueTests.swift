import Foundation
import Testing
import TextFormats

@Suite("The one writer of JSON")
struct JSONValueTests {
  @Test(
    "Numbers have the shortest digits that read the same, and none that JSON does not have",
    arguments: [
      (20, "20"), (17.5, "17.5"), (-0.25, "-0.25"), (0.1, "0.1"), (-0.0, "0"), (1e15, "1000000000000000"),
      (1e16, "1e+16"), (1e-300, "1e-300"), (.infinity, "null"), (.nan, "null"),
    ])
  func numbers(value: Double, text: String) {
    #expect(JSONValue.number(value).text == text)
  }

  @Test("A text is escaped where it would end the string or the line, and reads as it was")
  func texts() throws {
    let text = "a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}\u{2028}\u{2029}é日👩‍👩‍👧/"
    let json = JSONValue.array([.string(text)]).text
    #expect(
      json == #"["a\"b\\c\n\r\t\u0000\u001f\u007f\u2028\u2029é日👩‍👩‍👧/"]"#)
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String] == [text])
  }

  @Test("Members keep their order, and their names are escaped too")
  func objects() {
    let object = JSONValue.object([
      ("b", .null), ("a\"", .boolean(true)), ("c", .array([.integer(1), .object([])])),
    ])
    #expect(object.text == #"{"b":null,"a\"":true,"c":[1,{}]}"#)
    let longer = object.adding([("d", .null)])
    #expect(longer.text == #"{"b":null,"a\"":true,"c":[1,{}],"d":null}"#)
    #expect(JSONValue.integer(1).adding([("d", .null)]).text == "1")
  }

  @Test("A line of a log has the fields that were added, in their order")
  func lines() {
    enum Field: String {
      case note, seconds
    }
    var line = LineEncoder<Field>()
    #expect(line.line == "{}")
    line.add(.seconds, .integer(90))
    line.add(.note, "say \"yes\"")
    let missing: String? = nil
    line.add(.note, missing)
    #expect(line.line == #"{"seconds":90,"note":"say \"yes\""}"#)
  }
}
