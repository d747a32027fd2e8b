import Canvas

/// A screen with the role of each character as a letter below it, so that a snapshot shows the colours in every theme.
enum RoleLetters {
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// The roles that fill what lies behind the text.
  private static let backdrops: Set<Role> = [
    .header, .footer, .tab, .selection, .selectionInactive, .chip, .badge, .field, .fieldFocused,
  ]

  /// A theme in which every role has a colour of its own.
  static let theme = Theme(
    name: "letters",
    styles: Dictionary(
      uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
        let colour = Color.indexed(UInt8(index + 1))
        guard role != .text else { return (role, Style()) }
        return (role, Style(foreground: colour, background: backdrops.contains(role) ? colour : .terminal))
      }))

  /// The meaning of the letters: `a text, b muted`.
  static var key: String {
    zip(letters, Role.allCases).map { "\($0) \($1.rawValue)" }.joined(separator: ", ")
  }

  /// Each row of `frame`, drawn with `theme`; below it the letters of the text's roles where they are not plain, and
  /// below these the letters of what fills the row behind them, if anything does.
  static func text(of frame: Frame) -> String {
    let rows = (0..<frame.size.rows).flatMap { row -> [String] in
      let cells = frame.row(row)
      let text = cells.map(\.text).joined()
      let roles = String(cells.map { $0.text == " " ? " " : letter(of: $0.style.foreground) })
      let behind = String(cells.map { letter(of: $0.style.background) })
      return [text] + [roles, behind].filter { $0.contains { $0 != " " } }
    }
    return (rows.map(trimmed) + [key, ""]).joined(separator: "\n")
  }

  private static func letter(of colour: Color) -> Character {
    guard case .indexed(let number) = colour, number > 0, Int(number) <= letters.count else { return " " }
    return letters[Int(number) - 1]
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
