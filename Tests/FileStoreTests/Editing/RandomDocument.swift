import OKRModel

/// A random objective file: every field in a random style, so that a test knows where each text starts and ends without
/// parsing YAML.
struct RandomDocument {
  /// A field with its value, and the position of its text in the file.
  struct Field {
    let node: ConstructID
    let field: EditableField
    let value: String
    /// Everything in the file before the text, and everything after it.
    var before = ""
    var after = ""
  }

  private(set) var text = ""
  private(set) var fields: [Field] = []
  private var pieces: [(text: String, field: Int?)] = []
  private var random: SeededGenerator
  private let lineEnd: String

  /// Writes a file determined by `seed`.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    lineEnd = Int.random(in: 0..<4, using: &random) == 0 ? "\r\n" : "\n"
    if Int.random(in: 0..<6, using: &random) == 0 { add("\u{FEFF}") }
    writeObjective()
    writeKeyResults()
    if Int.random(in: 0..<3, using: &random) == 0, pieces.last?.text == lineEnd { pieces.removeLast() }
    text = pieces.map(\.text).joined()
    for (index, piece) in pieces.enumerated() {
      guard let field = piece.field else { continue }
      fields[field].before = pieces[..<index].map(\.text).joined()
      fields[field].after = pieces[(index + 1)...].map(\.text).joined()
    }
  }

  /// Words that YAML or a sloppy parser would misinterpret.
  static func words(_ random: inout SeededGenerator) -> String {
    let all = [
      "No", "yes", "17", "été", "旅行者", "it's", "\"so\"", "a:b", "C#", "-x", "100%", "{a", "b]", "[", "*",
      "&c", "!",
      "null", "~", "queue", "the", "\\n", "'", "x,", "?", "@", "`", "|", ">", "2026-12-31", "👩‍👩‍👧", "# not",
      "k: v", "a",
    ]
    let count = Int.random(in: 1...8, using: &random)
    return (0..<count).compactMap { _ in all.randomElement(using: &random) }.joined(separator: " ")
  }

  private mutating func add(_ text: String) { pieces.append((text, nil)) }

  private mutating func noise() {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: add("# a comment: [with] {signs} 'and \"quotes\(lineEnd)")
    case 1: add(lineEnd)
    default: break
    }
  }

  private mutating func writeObjective() {
    let node = ConstructID.objective("shorten-queue")
    noise()
    field(node, .title, key: "objective", indent: 0)
    add("stage: book\(lineEnd)")
    noise()
    field(node, .owner, key: "owner", indent: 0, value: "ana")
    field(node, .why, key: "why", indent: 0, isBlockAllowed: true)
    noise()
  }

  private mutating func writeKeyResults() {
    add("key-results:\(lineEnd)")
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let node = ConstructID.keyResult(
        KeyResultReference(objective: "shorten-queue", keyResult: "kr-\(number)"))
      noise()
      if Bool.random(using: &random) { writeFlow(node, number) } else { writeBlock(node, number) }
    }
  }

  private mutating func writeBlock(_ node: ConstructID, _ number: Int) {
    add("  - id: kr-\(number)\(lineEnd)")
    field(node, .title, key: "title", indent: 4)
    noise()
    field(node, .target, key: "target", indent: 4, value: "\(number + 5)")
    field(node, .due, key: "due", indent: 4, value: "2026-12-0\(number + 1)")
    field(node, .owner, key: "owner", indent: 4, value: "ben")
  }

  private mutating func writeFlow(_ node: ConstructID, _ number: Int) {
    add("  - {id: kr-\(number), title: ")
    quoted(node, .title, Self.words(&random))
    add(Bool.random(using: &random) ? ", target:   " : ",\(lineEnd)     target: ")
    piece(node, .target, "\(number + 5)", as: "\(number + 5)")
    add(" , owner: ")
    piece(node, .owner, "ben", as: Bool.random(using: &random) ? "ben" : "'ben'")
    add(Bool.random(using: &random) ? " }\(lineEnd)" : "}  # flow\(lineEnd)")
  }

  private mutating func field(
    _ node: ConstructID, _ field: EditableField, key: String, indent: Int, value: String? = nil,
    isBlockAllowed: Bool = false
  ) {
    let margin = String(repeating: " ", count: indent)
    add(margin + key + (Bool.random(using: &random) ? ": " : ":   "))
    if isBlockAllowed, Bool.random(using: &random) { return block(node, field, margin) }
    if let value { piece(node, field, value, as: value) } else { quoted(node, field, Self.words(&random)) }
    add(Int.random(in: 0..<4, using: &random) == 0 ? "  # so\(lineEnd)" : lineEnd)
  }

  private mutating func block(_ node: ConstructID, _ field: EditableField, _ margin: String) {
    let header = [">", "|", ">-", "|-"].randomElement(using: &random) ?? ">"
    let words = Self.words(&random)
    add("\(header)\(lineEnd)\(margin)  ")
    piece(node, field, words, as: words)
    add(lineEnd)
  }

  private mutating func quoted(_ node: ConstructID, _ field: EditableField, _ value: String) {
    let isDouble = Bool.random(using: &random)
    let text =
      isDouble
      ? "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
      : "'\(value.replacing("'", with: "''"))'"
    piece(node, field, value, as: text)
  }

  private mutating func piece(_ node: ConstructID, _ field: EditableField, _ value: String, as text: String) {
    pieces.append((text, fields.count))
    fields.append(Field(node: node, field: field, value: value))
  }
}
