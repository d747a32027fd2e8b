/// Draws into a frame with a theme: it does all clipping, fitting and measuring, so that no view has to.
public struct Painter {
  public internal(set) var frame: Frame
  public let theme: Theme
  public let glyphs: Glyphs
  public let measure: TextMeasure
  /// The style that everything is currently drawn on, such as that of a selected row.
  var backdrop: Style?
  /// Whether the backdrop is a fill, on which everything has one colour.
  var isFilled = false

  /// Makes a painter with a blank frame of `size`.
  public init(size: Size, theme: Theme, glyphs: Glyphs, measure: TextMeasure) {
    self.frame = Frame(size: size, style: theme[.text])
    self.theme = theme
    self.glyphs = glyphs
    self.measure = measure
  }

  /// The whole screen.
  public var bounds: Rect { Rect(frame.size) }

  /// Puts the real cursor at `point`; nil hides it.
  public mutating func placeCursor(_ point: Point?) {
    frame.cursor = point.flatMap { bounds.contains($0) ? $0 : nil }
  }

  /// Fills `rect` with blanks in the look of `role`.
  public mutating func fill(_ rect: Rect, role: Role = .text) {
    frame.fill(rect, style: style(of: role))
  }

  /// Inverts the cells of `rect`: plain text is reversed. Reversed text becomes bold and underlined instead, so
  /// that it stands out from plain text as well.
  public mutating func invert(_ rect: Rect) {
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns {
        let point = Point(column: column, row: row)
        let attributes = frame[point].style.attributes
        frame[point].style.attributes =
          attributes.contains(.reverse)
          ? attributes.subtracting(.reverse).union([.bold, .underline]) : attributes.union(.reverse)
      }
    }
  }

  /// Lays the look of `role` over the cells of `rect`, keeping their contents.
  public mutating func overlay(_ rect: Rect, role: Role) {
    let area = rect.intersection(bounds)
    let style = style(of: role)
    for row in area.rows {
      for column in area.columns {
        frame[Point(column: column, row: row)].style = style
      }
    }
  }

  /// Adds `attributes` to the cells of `rect`, keeping their contents and colours.
  public mutating func add(_ attributes: Attributes, to rect: Rect) {
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns {
        frame[Point(column: column, row: row)].style.attributes.formUnion(attributes)
      }
    }
  }
}
