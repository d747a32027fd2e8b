extension TextMeasure {
  /// A measure that needs no terminal: characters that are wide in East Asia and emoji take two columns, combining
  /// marks none, all others one. It is for text that is not drawn on a screen, and for tests.
  public static let simple = TextMeasure { scalar in
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator: -1
    case .nonspacingMark, .enclosingMark, .format: 0
    default: scalar.isConjoiningJamo ? 0 : scalar.isWide ? 2 : 1
    }
  }
}

/// The blocks of scalars whose East Asian width is wide or full, less the emoji: by EastAsianWidth.txt of Unicode 15.
private let eastAsianWide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]

extension Unicode.Scalar {
  /// Whether it is a vowel or a final consonant drawn into the preceding syllable.
  var isConjoiningJamo: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  fileprivate var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || eastAsianWide.contains { $0.contains(value) }
  }
}
