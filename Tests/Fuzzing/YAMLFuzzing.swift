import OKRModel

@testable import FileStore
@testable import TextFormats

/// The two YAML parsers: they end, they agree, and their messages are harmless.
enum YAMLFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink(path: "fuzz.yaml")
    _ = YAMLDocument(bytes, sink: sink)
    for diagnostic in sink.diagnostics { holdHarmless(diagnostic.description, "what is said of a file") }
    guard let quick = try? PlainYAMLParser.compose(bytes), let source = SourceText(bytes),
      YAMLGuard.objection(to: source) == nil
    else { return }
    var composer = YAMLComposer(source: source)
    guard let general = try? composer.compose(), composer.repetitions.isEmpty else {
      return hold(false, "the general reader knows what the quick one reads: \(source.text.debugDescription)")
    }
    let (one, other) = (outline(quick), outline(general))
    hold(one == other, "both read the same: \(source.text.debugDescription)\n\(one)\n\(other)")
  }

  /// The tree as text with the bytes of every scalar, without the places of values that the file leaves open.
  private static func outline(_ node: YAMLNode) -> String {
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
}
