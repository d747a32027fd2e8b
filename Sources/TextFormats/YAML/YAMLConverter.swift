import Yams

/// Makes the nodes of Yams ours, with where they are in the bytes and the comment behind them.
struct YAMLConverter {
  /// Where a node is.
  struct Context {
    /// The columns before the keys or the dashes around it.
    let indent: Int
    /// Whether it is in braces or brackets.
    let isInFlow: Bool

    static let document = Context(indent: -1, isInFlow: false)

    /// The context inside of a list or a mapping whose own begin at `place`.
    func inside(at place: Place, isFlow: Bool) -> Context {
      Context(indent: place.column - 1, isInFlow: isInFlow || isFlow)
    }
  }

  private let source: SourceText
  private let scanner: ScalarScanner
  private let commas: FlowCommas
  private var budget: Int

  init(source: SourceText, commas: FlowCommas) {
    self.source = source
    self.commas = commas
    scanner = ScalarScanner(bytes: source.bytes, numberCommas: commas.offsets)
    // No honest file has more values than characters; only aliases can produce more.
    self.budget = source.text.utf8.count * 4 + 1_000
  }

  mutating func convert(_ node: Node, in context: Context) throws(YAMLComposer.Fault) -> YAMLNode {
    budget -= 1
    guard budget > 0 else {
      throw YAMLComposer.Fault(message: "aliases (*name) blow this file up; write the values out", place: nil)
    }
    let place = Self.place(node)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(place: place, content: .scalar(convert(scalar, at: place, in: context)))
    case .sequence(let sequence):
      let inside = context.inside(at: place, isFlow: isFlow(at: place))
      var nodes: [YAMLNode] = []
      for node in sequence { nodes.append(try convert(node, in: inside)) }
      return YAMLNode(place: place, content: .sequence(nodes))
    case .mapping(let mapping):
      return YAMLNode(place: place, content: .mapping(try convert(mapping, at: place, in: context)))
    case .alias:
      throw YAMLComposer.Fault(message: "this alias cannot be followed; write the value out", place: place)
    }
  }

  private func convert(_ scalar: Node.Scalar, at place: Place, in context: Context) -> YAMLScalar {
    let isPlain = scalar.style == .plain
    let (text, hasCommas) = commas.restoring(scalar.string)
    let span = span(of: text, isPlain: isPlain, at: place, in: context)
    var comment = YAMLScalar.Comment.none
    if isPlain {
      let end = text.isEmpty ? source.offset(of: place) : span?.range.upperBound
      comment = end.map { source.comment(behind: $0, isAlone: text.isEmpty) } ?? .none
    }
    // What is counted as a brace may be part of a text; only here is it known.
    let goesOn = isPlain && hasCommas && context.isInFlow
    return YAMLScalar(
      text: text, isPlain: isPlain, comment: comment, span: span, goesOnBehindComma: goesOn)
  }

  private mutating func convert(
    _ mapping: Node.Mapping, at place: Place, in context: Context
  ) throws(YAMLComposer.Fault) -> [YAMLEntry] {
    let isFlow = isFlow(at: place)
    var entries: [YAMLEntry] = []
    for (key, value) in mapping {
      let place = Self.place(key)
      guard case .scalar(let scalar) = key else {
        throw YAMLComposer.Fault(message: "a key must be text; write it as 'key: value'", place: place)
      }
      let name = commas.restoring(scalar.string).text
      let inside = context.inside(at: place, isFlow: isFlow)
      let span = span(of: name, isPlain: scalar.style == .plain, at: place, in: inside)
      entries.append(
        YAMLEntry(key: name, keyPlace: place, keyRange: span?.range, value: try convert(value, in: inside)))
    }
    return entries
  }

  /// Whether the list or mapping at `place` is in brackets or braces. Yams has a style for this, but does not fill it.
  private func isFlow(at place: Place) -> Bool {
    source.offset(of: place).map(scanner.beginsFlow) ?? false
  }

  /// Where the scalar that Yams found at `place` is. What is there may be an anchor or a tag, and Yams ends a line at
  /// signs at which nobody else does: a place that does not say what Yams has read there counts for nothing.
  private func span(
    of text: String, isPlain: Bool, at place: Place, in context: Context
  ) -> ScalarScanner.Span? {
    guard !isPlain || !text.isEmpty, let start = source.offset(of: place),
      let span = scanner.scalar(at: start, isInFlow: context.isInFlow, indent: context.indent),
      (span.style == .plain) == isPlain, !isPlain || scanner.says(text, span.range)
    else { return nil }
    return span
  }

  private static func place(_ node: Node) -> Place {
    node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
  }
}
