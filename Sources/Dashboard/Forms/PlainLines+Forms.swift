extension PlainLines {
  /// What `field` says; of one that is selected, that typing replaces it.
  static func typed(_ field: TextField, hasFocus: Bool) -> String {
    hasFocus && field.isSelected ? "typing replaces \(field.text)" : field.text
  }

  /// The question whether what is typed may be thrown away, while it is asked.
  static func question(of phase: FormPhase, noun: String) -> [String] {
    if case .askingToLeave = phase { ["Discard this \(noun)? y yes, n no"] } else { [] }
  }
}
