extension Collection {
  /// The element at offset `position`; nil if there is none.
  func element(at position: Int) -> Element? {
    guard position >= 0, position < count else { return nil }
    return self[index(startIndex, offsetBy: position)]
  }
}
