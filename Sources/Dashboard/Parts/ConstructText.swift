import Canvas
import OKRModel

/// A construct as a plain line.
struct ConstructText {
  let app: AppContext
  let graph: TraceabilityGraph

  /// The title with its figures in words.
  func named(_ node: ConstructID) -> String {
    let title = graph.title(of: node) ?? node.shortReference
    if case .capability(let capability)? = graph.content(of: node),
      let load = graph.load(ofCapability: capability.id)
    {
      let text = CapabilityText(capability, load, glyphs: .ascii)
      let lifted = load.isNeglected ? "no key result improves it" : text.lifted
      let maturity = capability.maturity.map { "maturity \($0.current), wanted \($0.target)" } ?? ""
      return [title, maturity, lifted, load.objectives.isEmpty ? "not used" : text.load]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let figures = NodeFigures(of: node, in: app, graph)
    let progress = figures.hasBar ? figures.bar.progress.map { Figure.percent($0) } : nil
    let stories = figures.execution.map { $0.total > 0 ? "\($0.done) of \($0.total) stories done" : "" }
    return [title, progress, figures.status?.title, figures.state?.rawValue, stories]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
