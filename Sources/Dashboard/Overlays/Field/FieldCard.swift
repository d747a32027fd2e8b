import Canvas
import OKRModel

/// The card in which the fields of a construct, or one of them, stand below the construct's title.
struct FieldCard {
  /// The width of the fields' names in columns.
  static let nameColumns = 12

  let node: ConstructID
  let values: FieldValues

  /// Draws the card with room for `rows` rows where the screen has them.
  ///
  /// - Returns: The place below the title.
  func draw(rows: Int, into painter: inout Painter, in area: Rect) -> Rect {
    let size = Size(columns: min(84, area.size.columns), rows: min(area.size.rows, rows + 5))
    let inside = Card.draw("Edit", detail: node.reference, size: size, into: &painter, in: area)
    painter.text(title, at: inside.origin, columns: inside.size.columns, role: .strong)
    // If rows are few, none is left empty.
    return inside.split(topRows: inside.size.rows >= 8 ? 2 : 1).bottom
  }

  private var title: String {
    let kind = node.kind.name
    return "\(kind.prefix(1).uppercased() + kind.dropFirst()): \(values[.title] ?? node.reference)"
  }

  /// The construct as the first plain line names it.
  static func head(of node: ConstructID, _ values: FieldValues) -> String {
    "Fields of the \(node.kind.name) \(values[.title] ?? node.reference)"
  }
}
