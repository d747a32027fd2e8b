extension String {
  /// The text, padded with leading blanks to at least `columns` characters.
  func padded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - count)) + self
  }
}
