import OKRModel
import TextFormats

/// A YAML file as a tree.
package struct YAMLDocument {
  /// The root; nil when the file is empty.
  let root: YAMLNode?
  /// Keys that repeat one in their mapping; they were reported and do not count.
  let repeatedKeys: Set<Place>
  let sink: DiagnosticSink

  /// Composes the file with `bytes`; nil, with the reason in `sink`, when it is not a valid YAML file.
  init?(_ bytes: [UInt8], sink: DiagnosticSink) {
    self.sink = sink
    if let root = try? PlainYAMLParser.compose(bytes) {
      self.root = root
      repeatedKeys = []
      return
    }
    guard let source = SourceText(bytes) else {
      sink.error("this file is not UTF-8 text; save it as UTF-8", at: Self.firstInvalidLine(in: bytes))
      return nil
    }
    if let objection = YAMLGuard.objection(to: source) {
      sink.error(objection.message, at: objection.place)
      return nil
    }
    var composer = YAMLComposer(source: source)
    do {
      root = try composer.compose()
    } catch {
      sink.error(error.message, at: error.place)
      return nil
    }
    repeatedKeys = Set(composer.repetitions.map(\.second))
    report(composer.repetitions)
  }

  /// A tree that was composed before, of which what is wrong goes to `sink`.
  init(root: YAMLNode, sink: DiagnosticSink) {
    (self.root, repeatedKeys, self.sink) = (root, [], sink)
  }

  private func report(_ repetitions: [YAMLComposer.Repetition]) {
    for repetition in repetitions {
      sink.error(
        "duplicate key '\(TextScrubber.scrub(repetition.key))'; it is already on line \(repetition.first.line), and this one does not count",
        at: repetition.second)
    }
  }

  private static func firstInvalidLine(in bytes: [UInt8]) -> Place? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return index.map { Place(line: $0 + 1, column: 1) }
  }
}

extension YAMLDocument {
  /// Whether `bytes` are a YAML file that can be read, regardless of its contents.
  package static func canRead(_ bytes: [UInt8]) -> Bool {
    YAMLDocument(bytes, sink: DiagnosticSink(path: "")) != nil
  }
}
