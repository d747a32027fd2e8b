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
        return try node.map { node throws(Fault) in try converter.convert(node, in: .document) }
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
