extension Substring {
  /// The text without white space at its ends.
  package var trimmingBlanks: String {
    var bytes = utf8
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard let first = bytes.first, let last = bytes.last else { return "" }
    if first < 0x80, last < 0x80 { return String(Substring(bytes)) }
    let head = Substring(bytes).drop(while: \.isWhitespace)
    guard let end = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...end])
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmingBlanks: String {
    self[...].trimmingBlanks
  }
}
