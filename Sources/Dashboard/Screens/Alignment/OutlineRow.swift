import Canvas
import OKRModel

/// A row of a tree: its node, its progress, and how much of the work for it is done.
struct OutlineRow {
  let app: AppContext
  let graph: TraceabilityGraph
  let loads: [CapabilityID: CapabilityLoad]
  let row: Outline.Row
  let columns: Int

  func row(_ glyphs: Glyphs) -> Row {
    if case .capability(let id) = row.node {
      return Row(title: title(glyphs), titleRole: .text, columns: capabilityColumns(id, glyphs))
    }
    return Row(title: title(glyphs), titleRole: titleRole, columns: figureColumns(glyphs))
  }

  private var titleRole: Role {
    switch row.node.kind {
    case .northStar, .category: .strong
    case .outcome: .title
    case .initiative, .feature, .story: .muted
    default: .text
    }
  }

  private func title(_ glyphs: Glyphs) -> String {
    let indent = String(repeating: " ", count: row.depth * (columns >= 60 ? 2 : 1))
    let mark = row.isUnfolded.map { $0 ? (glyphs.isASCII ? "-" : "–") : "+" } ?? " "
    let star = row.node == .northStar ? "\(glyphs.star) " : ""
    return "\(indent)\(mark) \(star)\(relation)\(graph.title(of: row.node) ?? row.node.shortReference)"
  }

  /// Why something is under a capability that it is not part of.
  private var relation: String {
    guard let parent = row.parent, parent.kind == .capability else { return "" }
    switch graph.content(of: row.node) {
    case .keyResult(let keyResult, _)?:
      return keyResult.uplift?.maturity.map { "Improves it to \($0): " } ?? "Improves it: "
    case .objective?: return "Depends on it: "
    default: return ""
    }
  }

  private func figureColumns(_ glyphs: Glyphs) -> [Row.Column] {
    let figures = NodeFigures(of: row.node, in: app, graph)
    var parts: [Row.Column] = []
    if columns >= 100 { parts.append(.text(kindName, 13, role: .muted, align: .leading).headed("kind")) }
    if columns >= 70 {
      parts += barColumns(figures, glyphs)
    } else {
      parts.append(.text(figures.percent(glyphs), 5))
    }
    let words = columns >= 100
    parts.append(
      .text(
        figures.standing(glyphs, signOnly: !words), words ? 14 : 2, role: figures.standingRole,
        align: .leading
      ).headed("status"))
    if columns >= 50 { parts.append(.text(figures.stories, 9, role: .muted).headed("stories")) }
    return parts
  }

  /// The bar and the percentage; for a story, which has none, the state if no other column shows it.
  private func barColumns(_ figures: NodeFigures, _ glyphs: Glyphs) -> [Row.Column] {
    let barWidth = columns >= 100 ? 13 : 9
    guard figures.hasBar else {
      let word = columns >= 100 ? "" : figures.state?.rawValue ?? ""
      return [.text(word, barWidth + 5, role: figures.standingRole)]
    }
    return [
      .bar(figures.bar, barWidth, role: figures.role).headed("progress"), .text(figures.percent(glyphs), 5),
    ]
  }

  private var kindName: String { row.node.kind == .northStar ? "" : row.node.kind.name }

  private func capabilityColumns(_ id: CapabilityID, _ glyphs: Glyphs) -> [Row.Column] {
    guard case .capability(let capability)? = graph.content(of: row.node),
      let load = loads[id]
    else { return [] }
    let text = CapabilityText(capability, load, glyphs: glyphs)
    var parts: [Row.Column] = [.text(text.maturity, columns >= 50 ? 9 : 7, role: .strong).headed("maturity")]
    if columns >= 70 {
      parts.append(.text(text.lifted, 20, role: text.liftedRole, align: .leading).headed("improved by"))
      parts.append(
        .text(
          columns >= 100 ? text.load : text.shortLoad, columns >= 100 ? 31 : 14, role: .muted, align: .leading
        ).headed("used by"))
    } else {
      parts.append(.text(load.isNeglected ? glyphs.flag : "", 2, role: .warning))
    }
    return parts
  }
}
