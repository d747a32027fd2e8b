/// The part that a scalar plays in a drawn character.
public enum ScalarPart: Sendable {
  /// It takes columns: itself, or its replacement.
  case base(Unicode.Scalar, columns: Int)
  /// A combining mark on the base before it.
  case mark
  /// The zero-width joiner of emoji sequences.
  case joiner
  /// Nothing that a cell could show.
  case invisible
}

extension TextMeasure {
  /// The part that `scalar` plays, with the columns that it takes: all that is drawn is measured here.
  public func part(of scalar: Unicode.Scalar) -> ScalarPart {
    switch scalar.value {
    case let value where value.isPrintableASCII: return .base(scalar, columns: 1)
    case 0x09, 0x0A, 0x2028, 0x2029: return .base(" ", columns: 1)
    case 0x00..<0x20, 0x7F..<0xA0: return .invisible
    case 0x200D: return .joiner
    case 0x1F1E6...0x1F1FF:
      // A flag is two of these, and terminals disagree on their width: its letters are safe.
      return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map { .base($0, columns: 1) } ?? .invisible
    default: break
    }
    if scalar.isInvisible { return .invisible }
    let columns = columnsOfScalar(scalar)
    if columns < 0 { return scalar.hasShapeOfItsOwn ? .base("?", columns: 1) : .invisible }
    return columns == 0 ? .mark : .base(scalar, columns: min(columns, 2))
  }
}

/// The texts of ASCII scalars, made once: they are most of what is drawn.
private let asciiTexts: [String] = (UInt8(0)..<0x80).map { String(Character(Unicode.Scalar($0))) }

extension Unicode.Scalar {
  /// The scalar as a text of its own.
  var text: String {
    isASCII ? asciiTexts[Int(value)] : String(Character(self))
  }

  /// Whether it has no shape of its own: zero-width spaces, bidirectional controls, variation selectors, tags.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether readers would miss it if it cannot be printed: it is a character of its own, not a part of the one
  /// before it.
  fileprivate var hasShapeOfItsOwn: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .nonspacingMark, .enclosingMark, .spacingMark: false
    default: !isConjoiningJamo
    }
  }

  /// Whether terminals may merge it into the emoji `base` before it: it is joined to it, or is its skin tone.
  func continuesEmoji(_ base: Unicode.Scalar, isJoined: Bool) -> Bool {
    guard value > 0x2000, base.value > 0x2000 else { return false }
    if properties.isEmojiModifier { return base.properties.isEmojiModifierBase }
    return isJoined && properties.isEmoji && base.properties.isEmoji
  }
}
