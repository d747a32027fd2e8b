import Yams

/// Parses a text with Yams; if a key is repeated in its mapping, again without that key, so that the repetition does
/// not hide the rest of the file.
package struct YAMLComposer {
  /// A key repeated in one mapping.
  package struct Repetition {
    package let key: String
    package let first: Place
    package let second: Place
  }

  /// Why a text is not YAML.
  package struct Fault: Error {
    package let message: String
    package let place: Place?
  }

  /// How often a text is parsed again because of a repeated key: less often if that takes long.
  private var repetitionLimit: Int { min(16, (1 << 20) / max(1, source.text.utf8.count)) }

  package let source: SourceText
  package private(set) var repetitions: [Repetition] = []

  package init(source: SourceText) {
    self.source = source
  }

  /// The root of the text; nil when it is empty.
  package mutating func compose() throws(Fault) -> YAMLNode? {
    let commas = FlowCommas(in: source.text)
    while true {
      do {
        // Every plain scalar stays text: the schema decides what it is, so that `title: No` means "No".
        let node = try Yams.compose(yaml: textWithoutRepetitions(commas.text), .basic, .default, .utf8)
        var converter = YAMLConverter(source: source, commas: commas)
        return try node.map { node throws(Fault) in try converter.convert(node) }
      } catch let fault as Fault {
        throw fault
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        try note(keys.first ?? "", at: Place(line: context.mark.line, column: context.mark.column))
      } catch let error as YamlError {
        throw YAMLFaultWording(source: source).fault(for: error)
      } catch {
        throw Fault(message: "this is not valid YAML", place: nil)
      }
    }
  }

  /// The text with the first letter of every repeated key replaced, by a different one each, so that no key is repeated
  /// and everything else keeps its place.
  private func textWithoutRepetitions(_ text: String) -> String {
    guard !repetitions.isEmpty else { return text }
    var replacements: [Place: Unicode.Scalar] = [:]
    for (index, repetition) in repetitions.enumerated() {
      replacements[repetition.second] = Unicode.Scalar(UInt32(0xA1 + index))
    }
    return (SourceText(Array(text.utf8)) ?? source).replacing(replacements)
  }

  private mutating func note(_ key: String, at first: Place) throws(Fault) {
    let finder = RepeatedKeyFinder(source: source, taken: Set(repetitions.map(\.second)))
    guard repetitions.count < repetitionLimit, let second = finder.repetition(of: key, after: first)
    else {
      throw Fault(message: "duplicate key '\(TextScrubber.scrub(key))'; remove one of the two", place: first)
    }
    repetitions.append(Repetition(key: key, first: first, second: second))
  }
}

/// Converts nodes of Yams, adding what follows the text in the source.
struct YAMLConverter {
  private let source: SourceText
  private let commas: FlowCommas
  private var budget: Int

  init(source: SourceText, commas: FlowCommas) {
    self.source = source
    self.commas = commas
    // No honest file has more values than characters; only aliases can produce more.
    self.budget = source.text.utf8.count * 4 + 1_000
  }

  mutating func convert(_ node: Node) throws(YAMLComposer.Fault) -> YAMLNode {
    budget -= 1
    guard budget > 0 else {
      throw YAMLComposer.Fault(message: "aliases (*name) blow this file up; write the values out", place: nil)
    }
    let place = Self.place(node)
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      let (text, hasCommas) = commas.restoring(scalar.string)
      let comment = isPlain ? source.comment(after: text, at: place) : .none
      return YAMLNode(
        place: place,
        content: .scalar(
          YAMLScalar(text: text, isPlain: isPlain, comment: comment, goesOnBehindComma: isPlain && hasCommas))
      )
    case .sequence(let sequence):
      var nodes: [YAMLNode] = []
      for node in sequence { nodes.append(try convert(node)) }
      return YAMLNode(place: place, content: .sequence(nodes))
    case .mapping(let mapping):
      return YAMLNode(place: place, content: .mapping(try convert(mapping)))
    case .alias:
      throw YAMLComposer.Fault(message: "this alias cannot be followed; write the value out", place: place)
    }
  }

  private mutating func convert(_ mapping: Node.Mapping) throws(YAMLComposer.Fault) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        throw YAMLComposer.Fault(
          message: "a key must be text; write it as 'key: value'", place: Self.place(key))
      }
      let name = commas.restoring(scalar.string).text
      entries.append(YAMLEntry(key: name, keyPlace: Self.place(key), value: try convert(value)))
    }
    return entries
  }

  private static func place(_ node: Node) -> Place {
    node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
  }
}
