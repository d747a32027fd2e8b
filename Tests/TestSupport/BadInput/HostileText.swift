/// A text full of what would act on a terminal.
enum HostileText {
  /// Colours, a window title, erasing, a device control string, a C1 control, overrides, and invisible characters.
  static let text =
    "H\u{1B}[31mO\u{1B}]0;gotcha\u{7}S\u{9B}2JT\u{90}q\u{9C}I\u{85}L\u{202E}E\u{2066}.\u{200B}\u{200D}\u{FEFF}\u{AD}\u{3164}\u{115F}\u{2800}"
    + "\u{7F}\u{8}\u{61C}\u{2028}!"

  /// The same as a YAML and JSON literal, without anything raw.
  static let escaped =
    "\""
    + text.utf16.map { unit in
      unit < 0x7F && unit >= 0x20
        ? String(Character(Unicode.Scalar(UInt8(unit))))
        : "\\u" + String(String(0x10000 + Int(unit), radix: 16).dropFirst())
    }.joined() + "\""

  /// The part that may be raw in a quoted YAML or JSON text, and a tag, as such a literal.
  static let raw =
    "\"\u{E0041}"
    + String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0xA0 || (0x20..<0x7F).contains($0.value) })) + "\""

  /// All of it raw.
  static let rawControls = "\"\(text)\""
}
