/// A character that is drawn as a shape and not as text: it must meet its neighbours.
enum CellShape {
  /// Lines from the middle to some of the edges, thin or heavy.
  case lines(Set<Edge>, heavy: Set<Edge>, isDashed: Bool)
  /// A block of this many eighths from the lower edge.
  case block(eighths: Int)
  /// Dots, by their bits in Unicode's Braille patterns.
  case dots(UInt32)

  enum Edge: Hashable { case left, right, top, bottom }

  /// The shape of `text`; nil for ordinary text.
  init?(_ text: String) {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0x2581...0x2588: self = .block(eighths: Int(scalar.value - 0x2580))
    case 0x2801...0x28FF: self = .dots(scalar.value - 0x2800)
    default:
      guard let lines = Self.lines[text] else { return nil }
      self = lines
    }
  }

  private static let lines: [String: CellShape] = [
    "─": .lines([.left, .right], heavy: [], isDashed: false),
    "│": .lines([.top, .bottom], heavy: [], isDashed: false),
    "╭": .lines([.right, .bottom], heavy: [], isDashed: false),
    "╮": .lines([.left, .bottom], heavy: [], isDashed: false),
    "╰": .lines([.right, .top], heavy: [], isDashed: false),
    "╯": .lines([.left, .top], heavy: [], isDashed: false),
    "┤": .lines([.left, .top, .bottom], heavy: [], isDashed: false),
    "┼": .lines([.left, .right, .top, .bottom], heavy: [], isDashed: false),
    "┬": .lines([.left, .right, .bottom], heavy: [], isDashed: false),
    "┯": .lines([.bottom], heavy: [.left, .right], isDashed: false),
    "━": .lines([], heavy: [.left, .right], isDashed: false),
    "╸": .lines([], heavy: [.left], isDashed: false),
    "╌": .lines([.left, .right], heavy: [], isDashed: true),
    "┄": .lines([.left, .right], heavy: [], isDashed: true),
  ]

  /// Whether it is a line from the left edge to the right one, which equal cells continue.
  var isLevel: Bool {
    guard case .lines(let thin, let heavy, _) = self else { return false }
    return thin.union(heavy) == [.left, .right]
  }

  /// The SVG elements of the shape in the cell whose upper left corner is at `x` and `y`, or of a level line through
  /// `cells` of them.
  func path(x: Double, y: Double, cells: Int = 1) -> String {
    let (width, height) = SVGPicture.cell
    let number = SVGPicture.number
    switch self {
    case .block(let eighths):
      let tall = height * Double(eighths) / 8
      return
        "<rect x=\"\(number(x))\" y=\"\(number(y + height - tall))\" width=\"\(number(width))\" height=\"\(number(tall))\" stroke=\"none\"/>"
    case .dots(let bits):
      return (0..<8).filter { bits & (1 << $0) != 0 }.map { bit in
        // Bits 0 to 2 and 6 are the left column from the top, 3 to 5 and 7 the right one.
        let isRight = (3...5).contains(bit) || bit == 7
        let row = bit < 6 ? bit % 3 : 3
        let place = (x + width * (isRight ? 0.75 : 0.25), y + height * (Double(row) + 0.5) / 4)
        return "<circle cx=\"\(number(place.0))\" cy=\"\(number(place.1))\" r=\"1\" stroke=\"none\"/>"
      }.joined()
    case .lines(let thin, let heavy, let isDashed):
      let middle = (x: x + width / 2, y: y + height / 2)
      let steps = { (edges: Set<Edge>) in
        [Edge.left, .right, .top, .bottom].filter(edges.contains).map { edge in
          let start = "M\(number(middle.x)) \(number(middle.y))"
          return switch edge {
          case .left: "\(start)H\(number(x))"
          case .right: "\(start)H\(number(x + width * Double(cells)))"
          case .top: "\(start)V\(number(y))"
          case .bottom: "\(start)V\(number(y + height))"
          }
        }.joined()
      }
      let dashes = isDashed ? " stroke-dasharray=\"2 2.2\"" : ""
      return [(thin, 1.0), (heavy, 3.0)].filter { !$0.0.isEmpty }.map { edges, weight in
        "<path d=\"\(steps(edges))\" stroke-width=\"\(number(weight))\" fill=\"none\"\(dashes)/>"
      }.joined()
    }
  }
}
