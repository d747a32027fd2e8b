import Foundation
import Testing

@Suite("JSONValue is the only writer of JSON")
struct JSONWriterTests {
  /// A name in quotes with a colon behind it, inside of a text.
  private static func writesMember(_ source: String) -> Bool { source.contains(/[^\\]\\":/) }

  @Test("No other file puts a name in quotes and a colon behind it")
  func onlyWriter() throws {
    let sources = SourceTree.root.appending(path: "Sources").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources).filter { $0.hasSuffix(".swift") }
    #expect(paths.contains("TextFormats/JSON/JSONValue.swift"))
    let writers = try paths.filter {
      Self.writesMember(try String(contentsOfFile: "\(sources)/\($0)", encoding: .utf8))
    }
    #expect(writers == [])
  }

  @Test("Such a text is recognized")
  func recognized() {
    #expect(Self.writesMember(#"line += "\"\(name)\":\(value)""#))
    #expect(!Self.writesMember(#"case "\\": quoted += "\\\\""#))
  }
}
