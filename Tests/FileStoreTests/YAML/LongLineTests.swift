import Testing

@testable import TextFormats

@Suite("A position far along a long line is found without counting from its start")
struct LongLineTests {
  private static let pieces = ["id, ", "ü世, ", "a\u{301}b, ", "🧳, "]

  private func source(_ piece: String) throws -> (text: SourceText, line: String) {
    let line = String(repeating: piece, count: 2_000)
    return (try #require(SourceText(Array("first: 1\n\(line)end  # why\nlast: ü".utf8))), line)
  }

  @Test("Every position has the offset that counting gives, for any characters", arguments: pieces)
  func offsets(piece: String) throws {
    let (source, line) = try source(piece)
    var offset = "first: 1\n".utf8.count
    for (index, scalar) in line.unicodeScalars.enumerated() {
      #expect(source.offset(of: Place(line: 2, column: index + 1)) == offset)
      offset += String(scalar).utf8.count
    }
    #expect(source.offset(of: Place(line: 1, column: 3)) == 2)
    #expect(source.offset(of: Place(line: 3, column: 2)).map { $0 > offset } == true)
    #expect(source.offset(of: Place(line: 4, column: 1)) == nil)
    #expect(source.offset(of: Place(line: 2, column: 0)) == nil)
  }

  @Test("No more than 256 columns are counted", arguments: pieces)
  func steps(piece: String) {
    let line = String(repeating: piece, count: 2_000)
    let marks = ColumnMarks(Array(line.utf8), lineStarts: [0])
    for column in 1...line.unicodeScalars.count {
      let known = marks.last(before: Place(line: 1, column: column))
      #expect(known.column <= column && column - known.column <= 256)
    }
  }

  @Test("Both YAML parsers agree on the places in a list of thousands on one line")
  func places() throws {
    let text = "first: ü\nlist: [" + String(repeating: "ab, ü世c, ", count: 1_000) + "end]\nlast: x\n"
    let plain = try PlainYAMLParser.compose(Array(text.utf8))
    var composer = YAMLComposer(source: try #require(SourceText(Array(text.utf8))))
    let places = Self.places(plain)
    #expect(places.count == 2_006)
    #expect(places == Self.places(try composer.compose()))
    let marks = ColumnMarks(Array(text.utf8), lineStarts: [0, "first: ü\n".utf8.count])
    for offset in 1_100..<12_000 {
      let known = try #require(marks.last(upTo: offset, line: 2), "\(offset)")
      #expect(known.offset <= offset && offset - known.offset < 256 * 4)
    }
  }

  /// The places of all keys and texts, in order.
  private static func places(_ node: YAMLNode?) -> [Place] {
    switch node?.content {
    case .sequence(let nodes): nodes.flatMap { places($0) }
    case .mapping(let entries): entries.flatMap { [$0.keyPlace] + places($0.value) }
    default: node.map { [$0.place] } ?? []
    }
  }

  @Test("A comment after the last of thousands is one, and between them there is none", arguments: pieces)
  func comments(piece: String) throws {
    let (source, line) = try source(piece)
    let end = try #require(source.offset(of: Place(line: 2, column: line.unicodeScalars.count + 1)))
    #expect(source.comment(behind: end + "end".utf8.count) == .apart)
    let word = String(piece.dropLast(2))
    let column = 1 + 1_500 * piece.unicodeScalars.count
    let middle = try #require(source.offset(of: Place(line: 2, column: column)))
    #expect(source.comment(behind: middle + word.utf8.count) == .none)
    let near = try #require(SourceText(Array("\(line)title #1\n".utf8)))
    #expect(near.comment(behind: line.utf8.count + "title".utf8.count) == .near)
  }
}
