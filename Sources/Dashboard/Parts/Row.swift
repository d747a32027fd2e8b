import Canvas
import OKRModel

/// A row of a pane: a title that shrinks, and columns at the right that do not.
struct Row {
  /// A column at the right.
  struct Column {
    /// Its contents.
    enum Content {
      /// Text, in forms from the longest to the shortest.
      case text([String], role: Role, align: Alignment)
      case bar(Bar, role: Role)
    }

    let content: Content
    /// Its minimum width in columns, including the blank before it.
    let columns: Int
    /// Whether it keeps the width that it needs, at the title's expense: a figure that is cut reads like another one.
    var isKept = true
    /// What stands over it in the pane's frame, from the longest form to the shortest; empty for nothing.
    var headings: [String] = []

    /// A column with text aligned at its end, as wide as the text needs.
    static func text(_ text: String, _ columns: Int, role: Role = .text, align: Alignment = .trailing)
      -> Column
    {
      Column(content: .text([text], role: role, align: align), columns: columns)
    }

    /// A column with the first of `forms` that fits. The first one ends in a unit, which may be cut; the second is the
    /// same without it, and the column grows to it if there is room.
    static func forms(_ forms: [String], _ columns: Int, role: Role = .text, align: Alignment = .trailing)
      -> Column
    {
      Column(content: .text(forms, role: role, align: align), columns: columns, isKept: false)
    }

    /// A column with a progress in percent, or a dash if it is unknown.
    static func percent(_ progress: Double?, _ columns: Int, _ glyphs: Glyphs, role: Role = .text) -> Column {
      let text = progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
      return .text(text, columns, role: role)
    }

    /// A column with a bar.
    static func bar(_ bar: Bar, _ columns: Int, role: Role) -> Column {
      Column(content: .bar(bar, role: role), columns: columns, isKept: false)
    }

    /// The column with a heading, from the longest form to the shortest.
    func headed(_ headings: String...) -> Column {
      var column = self
      column.headings = headings
      return column
    }

    /// Whether its contents, and so its heading, stand at its start.
    var isLeading: Bool {
      switch content {
      case .text(_, _, let align): align == .leading
      case .bar: true
      }
    }

    var isBar: Bool { if case .bar = content { true } else { false } }

    /// The width for everything that matters, and the minimum.
    func wanted(_ measure: TextMeasure) -> (most: Int, least: Int) {
      guard case .text(let forms, _, _) = content else { return (columns, 0) }
      let widths = (isKept ? forms[...] : forms.dropFirst()).map {
        $0.isEmpty ? 0 : measure.width(of: $0) + 1
      }
      let most = max(columns, widths.first ?? 0)
      return (most, isKept ? most : min(most, max(columns, widths.min() ?? 0)))
    }

    func draw(into painter: inout Painter, at point: Point, columns: Int) {
      let start = Point(column: point.column + 1, row: point.row)
      switch content {
      case .text(let forms, let role, let align):
        let text = Self.fitting(forms, columns - 1, painter)
        painter.text(text, at: start, columns: columns - 1, role: role, align: align)
      case .bar(let bar, let role): painter.bar(bar, at: start, columns: columns - 1, role: role)
      }
    }

    private static func fitting(_ forms: [String], _ columns: Int, _ painter: Painter) -> String {
      let width = { (text: String) in painter.measure.width(of: text) }
      let found = forms.indices.first { index in
        if width(forms[index]) <= columns { return true }
        // If the next form differs only by the unit, some of its letters may be cut: there is room for a blank, a
        // letter and the ellipsis.
        guard let next = forms[(index + 1)...].first, forms[index].hasPrefix(next) else { return false }
        return width(next) + 3 <= columns
      }
      return found.map { forms[$0] } ?? forms.last ?? ""
    }
  }

  let title: String
  /// Shorter forms of the title, for a row whose title is figures.
  var shorterTitles: [String] = []
  var titleRole: Role = .text
  let columns: [Column]
  /// The blanks before the title, after the margin.
  var indent = 0
  /// Whether it has changed since the day shown; nil when that is today.
  var isChanged: Bool?

  /// How many of its columns have a heading.
  var headingCount: Int { columns.count { !$0.headings.isEmpty } }

  /// Draws the row across `rect`; a selected one has the pointer and the theme's selection. Its columns are as wide as
  /// in `layout`, or as it needs on its own.
  func draw(into painter: inout Painter, in rect: Rect, selection: Role?, layout: RowLayout? = nil) {
    let layout = layout ?? RowLayout([self], columns: rect.size.columns, measure: painter.measure)
    guard let selection else { return drawParts(layout, into: &painter, in: rect, isSelected: false) }
    painter.withBackdrop(selection, rect: rect) { painter in
      drawParts(layout, into: &painter, in: rect, isSelected: true)
    }
  }

  /// The columns before the title: the pointer gets a blank after it if there is room.
  func margin(in columns: Int) -> Int { indent + (columns >= 30 || isChanged != nil ? 2 : 1) }

  private func drawParts(_ layout: RowLayout, into painter: inout Painter, in rect: Rect, isSelected: Bool) {
    let places = layout.places(of: self, columns: rect.size.columns)
    if isSelected { painter.text(painter.glyphs.pointer, at: rect.origin, columns: 1, role: .accent) }
    if isChanged == true {
      painter.text(
        painter.glyphs.changed, at: Point(column: rect.left + 1, row: rect.top), columns: 1, role: .accent)
    }
    let forms = [title] + shorterTitles
    let shown = forms.first { painter.measure.width(of: $0) <= places.title.count } ?? forms.last ?? ""
    painter.text(
      shown, at: Point(column: rect.left + places.title.lowerBound, row: rect.top),
      columns: places.title.count, role: titleRole)
    for (part, place) in zip(columns, places.columns) where !place.isEmpty {
      let point = Point(column: rect.left + place.lowerBound, row: rect.top)
      part.draw(into: &painter, at: point, columns: place.count)
    }
  }
}
