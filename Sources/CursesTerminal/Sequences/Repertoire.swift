import Canvas

/// What a terminal that obeys the control sequences of ECMA-48 can do beyond moving its cursor and erasing its screen.
struct Repertoire: Hashable, Sendable {
  /// The colours that it has.
  enum Colours: Hashable, Sendable {
    case none
    /// A palette of 8, 16 or 256.
    case palette(Int)
    case trueColours(TrueColourForm)
  }

  var colours: Colours
  /// The attributes that it shows.
  var attributes: Attributes = [.bold, .dim, .italic, .underline, .reverse]
  /// The attributes that it cannot show together with colours.
  var colourlessAttributes: Attributes = []
  /// Whether it can end one attribute and keep the others, as terminals with colours can.
  var endsAttributes: Bool { colours != .none }
  /// Whether what it erases gets the present background instead of its own.
  var erasesInColour = true
  /// Whether it can erase some cells of a row (ECH).
  var erasesCells = true
  /// Whether it can move to a column of the same row (CHA).
  var movesToColumn = true

  /// The number of colours: 0 without colour, up to 256 with a palette, more with true colours.
  var colourCount: Int {
    switch colours {
    case .none: 0
    case .palette(let count): count
    case .trueColours: 1 << 24
    }
  }

  /// The parameters that select `colour`.
  func parameters(of colour: Color, isBackground: Bool) -> String {
    let own = isBackground ? "49" : "39"
    switch (colours, colour) {
    case (.none, _), (_, .terminal): return own
    case (.palette(let count), _):
      guard case .indexed(let index) = colour.fallback(toPaletteOf: count), Int(index) < count else {
        return own
      }
      return Self.parameters(ofIndex: Int(index), isBackground: isBackground)
    case (.trueColours, .indexed(let index)):
      return Self.parameters(ofIndex: Int(index), isBackground: isBackground)
    case (.trueColours(let form), .rgb(let red, let green, let blue)):
      // A colour of the palette is named by its number, which takes half as many bytes.
      if case .indexed(let index) = colour.fallback(toPaletteOf: 256),
        Color.indexed(index).trueColour == colour
      {
        return Self.parameters(ofIndex: Int(index), isBackground: isBackground)
      }
      return form.parameters(red, green, blue, isBackground: isBackground)
    }
  }

  private static func parameters(ofIndex index: Int, isBackground: Bool) -> String {
    switch index {
    case ..<8: "\((isBackground ? 40 : 30) + index)"
    case ..<16: "\((isBackground ? 100 : 90) + index - 8)"
    default: "\(isBackground ? 48 : 38);5;\(index)"
    }
  }

  /// How `style` looks here.
  func rendition(of style: Style) -> Rendition {
    var rendition = Rendition(
      foreground: parameters(of: style.foreground, isBackground: false),
      background: parameters(of: style.background, isBackground: true),
      attributes: style.attributes.intersection(attributes))
    if rendition.hasColours { rendition.attributes.subtract(colourlessAttributes) }
    return rendition
  }
}
