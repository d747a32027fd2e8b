import Foundation
import Testing

@testable import TextFormats

@Suite("The scanner of log lines accepts exactly JSON")
struct JSONLineScannerTests {
  private enum Value: Hashable, Decodable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    case null
    case nested

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .boolean(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .text(value)
      } else if (try? container.decode([Value].self)) != nil {
        self = .nested
      } else {
        _ = try container.decode([String: Value].self)
        self = .nested
      }
    }
  }

  private static func scanned(_ line: [UInt8]) -> [String: Value]? {
    var scanner = JSONLineScanner(line, in: 0..<line.count)
    let reader = scanner
    var fields: [String: Value] = [:]
    do {
      try scanner.scanObject { key, value in
        let name = reader.text(key)
        // For a repeated key JSONDecoder takes the first one.
        guard fields[name] == nil else { return }
        fields[name] =
          switch value {
          case .string(let string): .text(reader.text(string))
          case .number(let number): .number(reader.value(number))
          case .boolean(let value): .boolean(value)
          case .null: .null
          case .nested: .nested
          }
      }
    } catch {
      return nil
    }
    let isFinite = fields.values.allSatisfy {
      if case .number(let value) = $0 { value.isFinite } else { true }
    }
    return isFinite ? fields : nil
  }

  private static func decoded(_ line: [UInt8]) -> [String: Value]? {
    try? JSONDecoder().decode([String: Value].self, from: Data(line))
  }

  @Test(
    "a line that is JSON is read as JSONDecoder reads it",
    arguments: [
      "{}", " { } ", #"{"a":1}"#, #"{"a":-0.5e-3,"b":1E5,"c":0,"d":-0,"e":123456789012345678,"f":0.1}"#,
      #"{"a":"\"\\\/\b\f\n\r\t","b":"é 日本 👩‍👧","c":"\u00e9\ud83d\ude00"}"#, #"{"a":true,"b":false,"c":null}"#,
      #"{"a":[1,[2,{}],{"b":"]}"}],"c":{"d":{"e":[]}},"f":1}"#, #"{"":""}"#, #"{"a" : "b" , "c" : 1.0}"#,
      "{\"a\":1}\r", #"{"\u0061":1}"#, #"{"a":17.5,"b":1e-7,"c":4503599627370496.5,"d":9007199254740993}"#,
      #"{"a":5e-324,"b":1.7976931348623157e308,"c":2.2250738585072011e-308}"#,
    ])
  func valid(line: String) {
    let bytes = Array(line.utf8)
    #expect(Self.scanned(bytes) != nil)
    #expect(Self.scanned(bytes) == Self.decoded(bytes))
  }

  @Test(
    "a line that is not a JSON object is not accepted",
    arguments: [
      "", "{", "}", "[]", "1", "null", "\"a\"", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,"a":1}"#,
      #"{"a":1}}"#, #"{"a":01}"#,
      #"{"a":+1}"#, #"{"a":1.}"#, #"{"a":.5}"#, #"{"a":1e}"#, #"{"a":-}"#, #"{"a":NaN}"#, #"{"a":Infinity}"#,
      #"{"a":tru}"#,
      #"{"a":truE}"#, #"{"a":"}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\ud800"}"#,
      #"{"a":"\ud800\u0041"}"#,
      #"{"a":"\udc00"}"#, "{\"a\":\"\t\"}", #"{a:1}"#, #"{'a':1}"#, #"{"a":1 "b":2}"#, #"{"a":[1,]}"#,
      #"{"a":{"b"}}"#,
      #"{"a":1} x"#, #"{"a":[}"#, #"{"a":1/*c*/}"#,
    ])
  func invalid(line: String) {
    #expect(Self.scanned(Array(line.utf8)) == nil)
  }

  @Test("whatever happens to a line, the scanner and JSONDecoder agree on it")
  func mutations() throws {
    let originals = [
      #"{"id":"01KA2V7Z0M","at":"2026-11-16T09:12:03Z","kr":"wait-time","value":17.5,"confidence":7,"note":"Kiosks \"live\""}"#,
      #"{"a":-1.5e+10,"b":"\ud83d\ude00\n","c":[1,{"d":null}],"e":true,"f":false,"g":{}}"#,
    ].map { Array($0.utf8) }
    var generator = SeededGenerator(seed: 99)
    let signs = Array("{}[]\",:\\u0123456789eE+-.truefalsn \t".utf8)
    var accepted = 0
    for round in 0..<6_000 {
      var line = originals[round % originals.count]
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let index = Int.random(in: 0..<line.count, using: &generator)
        let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: line[index] = sign
        case 1: line.insert(sign, at: index)
        default: line.remove(at: index)
        }
      }
      let scanned = Self.scanned(line)
      let decoded = Self.decoded(line)
      #expect(scanned == decoded, "\(String(decoding: line, as: UTF8.self))")
      if scanned != nil { accepted += 1 }
    }
    #expect(accepted > 500)
  }

  @Test("numbers are read to the last bit")
  func numbers() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<4_000 {
      let digits = String(Int.random(in: 0...99_999_999, using: &generator))
      let places = Int.random(in: 0...digits.count - 1, using: &generator)
      let text = places == 0 ? digits : "\(digits.dropLast(places)).\(digits.suffix(places))"
      let expected = Double(text)
      let value = Self.scanned(Array("{\"v\":\(text)}".utf8))?["v"]
      #expect(value == expected.map(Value.number))
    }
  }
}
