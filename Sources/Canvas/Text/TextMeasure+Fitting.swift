extension TextMeasure {
  /// The drawn characters of `text`.
  public func clusters(of text: String) -> Clusters {
    Clusters(of: text, measure: self)
  }

  /// The columns that `text` takes when it is drawn.
  public func width(of text: String) -> Int {
    if text.isPrintableASCII { return text.utf8.count }
    return clusters(of: text).reduce(0) { $0 + $1.columns }
  }

  /// `text` as it is drawn, in at most `columns`: when it is wider it is cut between two characters and ends in
  /// `ellipsis`. The ellipsis is cut itself where not even that has room.
  public func fitted(_ text: String, to columns: Int, ellipsis: String) -> String {
    guard columns > 0 else { return "" }
    let ellipsisColumns = width(of: ellipsis)
    if text.isPrintableASCII {
      if text.utf8.count <= columns { return text }
      guard ellipsisColumns <= columns else { return prefix(of: ellipsis, columns: columns) }
      return text.prefix(columns - ellipsisColumns) + ellipsis
    }
    var kept = ""
    var keptColumns = 0
    var whole = ""
    var wholeColumns = 0
    for cluster in clusters(of: text) {
      wholeColumns += cluster.columns
      if wholeColumns > columns {
        let room = columns - keptColumns
        return ellipsisColumns <= room ? kept + ellipsis : prefix(of: ellipsis, columns: room)
      }
      whole += cluster.text
      if wholeColumns + ellipsisColumns <= columns {
        kept = whole
        keptColumns = wholeColumns
      }
    }
    return whole
  }

  /// As many characters of `text` from its beginning as have room in `columns`.
  func prefix(of text: String, columns: Int) -> String {
    var result = ""
    var room = columns
    for cluster in clusters(of: text) {
      guard cluster.columns <= room else { break }
      room -= cluster.columns
      result += cluster.text
    }
    return result
  }
}

extension String {
  /// Whether it holds nothing but printable ASCII: then every byte is a character and takes one column.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }
}
