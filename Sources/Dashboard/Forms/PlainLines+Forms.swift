extension PlainLines {
  /// The text of `field`; if it is selected, with a note that typing replaces it.
  static func typed(_ field: TextField, hasFocus: Bool) -> String {
    hasFocus && field.isSelected ? "typing replaces \(field.text)" : field.text
  }

  /// The question whether to discard the input, while it is asked.
  static func question(of phase: FormPhase, noun: String) -> [String] {
    if case .askingToLeave = phase { ["Discard this \(noun)? y yes, n no"] } else { [] }
  }
}
