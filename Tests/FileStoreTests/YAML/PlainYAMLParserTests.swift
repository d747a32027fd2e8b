import Foundation
import Testing

@testable import TextFormats

@Suite("The fast parser for plain YAML and the general one never differ")
struct PlainYAMLParserTests {
  /// The tree as text with the bytes of every scalar, without the places of values that the file leaves open.
  private static func outline(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let place = node.isNothing ? "" : "\(node.place.line):\(node.place.column) "
    switch node.content {
    case .scalar(let scalar): return "\(place)\(scalar)"
    case .sequence(let nodes): return "\(place)[\(nodes.map(outline).joined(separator: ", "))]"
    case .mapping(let entries):
      let parts = entries.map { entry in
        let place = "\(entry.keyPlace.line):\(entry.keyPlace.column)"
        return "\(entry.key)@\(place) \(entry.keyRange as Any): \(outline(entry.value))"
      }
      return "\(place){\(parts.joined(separator: ", "))}"
    }
  }

  private static func general(_ text: String) throws -> String? {
    var composer = YAMLComposer(source: try #require(SourceText(Array(text.utf8))))
    do {
      let root = try composer.compose()
      return composer.repetitions.isEmpty ? outline(root) : nil
    } catch {
      return nil
    }
  }

  /// The fast parser's result for the text; nil if it gives up.
  private static func quick(_ text: String) -> String? {
    do {
      return outline(try PlainYAMLParser.compose(Array(text.utf8)))
    } catch {
      return nil
    }
  }

  @Test(
    "plain YAML is parsed fast, with the general parser's result",
    arguments: [
      "a: b\n", "a: b", "# nothing\n", "a:\nb: c\n", "a: ~\n", "a: null # open\n", "a: 'it''s'\n",
      "a: \"two words\" # x\n",
      "a: [b, c d, 'e', [f], {g: h}]\n", "a: {b: c, d: [e, f]}   # g\n", "a: []\nb: {}\n",
      "a:\n  - b\n  - c: d\n    e: f\n  -   g: h\n      i: j\n", "a:\n- b\n- c\nd: e\n", "- a\n- b: c\n",
      "a:\n  b:\n    c:\n      - d\n", "a: >\n  one\n  two\n\n  three\nb: c\n",
      "a: |\n  one\n    two\n\n  three\n",
      "a: >-\n  one\n  two\n", "a: |\n  one", "a: >\n  one # two\n  # three\n\n\n", "a: -25%\nb: +3\nc: .5\n",
      "a: http://x.example/y?z=1,2\n", "a: Émile's café   \n", "a:   b   #c\n", "a: b # c\n", "a: b#c\n",
      "a: <b>\n",
      "a: (b) [c] {d}, e\n",
      "a: b{c\nd: 1,000 e\n", "a: 12:30\n", "  a: b\n  c: d\n", "a: {u: http://x/y, v: 12:30}\n",
      "a: b\n\n# c\n\nd: e\n",
      "a:\n  # c\n  b: d\n", "a: [\"b\", \"c # d\"] # e\n", "Ä-b: c\n".replacing("Ä", with: "a"),
      "a_1-b: c\n",
    ])
  func plain(text: String) throws {
    let quick = Self.quick(text)
    #expect(quick != nil)
    #expect(try quick == Self.general(text))
  }

  @Test(
    "anything beyond is left to the general parser",
    arguments: [
      "a: &b c\n", "a: *b\n", "a: !!str b\n", "--- \na: b\n", "a: b\n...\n", "%YAML 1.2\n",
      "a: \"\\e[31m\"\n", "a:\tb\n",
      "a: b\n  c\n", "a: 'b\n  c'\n", "a: [b,\n  c]\n", "? a\n: b\n", "'a': b\n", "a: b: c\n", "a: b:\n",
      "a: b\na: c\n",
      "a: {b: c, b: d}\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: [b, ]\n", "a: [b: c]\n", "a: {b}\n",
      "a:\n   - b\n  - c\n",
      "a: b\n c: d\n", "a: >+\n  b\n", "a: |2\n   b\n", "a: >\n  b\n   c\n", "- - a\n", "-\n  a: b\n",
      "a: - b\n",
      "a: b\u{85}c\n", "a: b\u{2028}c\n", "a: b\u{FEFF}\n", "a: b\u{7F}\n", "a: b\r\n", "a: \"b\" c\n",
      "a: [b]c\n", "text\n",
      "a: \"b\n", "a: [b\n", "<<: a\n", "a: {b: , c: d}\n", "a: [b?]\n", "a: - \n",
    ])
  func beyond(text: String) {
    #expect(Self.quick(text) == nil)
  }

  @Test("whatever happens to a file, if the fast parser accepts it the general one agrees")
  func mutations() throws {
    var generator = SeededGenerator(seed: 2026)
    var accepted = 0
    let originals = try Self.originals()
    for round in 0..<1_500 {
      let text = Self.mutated(originals[round % originals.count], using: &generator)
      guard let quick = Self.quick(text) else { continue }
      accepted += 1
      let general = try Self.general(text)
      #expect(quick == general, "\(text)")
    }
    #expect(accepted > 200)
  }

  @Test("every file of the sample is plain")
  func sample() throws {
    let originals = try Self.originals()
    #expect(originals.count > 5)
    for text in originals { #expect(Self.quick(text) != nil, "\(text)") }
  }

  private static func originals() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../sample-data")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".yaml")
    }.sorted()
    let sample = try names.map { try String(contentsOfFile: "\(root.path)/\($0)", encoding: .utf8) }
    return [WorkspaceFixture.objective, WorkspaceFixture.manifest] + sample
  }

  /// The text with a few characters or lines inserted, removed or changed.
  private static func mutated(_ text: String, using generator: inout SeededGenerator) -> String {
    let signs = Array(" \n:-#[]{},'\"&*!|>%@`?~\tab0é\u{85}\u{2028}")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let start = Int.random(in: 0..<lines.count, using: &generator)
    lines = Array(lines[start..<min(lines.count, start + Int.random(in: 1...12, using: &generator))])
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let index = Int.random(in: 0..<lines.count, using: &generator)
      let column = Int.random(in: 0...lines[index].count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: lines[index].insert(signs[Int.random(in: 0..<signs.count, using: &generator)], at: column)
      case 1: if column < lines[index].count { lines[index].remove(at: column) }
      case 2:
        if column < lines[index].count {
          lines[index][column] = signs[Int.random(in: 0..<signs.count, using: &generator)]
        }
      case 3:
        lines[index] = Array(repeating: " ", count: Int.random(in: 0...3, using: &generator)) + lines[index]
      default: lines.insert(lines[Int.random(in: 0..<lines.count, using: &generator)], at: index)
      }
    }
    return lines.map { String($0) }.joined(separator: "\n")
  }
}
