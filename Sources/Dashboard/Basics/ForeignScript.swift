/// The script of a character, if it is not the one that keys are named in.
struct ForeignScript {
  /// Its name, as in "о is Cyrillic".
  let name: String
  /// How to reach headway's keys from it.
  let advice: String

  /// The script of `character`; nil for Latin letters, digits and symbols, and for scripts that no one types with.
  init?(of character: Character) {
    guard let scalar = character.unicodeScalars.first else { return nil }
    if (0xFF01...0xFF5E).contains(scalar.value) {
      name = "fullwidth"
      advice = "keys are ordinary Latin letters: turn the input method off, or set `keys:` in config.yaml"
      return
    }
    guard let block = Self.blocks.first(where: { $0.range.contains(scalar.value) }) else { return nil }
    name = block.name
    advice = "keys are Latin letters, or set `keys:` in config.yaml"
  }

  /// The Unicode blocks with the letters of each script, by code point.
  private static let blocks: [(range: ClosedRange<UInt32>, name: String)] = [
    (0x0370...0x03FF, "Greek"), (0x0400...0x052F, "Cyrillic"), (0x0530...0x058F, "Armenian"),
    (0x0590...0x05FF, "Hebrew"), (0x0600...0x06FF, "Arabic"), (0x0700...0x074F, "Syriac"),
    (0x0750...0x077F, "Arabic"), (0x0780...0x07BF, "Thaana"), (0x07C0...0x07FF, "N'Ko"),
    (0x0860...0x086F, "Syriac"), (0x0870...0x08FF, "Arabic"), (0x0900...0x097F, "Devanagari"),
    (0x0980...0x09FF, "Bengali"), (0x0A00...0x0A7F, "Gurmukhi"), (0x0A80...0x0AFF, "Gujarati"),
    (0x0B00...0x0B7F, "Odia"), (0x0B80...0x0BFF, "Tamil"), (0x0C00...0x0C7F, "Telugu"),
    (0x0C80...0x0CFF, "Kannada"), (0x0D00...0x0D7F, "Malayalam"), (0x0D80...0x0DFF, "Sinhala"),
    (0x0E00...0x0E7F, "Thai"), (0x0E80...0x0EFF, "Lao"), (0x0F00...0x0FFF, "Tibetan"),
    (0x1000...0x109F, "Myanmar"), (0x10A0...0x10FF, "Georgian"), (0x1100...0x11FF, "Hangul"),
    (0x1200...0x139F, "Ethiopic"), (0x13A0...0x13FF, "Cherokee"), (0x1780...0x17FF, "Khmer"),
    (0x1800...0x18AF, "Mongolian"), (0x1C80...0x1C8F, "Cyrillic"), (0x1C90...0x1CBF, "Georgian"),
    (0x1F00...0x1FFF, "Greek"), (0x2C80...0x2CFF, "Coptic"), (0x2D00...0x2D2F, "Georgian"),
    (0x2D30...0x2D7F, "Tifinagh"), (0x2D80...0x2DDF, "Ethiopic"), (0x2DE0...0x2DFF, "Cyrillic"),
    (0x3000...0x303F, "CJK"), (0x3040...0x309F, "Hiragana"), (0x30A0...0x30FF, "Katakana"),
    (0x3100...0x312F, "Bopomofo"), (0x3130...0x318F, "Hangul"), (0x31A0...0x31BF, "Bopomofo"),
    (0x31F0...0x31FF, "Katakana"), (0x3400...0x4DBF, "Han"), (0x4E00...0x9FFF, "Han"),
    (0xA000...0xA4CF, "Yi"), (0xA640...0xA69F, "Cyrillic"), (0xA960...0xA97F, "Hangul"),
    (0xAA60...0xAA7F, "Myanmar"), (0xAB30...0xAB6F, "Cherokee"), (0xAC00...0xD7FF, "Hangul"),
    (0xF900...0xFAFF, "Han"), (0xFB13...0xFB17, "Armenian"), (0xFB1D...0xFB4F, "Hebrew"),
    (0xFB50...0xFDFF, "Arabic"), (0xFE70...0xFEFE, "Arabic"), (0xFF65...0xFF9F, "Katakana"),
    (0xFFA0...0xFFDC, "Hangul"), (0x1E900...0x1E95F, "Adlam"), (0x20000...0x3FFFF, "Han"),
  ]
}
