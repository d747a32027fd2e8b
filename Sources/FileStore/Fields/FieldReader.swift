import OKRModel
import TextFormats

/// Reads the fields of one mapping, reports those that are missing or wrong, and finally those that were never read.
final class FieldReader {
  /// Where the mapping starts.
  let place: Place
  /// What the mapping describes, as a sentence names it: `stage`, `key result`.
  let subject: String
  let document: YAMLDocument
  private let entries: [YAMLEntry]
  private var asked: [String] = []

  var sink: DiagnosticSink { document.sink }

  /// Reads `node`; nil, with a report, when it is not a mapping.
  init?(_ node: YAMLNode, of subject: String, in document: YAMLDocument) {
    guard case .mapping(let entries) = node.content else {
      document.sink.error(
        "this \(subject) must be a mapping of keys such as 'title: …', not \(node.kindName)", at: node.place)
      return nil
    }
    self.place = node.place
    self.subject = subject
    self.document = document
    self.entries = entries
  }

  /// The keys of the mapping, in file order.
  var keys: [Located<String>] {
    entries.filter { !isRepeated($0) }.map { Located(value: $0.key, place: $0.keyPlace) }
  }

  /// The value of `key`; nil when it is absent or empty.
  func node(_ key: String) -> YAMLNode? {
    let isFirst = !asked.contains(key)
    if isFirst { asked.append(key) }
    guard let entry = entry(key) else { return nil }
    guard entry.value.isNothing else { return entry.value }
    if isFirst, case .scalar(let scalar) = entry.value.content, scalar.comment == .near {
      sink.warning(
        "the value of '\(key)' begins with '#', so that YAML takes it for a comment; put it in quotes",
        at: entry.keyPlace, rule: Rule.cutOffTextID)
    }
    return nil
  }

  /// The position of `key`; that of the mapping when it is absent.
  func place(of key: String) -> Place {
    entry(key)?.keyPlace ?? place
  }

  private func entry(_ key: String) -> YAMLEntry? {
    entries.first { $0.key == key && !isRepeated($0) }
  }

  private func isRepeated(_ entry: YAMLEntry) -> Bool {
    !document.repeatedKeys.isEmpty && document.repeatedKeys.contains(entry.keyPlace)
  }

  /// Reports that `key` must be there.
  func reportMissing(_ key: String, advice: String = "") {
    let example = advice.isEmpty ? "" : "; \(advice)"
    sink.error("missing key '\(key)' in this \(subject)\(example)", at: place)
  }

  /// Warns of every key that was never read, with the one that was probably meant.
  func reportUnknownKeys() {
    let unknown = entries.filter { !asked.contains($0.key) && !isRepeated($0) }
    guard !unknown.isEmpty else { return }
    let present = Set(entries.map(\.key))
    let absent = asked.filter { !present.contains($0) }
    for entry in unknown {
      let name = TextScrubber.scrub(entry.key)
      sink.warning("unknown key '\(name)'\(Suggestion.hint(for: name, among: absent))", at: entry.keyPlace)
    }
  }
}
