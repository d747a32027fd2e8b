import OKRModel

extension HTMLReport {
  /// The glyph and the name of a status.
  func status(_ status: Status) -> HTMLNode {
    .make(.span, ["class": "status \(status.rawValue)"], .text(words.status(status)))
  }

  func status(_ standing: KeyResultStanding) -> HTMLNode {
    .make(.span, ["class": "status \(standing.status.rawValue)"], .text(words.status(standing)))
  }

  /// The bar of rolled-up figures.
  func bar(_ rollUp: RollUp?) -> HTMLNode {
    SVGBar(progress: rollUp?.progress, expected: rollUp?.expected).node
  }

  /// A section with a heading.
  func section(_ title: String, _ content: [HTMLNode]) -> HTMLNode {
    .make(.section, [:], [.make(.h2, [:], .text(title))] + content)
  }

  /// A list, or a single line if there is nothing to list.
  func list(_ items: [HTMLNode], orSay nothing: String) -> HTMLNode {
    items.isEmpty ? .make(.p, [:], .text(nothing)) : .make(.ul, [:], items)
  }

  /// The head of a table: the title of each column, and its class.
  func headings(_ columns: [(title: String, style: String?)]) -> HTMLNode {
    .make(
      .tr, [:],
      columns.map { column in
        .make(.th, ["scope": "col", "class": column.style], .text(column.title))
      })
  }
}
