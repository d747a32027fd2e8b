/// Takes out of a text what would act on a terminal instead of being read: control characters, escape sequences,
/// bidirectional overrides, and characters that nobody can see.
///
/// Every text from a file goes through here where it enters, so that no page and no command has to think of it.
public enum TextScrubber {
  /// `text` without anything that acts; line breaks and tabs become spaces, or line breaks stay where `multiline`.
  public static func scrub(_ text: String, multiline: Bool = false) -> String {
    guard !isPlain(text) else { return text }
    var pass = ScrubbingPass(Array(text.unicodeScalars), multiline: multiline)
    return pass.run()
  }

  /// Whether no scalar of the text can be one that is taken out, told from its bytes.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in bytes.allSatisfy { !isSuspicious($0) } }
  }

  /// Whether a byte can belong to a scalar that is taken out.
  ///
  /// Those are the control characters, and the lead bytes of U+0080…00BF, U+0600…063F, U+1000…1FFF, U+2000…2FFF,
  /// U+F000…FFFF and of everything past U+C0000; what is suspected wrongly only costs a closer look.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20..<0x7F: false
    case ..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3...: true
    default: false
    }
  }
}

/// One walk through the scalars of a text.
private struct ScrubbingPass {
  private let scalars: [Unicode.Scalar]
  private let multiline: Bool
  private var position = 0
  private var result = String.UnicodeScalarView()
  /// Whether a zero-width joiner waits for what it joins, which may stand behind something that is taken out.
  private var isJoinerPending = false
  /// Whether a command string was met that never ends: then no later one does, and none is looked through again.
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
    case 0x200D: isJoinerPending = true
    case 0x200C: if follows(writingThatJoins) { append(scalar) }
    default: if !scalar.isUnseen { append(scalar) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if isJoinerPending, joins(to: scalar) { result.append("\u{200D}") }
    isJoinerPending = false
    result.append(scalar)
  }

  /// The rest of an escape sequence (ECMA-48, section 5), its ESC taken already.
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

  /// A command string up to its end (BEL or ST); one that never ends loses its beginning only.
  private mutating func skipString() {
    guard !isStringEndMissing else { return }
    var offset = 0
    while let scalar = peek(offset) {
      if scalar.value == 0x07 || scalar.value == 0x9C {
        position += offset + 1
        return
      }
      if scalar.value == 0x1B {
        // ESC ends the string in any case; ESC \ is its proper end.
        position += offset + (peek(offset + 1) == "\\" ? 2 : 0)
        return
      }
      offset += 1
    }
    isStringEndMissing = true
  }

  /// Whether a zero-width joiner before `next` does what it is for: it joins emoji, or letters of a writing that needs it.
  private func joins(to next: Unicode.Scalar) -> Bool {
    if follows(writingThatJoins) { return true }
    return next.isPictorial
      && follows { $0.isPictorial || $0.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains($0.value) }
  }

  private func follows(_ condition: (Unicode.Scalar) -> Bool) -> Bool {
    result.last.map(condition) ?? false
  }

  /// Whether a scalar is of the Arabic, Indic or Mongolian scripts, in which joiners change the spelling.
  private func writingThatJoins(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620..<0x1000).contains(scalar.value) || (0x1780..<0x1900).contains(scalar.value)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is drawn as a picture where emoji are.
  fileprivate var isPictorial: Bool {
    value > 0xA8 && properties.isEmoji
  }

  /// Whether the scalar acts on its neighbours without being seen: direction marks and overrides, zero-width
  /// characters, soft hyphens, interlinear marks and tags.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
