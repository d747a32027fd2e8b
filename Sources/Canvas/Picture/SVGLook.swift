/// How a run of text looks in a picture.
struct SVGLook: Hashable {
  /// The colour of the text, `#rrggbb`.
  let colour: String
  /// The colour behind it.
  let behind: String
  private let style: Attributes

  /// The look of `style`; what it leaves to the terminal has the colours given.
  init(_ style: Style, foreground: String, background: String) {
    let text = Self.hex(style.foreground) ?? foreground
    let ground = Self.hex(style.background) ?? background
    let isReversed = style.attributes.contains(.reverse)
    colour = isReversed ? ground : text
    behind = isReversed ? text : ground
    self.style = style.attributes.subtracting(.reverse)
  }

  /// The attribute that makes dim text fainter, with a blank before it.
  var faintness: String { style.contains(.dim) ? " opacity=\"0.6\"" : "" }

  /// The attributes of a text element, each with a blank before it.
  var attributes: String {
    faintness + (style.contains(.bold) ? " font-weight=\"bold\"" : "")
      + (style.contains(.italic) ? " font-style=\"italic\"" : "")
      + (style.contains(.underline) ? " text-decoration=\"underline\"" : "")
  }

  private static func hex(_ colour: Color) -> String? {
    guard case .rgb(let red, let green, let blue) = colour.trueColour else { return nil }
    return "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count < 2 ? "0\(digits)" : digits
      }.joined()
  }
}
