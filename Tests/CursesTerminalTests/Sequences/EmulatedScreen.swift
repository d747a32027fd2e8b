@testable import Canvas
@testable import CursesTerminal

/// A terminal's screen that obeys the sequences of the encoder, and reports all others.
struct EmulatedScreen {
  struct Look: Hashable {
    var text = " "
    var rendition = Rendition()
  }

  let size: Size
  /// Whether erased cells get the present background.
  let erasesInColour: Bool
  private(set) var cells: [Look]
  private(set) var row = 0
  private(set) var column = 0
  private var rendition = Rendition()
  /// What it does not understand.
  private(set) var faults: [String] = []

  /// Makes a screen full of what another program has left.
  init(size: Size, erasesInColour: Bool) {
    self.size = size
    self.erasesInColour = erasesInColour
    cells = Array(repeating: Look(text: "z"), count: size.columns * size.rows)
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}":
        guard rest.popFirst() == "[" else { return faults.append("no CSI") }
        var parameters = ""
        while let next = rest.popFirst() {
          if (0x40...0x7E).contains(next.value) {
            obey(next, parameters)
            break
          }
          parameters.unicodeScalars.append(next)
        }
      case "\r": column = 0
      case "\n": row += 1
      case "\u{8}": column -= 1
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard row < size.rows, column < size.columns else { return faults.append("\(scalar) beyond the screen") }
    let columns = EncoderSample.measure.columnsOfScalar(scalar)
    let index = row * size.columns + column
    if columns == 0 {
      return faults.append("a mark on its own")
    }
    // Half of a wide character does not stay.
    if cells[index].text.isEmpty, column > 0 { cells[index - 1].text = " " }
    let after = index + columns
    if column + columns < size.columns, cells[after].text.isEmpty { cells[after].text = " " }
    cells[index] = Look(text: String(Character(scalar)), rendition: rendition)
    if columns == 2 { cells[index + 1] = Look(text: "", rendition: rendition) }
    column += columns
  }

  private mutating func obey(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = (numbers.first ?? nil) ?? 1
    switch final {
    case "H":
      (row, column) = (first - 1, ((numbers.count > 1 ? numbers[1] : nil) ?? 1) - 1)
    case "C": column += first
    case "D": column -= first
    case "G": column = first - 1
    case "J": erase(0..<cells.count)
    case "K": erase(row * size.columns + column..<(row + 1) * size.columns)
    case "X":
      erase(row * size.columns + column..<min(row * size.columns + column + first, (row + 1) * size.columns))
    case "m": select(parameters)
    default: faults.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    let background = erasesInColour ? rendition.background : "49"
    for index in range { cells[index] = Look(rendition: Rendition(background: background)) }
  }

  private mutating func select(_ parameters: String) {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)[...]
    while let code = rest.popFirst() {
      switch code {
      case "", "0": rendition = Rendition()
      case "1": rendition.attributes.insert(.bold)
      case "2": rendition.attributes.insert(.dim)
      case "3": rendition.attributes.insert(.italic)
      case "4": rendition.attributes.insert(.underline)
      case "7": rendition.attributes.insert(.reverse)
      case "22": rendition.attributes.subtract([.bold, .dim])
      case "23": rendition.attributes.remove(.italic)
      case "24": rendition.attributes.remove(.underline)
      case "27": rendition.attributes.remove(.reverse)
      case "38", "48":
        let count = rest.first == "5" ? 2 : 4
        let whole = ([code] + rest.prefix(count)).joined(separator: ";")
        rest = rest.dropFirst(count)
        if code == "38" { rendition.foreground = whole } else { rendition.background = whole }
      default:
        guard let number = Int(code) else { return faults.append("SGR \(code)") }
        switch number {
        case 30...39, 90...97: rendition.foreground = code
        case 40...49, 100...107: rendition.background = code
        default: faults.append("SGR \(code)")
        }
      }
    }
  }
}
