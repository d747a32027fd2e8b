import OKRModel
import Yams

/// Reads the fields of one mapping, reports those that are missing or not what they should be, and in the end those
/// that nobody asked for.
final class FieldReader {
  /// Where the mapping begins.
  let place: Place
  /// What the mapping describes, as a sentence names it: `stage`, `key result`.
  let subject: String
  let document: YAMLDocument
  private let entries: [(key: Located<String>, value: Node)]
  private var asked: [String] = []

  var sink: DiagnosticSink { document.sink }

  /// Takes up `node`; nil, with a report, when it is not a mapping.
  init?(_ node: Node, of subject: String, in document: YAMLDocument) {
    let place = node.place
    guard case .mapping(let mapping) = node else {
      let example = subject == "workspace" ? "'name: …'" : "'id: …'"
      document.sink.error(
        "a \(subject) must be a mapping of keys such as \(example), not \(node.kindName)", at: place)
      return nil
    }
    self.place = place
    self.subject = subject
    self.document = document
    self.entries = mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else {
        document.sink.warning("this key is not text and is not read", at: key.place)
        return nil
      }
      return (Located(value: scalar.string, place: key.place), value)
    }
  }

  /// The value of `key`; nil when it is absent or empty.
  func node(_ key: String) -> Node? {
    asked.append(key)
    let entry = entries.first { $0.key.value == key && !document.repeatedKeys.contains($0.key.place) }
    guard let entry, !entry.value.isNothing else { return nil }
    return entry.value
  }

  /// Where `key` stands; the mapping itself when it is absent.
  func place(of key: String) -> Place {
    entries.first { $0.key.value == key }?.key.place ?? place
  }

  /// Reports that `key` must be there.
  func reportMissing(_ key: String, advice: String = "") {
    let example = advice.isEmpty ? "" : "; \(advice)"
    sink.error("missing key '\(key)' in this \(subject)\(example)", at: place)
  }

  /// Warns of every key that nothing asked for, with the one that was probably meant.
  func reportUnknownKeys() {
    for (key, _) in entries where !asked.contains(key.value) && !document.repeatedKeys.contains(key.place) {
      let absent = asked.filter { candidate in !entries.contains { $0.key.value == candidate } }
      let name = TextScrubber.scrub(key.value)
      sink.warning("unknown key '\(name)'\(Suggestion.hint(for: name, among: absent))", at: key.place)
    }
  }
}

extension Node {
  /// Where the value begins.
  var place: Place {
    mark.map { Place(line: $0.line, column: $0.column) } ?? .start
  }

  /// Whether the file leaves the value open: nothing, `~` or `null` without quotes.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// What kind of value it is, as a sentence names it.
  var kindName: String {
    switch self {
    case .scalar: "text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
