import CNcurses
import Canvas

extension Repertoire {
  /// What the terminal's description and the environment say; nil if the terminal does not obey ECMA-48, or needs
  /// pauses. Curses draws there. Curses must have been started.
  static func ofTerminal(usesColour: Bool) -> Repertoire? {
    guard isStandard, let colours = usesColour ? colours : Colours.none else { return nil }
    let attributes: [(Attributes, String, String)] = [
      (.bold, "bold", "\u{1B}[1m"), (.dim, "dim", "\u{1B}[2m"), (.italic, "sitm", "\u{1B}[3m"),
      (.underline, "smul", "\u{1B}[4m"), (.reverse, "rev", "\u{1B}[7m"),
    ]
    return Repertoire(
      colours: colours,
      attributes: attributes.reduce(into: []) { if has($1.1, $1.2) { $0.insert($1.0) } },
      colourlessAttributes: colourlessAttributes, erasesInColour: cncurses_flag("bce"),
      erasesCells: has("ech", "\u{1B}[%p1%dX"), movesToColumn: has("hpa", "\u{1B}[%i%p1%dG"))
  }

  /// Whether the cursor moves, and the screen is erased, by the sequences that the encoder uses.
  private static var isStandard: Bool {
    text(cncurses_movement(4, 9)) == "\u{1B}[5;10H" && has("cud1", "\n") && has("el", "\u{1B}[K")
      && ["\u{1B}[H\u{1B}[2J", "\u{1B}[H\u{1B}[J", "\u{1B}[2J\u{1B}[H"].contains(capability("clear"))
      && capability("sgr0")?.contains("\u{1B}[") == true
      // Without the flag xenl a character in the last column scrolls the screen or breaks the line.
      && (cncurses_flag("xenl") || !cncurses_flag("am"))
  }

  /// The colours; nil if they are selected by unknown sequences.
  private static var colours: Colours? {
    let count = Int(cncurses_colours())
    if count < 8 { return Colours.none }
    if cncurses_has_direct_colours() {
      let selection = text(cncurses_selection(0x123456))
      return TrueColourForm.allCases.first {
        selection == "\u{1B}[\($0.parameters(0x12, 0x34, 0x56, isBackground: false))m"
      }.map { .trueColours($0) }
    }
    let isOrdinary =
      text(cncurses_selection(1)) == "\u{1B}[31m"
      && (count < 16 || text(cncurses_selection(9)) == "\u{1B}[91m")
      && (count < 256 || text(cncurses_selection(200)) == "\u{1B}[38;5;200m")
    guard isOrdinary else { return nil }
    return hasUndescribedTrueColours(count: count)
      ? .trueColours(.semicolons) : .palette(count < 16 ? 8 : count < 256 ? 16 : 256)
  }

  /// Whether `COLORTERM` announces true colours that the description does not mention, as in most terminals that call
  /// themselves `xterm-256color`. GNU screen passes that variable on, and not the colours.
  static func hasUndescribedTrueColours(count: Int) -> Bool {
    guard count >= 256, ["truecolor", "24bit"].contains(environment("COLORTERM")?.lowercased() ?? "") else {
      return false
    }
    return environment("STY")?.isEmpty != false
  }

  /// The attributes that the terminal cannot show together with colours, by the bits of `ncv`.
  private static var colourlessAttributes: Attributes {
    let bits = cncurses_number("ncv")
    guard bits > 0 else { return [] }
    let meanings: [(bit: Int32, attribute: Attributes)] = [
      (2, .underline), (4, .reverse), (16, .dim), (32, .bold), (32768, .italic),
    ]
    return meanings.reduce(into: []) { if bits & $1.bit != 0 { $0.insert($1.attribute) } }
  }

  private static func has(_ name: String, _ sequence: String) -> Bool { capability(name) == sequence }

  private static func capability(_ name: String) -> String? { text(cncurses_capability(name)) }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String? { bytes.map { String(cString: $0) } }
}
