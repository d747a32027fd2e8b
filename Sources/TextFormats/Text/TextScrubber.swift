/// Removes from a text what would act on a terminal instead of being read: control characters, escape sequences,
/// bidirectional overrides, and invisible characters.
///
/// Invisible characters stay only if they change how their neighbours look: a joiner between emoji, a joiner or
/// non-joiner after a virama or between Arabic letters that would join, and an emoji or text variation selector after
/// an emoji. Blanks other than the ideographic one become spaces. So two texts that look the same are the same.
///
/// Every text from a file passes through here on entry, so that no page or command needs to think of it.
public enum TextScrubber {
  /// `text` without anything that acts; line breaks and tabs become spaces, except that line breaks stay if
  /// `multiline`.
  public static func scrub(_ text: String, multiline: Bool = false) -> String {
    guard !isPlain(text) else { return text }
    var pass = ScrubbingPass(Array(text.unicodeScalars), multiline: multiline)
    return pass.run()
  }

  /// Whether the text, judging by its bytes, cannot contain a scalar to remove.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { !isSuspicious($0) } }
  }

  /// Whether a byte can belong to a scalar to remove.
  ///
  /// Those are the control characters, and the lead bytes of U+0080…00BF, U+0340…037F, U+0600…063F, U+1000…3FFF,
  /// U+F000…3FFFF and of everything past U+C0000; a false alarm only costs a closer look.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF...: true
    default: false
    }
  }
}

/// One pass through the scalars of a text.
private struct ScrubbingPass {
  private let scalars: [Unicode.Scalar]
  private let multiline: Bool
  private var position = 0
  private var result = String.UnicodeScalarView()
  /// A zero-width joiner or non-joiner that waits for what follows, possibly after something that is removed.
  private var joiner: Unicode.Scalar?
  /// Whether an unterminated command string was found: then all later ones are unterminated too, and none is searched
  /// again.
  private var isStringEndMissing = false

  init(_ scalars: [Unicode.Scalar], multiline: Bool) {
    self.scalars = scalars
    self.multiline = multiline
  }

  mutating func run() -> String {
    while let scalar = peek(0) {
      position += 1
      take(scalar)
    }
    return String(result)
  }

  private func peek(_ offset: Int) -> Unicode.Scalar? {
    let index = position + offset
    return scalars.indices.contains(index) ? scalars[index] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A: append(multiline ? scalar : " ")
    case 0x0D: if peek(0) != "\n" { append(multiline ? "\n" : " ") }
    case 0x09, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: append(" ")
    case 0x1B: skipEscapeSequence()
    case 0x9B: skipControlSequence()
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipString()
    case ..<0x20, 0x7F..<0xA0: break
    case 0x200C, 0x200D: joiner = scalar
    case 0xFE0E, 0xFE0F: if selects(scalar) { append(scalar) }
    default:
      if scalar.isUnseen { return }
      append(scalar.isUnusualSpace ? " " : scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let joiner, joins(joiner, to: scalar) { result.append(joiner) }
    joiner = nil
    result.append(scalar)
  }

  /// The rest of an escape sequence (ECMA-48, section 5) after its ESC.
  private mutating func skipEscapeSequence() {
    switch peek(0) {
    case "[":
      position += 1
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      position += 1
      skipString()
    default:
      while let scalar = peek(0), (0x20...0x2F).contains(scalar.value) { position += 1 }
      if let final = peek(0), (0x30...0x7E).contains(final.value) { position += 1 }
    }
  }

  /// The parameters and the final byte of a control sequence.
  private mutating func skipControlSequence() {
    while let scalar = peek(0), (0x20...0x3F).contains(scalar.value) { position += 1 }
    if let final = peek(0), (0x40...0x7E).contains(final.value) { position += 1 }
  }

  /// A command string up to its end (BEL or ST); an unterminated one loses only its start.
  private mutating func skipString() {
    guard !isStringEndMissing else { return }
    var offset = 0
    while let scalar = peek(offset) {
      if scalar.value == 0x07 || scalar.value == 0x9C {
        position += offset + 1
        return
      }
      if scalar.value == 0x1B {
        // ESC always ends the string; ESC \ is its proper terminator.
        position += offset + (peek(offset + 1) == "\\" ? 2 : 0)
        return
      }
      offset += 1
    }
    isStringEndMissing = true
  }

  /// Whether `joiner` before `next` changes how its neighbours look.
  private func joins(_ joiner: Unicode.Scalar, to next: Unicode.Scalar) -> Bool {
    // After a virama both select the form of a conjunct, and a joiner before one keeps the letter whole.
    if follows(\.isVirama) { return next.isLetterOfJoiningWriting || next.properties.generalCategory.isMark }
    guard joiner.value == 0x200D else { return follows(\.joinsOnward) && next.isArabicLetter }
    if next.isVirama { return follows(\.isLetterOfJoiningWriting) }
    return next.isPictorial
      && follows { $0.isPictorial || $0.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains($0.value) }
  }

  /// Whether `selector`, for the emoji or the text form, follows a character that has both.
  private func selects(_ selector: Unicode.Scalar) -> Bool {
    guard joiner == nil, let base = result.last else { return false }
    if base.isPictorial { return true }
    // A digit is an emoji only in a keycap.
    return base.properties.isEmoji && selector.value == 0xFE0F && peek(0)?.value == 0x20E3
  }

  private func follows(_ condition: (Unicode.Scalar) -> Bool) -> Bool {
    result.last.map(condition) ?? false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is drawn as a picture in emoji fonts.
  fileprivate var isPictorial: Bool {
    value > 0xA8 && properties.isEmoji
  }

  /// Whether the scalar removes the vowel of an Indic letter, so that it may join the next one.
  fileprivate var isVirama: Bool { properties.canonicalCombiningClass == .virama }

  /// Whether the scalar is a letter of the Indic and related scripts, in which joiners change the spelling.
  fileprivate var isLetterOfJoiningWriting: Bool {
    ((0x0900..<0x1000).contains(value) || (0x1780..<0x1800).contains(value)) && properties.isAlphabetic
  }

  /// Whether the scalar is a letter of the Arabic script.
  fileprivate var isArabicLetter: Bool {
    ((0x0620..<0x0700).contains(value) || (0x0750..<0x0780).contains(value)) && properties.isAlphabetic
  }

  /// Whether the scalar is an Arabic letter that joins the next one. Alef, dal, reh, waw and similar letters do not, so
  /// a non-joiner after them would change nothing.
  fileprivate var joinsOnward: Bool {
    guard isArabicLetter else { return false }
    switch value {
    case 0x0621...0x0625, 0x0627, 0x0629, 0x062F...0x0632, 0x0648, 0x064B...0x065F, 0x0670...0x0677,
      0x0688...0x0699, 0x06C0, 0x06C3...0x06CB, 0x06CD, 0x06CF, 0x06D2...0x06DC, 0x06E1...0x06EF,
      0x0759...0x075B, 0x076B, 0x076C, 0x0771, 0x0773, 0x0774, 0x0778, 0x0779:
      return false
    default: return true
    }
  }

  /// Whether the scalar is a blank that looks more or less like a space.
  fileprivate var isUnusualSpace: Bool {
    value != 0x3000 && properties.generalCategory == .spaceSeparator
  }

  /// Whether the scalar is invisible, or acts on its neighbours invisibly: direction marks and overrides, zero-width
  /// characters, fillers, variation selectors, tags, line separators, and symbols that are drawn blank.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x2800, 0xFFF9...0xFFFB, 0x13430...0x1345F, 0x16FE4, 0x1D159, 0xE0000...0xE0FFF: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark }
}
