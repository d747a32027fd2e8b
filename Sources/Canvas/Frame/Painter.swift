/// Draws into a frame with a theme: everything is clipped, fitted and measured here, so that no view has to.
public struct Painter {
  public internal(set) var frame: Frame
  public let theme: Theme
  public let glyphs: Glyphs
  public let measure: TextMeasure
  /// What everything is drawn upon at the moment: the look of a selected row, for example.
  var backdrop: Style?

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

  /// Inverts the cells of `rect`: what is plain is reversed. What is reversed is bold and underlined instead, so
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

  /// Lays the look of `role` over the cells of `rect`, and leaves what stands in them.
  public mutating func overlay(_ rect: Rect, role: Role) {
    let area = rect.intersection(bounds)
    let style = style(of: role)
    for row in area.rows {
      for column in area.columns {
        frame[Point(column: column, row: row)].style = style
      }
    }
  }
}
