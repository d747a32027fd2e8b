import OKRModel
import Yams

/// A YAML file composed: its root, and what its source says beyond that.
struct YAMLDocument {
  /// The root; nil when the file says nothing.
  let root: Node?
  let source: SourceText
  /// Keys that stand a second time in their mapping; they were reported and do not count.
  let repeatedKeys: Set<Place>
  let sink: DiagnosticSink

  /// Composes the file with `bytes`; nil, with the reason in `sink`, when it is no YAML file.
  init?(_ bytes: [UInt8], sink: DiagnosticSink) {
    guard let source = SourceText(bytes) else {
      sink.error("this file is not UTF-8 text; save it as UTF-8", at: Self.firstInvalidByte(in: bytes))
      return nil
    }
    if let objection = YAMLGuard.objection(to: source) {
      sink.error(objection.message, at: objection.place)
      return nil
    }
    var composer = YAMLComposer(source: source)
    switch composer.compose() {
    case .success(let root):
      for repetition in composer.repetitions {
        sink.error(
          "duplicate key '\(repetition.key)'; it is already on line \(repetition.first.line), and this one does not count",
          at: repetition.second)
      }
      self.root = root
      self.source = source
      self.repeatedKeys = Set(composer.repetitions.map(\.second))
      self.sink = sink
    case .failure(let fault):
      sink.error(fault.message, at: fault.place)
      return nil
    }
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Place? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return index.map { Place(line: $0 + 1, column: 1) }
  }
}

/// Composes a text, and once more without a key that is there twice, so that this does not hide the rest of the file.
struct YAMLComposer {
  /// A key that stands twice in one mapping.
  struct Repetition {
    let key: String
    let first: Place
    let second: Place
  }

  /// Why a text is no YAML.
  struct Fault: Error {
    let message: String
    let place: Place?
  }

  let source: SourceText
  private(set) var repetitions: [Repetition] = []

  init(source: SourceText) {
    self.source = source
  }

  private static let repetitionLimit = 16

  mutating func compose() -> Result<Node?, Fault> {
    while true {
      do {
        let text =
          repetitions.isEmpty ? source.text : source.replacing(at: Set(repetitions.map(\.second)), with: "~")
        return .success(try Yams.compose(yaml: text, .basic, .default, .utf8))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let key = keys.first ?? ""
        let first = Place(line: context.mark.line, column: context.mark.column)
        guard repetitions.count < Self.repetitionLimit, let second = repetition(of: key, after: first) else {
          return .failure(Fault(message: "duplicate key '\(key)'; remove one of the two", place: first))
        }
        repetitions.append(Repetition(key: key, first: first, second: second))
      } catch let error as YamlError {
        return .failure(YAMLFaultWording(source: source).fault(for: error))
      } catch {
        return .failure(Fault(message: "this is not valid YAML", place: nil))
      }
    }
  }

  /// Where `key` stands again in the mapping in which it stands at `first`.
  private func repetition(of key: String, after first: Place) -> Place? {
    guard !key.isEmpty, let line = source.line(first.line) else { return nil }
    let before = line.unicodeScalars.prefix(first.column - 1)
    let isBlock = before.allSatisfy { $0 == " " || $0 == "-" }
    return isBlock ? repetitionInBlock(of: key, after: first) : repetitionInFlow(of: key, after: first)
  }

  private func repetitionInBlock(of key: String, after first: Place) -> Place? {
    let taken = Set(repetitions.map(\.second))
    for number in (first.line + 1)..<max(first.line + 1, source.lineCount + 1) {
      guard let line = source.line(number) else { return nil }
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if content.isEmpty || content.hasPrefix("#") { continue }
      if indent < first.column - 1 { return nil }
      let place = Place(line: number, column: first.column)
      if indent == first.column - 1, isKey(key, content), !taken.contains(place) { return place }
    }
    return nil
  }

  private func repetitionInFlow(of key: String, after first: Place) -> Place? {
    let taken = Set(repetitions.map(\.second))
    guard let line = source.line(first.line) else { return nil }
    var column = first.column + 1
    var rest = Substring(line.unicodeScalars.dropFirst(first.column))
    var previous = line.unicodeScalars.dropFirst(first.column - 1).first
    while let scalar = rest.unicodeScalars.first {
      let place = Place(line: first.line, column: column)
      if previous == " " || previous == ",", isKey(key, rest), !taken.contains(place) { return place }
      previous = scalar
      rest = Substring(rest.unicodeScalars.dropFirst())
      column += 1
    }
    return nil
  }

  private func isKey(_ key: String, _ text: Substring) -> Bool {
    guard text.hasPrefix(key) else { return false }
    return text.dropFirst(key.count).drop { $0 == " " }.hasPrefix(":")
  }
}
