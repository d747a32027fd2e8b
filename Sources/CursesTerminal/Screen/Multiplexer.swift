/// A program between this one and the terminal that drops unknown control sequences unless they
/// are wrapped for it.
public enum Multiplexer: Sendable {
  /// GNU screen.
  case screen

  /// GNU screen takes strings of up to 768 bytes.
  private static let pieceLength = 250

  /// `sequence` wrapped so that it is passed on: in device control strings of an accepted length.
  func wrapped(_ sequence: String) -> String {
    var rest = Substring(sequence)
    var wrapped = ""
    while !rest.isEmpty {
      wrapped += "\u{1B}P\(rest.prefix(Self.pieceLength))\u{1B}\\"
      rest = rest.dropFirst(Self.pieceLength)
    }
    return wrapped
  }
}
