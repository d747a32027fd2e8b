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
    if text.utf8.count <= columns, text.isPrintableASCII { return text }
    return line(of: text, columns: columns, ellipsis: ellipsis).clusters.reduce(into: "") { $0 += $1.text }
  }

  /// The drawn characters of `text` that have room in `columns`, cut as `fitted` says.
  func line(of text: String, columns: Int, ellipsis: String) -> Line {
    var line = Line()
    for cluster in clusters(of: text) {
      guard line.columns + cluster.columns <= columns else {
        line.cut(to: columns, mark: clusters(of: ellipsis))
        return line
      }
      line.append(cluster)
    }
    return line
  }
}

/// Drawn characters and the columns that they take together.
struct Line {
  private(set) var clusters: [Cluster] = []
  private(set) var columns = 0

  mutating func append(_ cluster: Cluster) {
    clusters.append(cluster)
    columns += cluster.columns
  }

  /// Makes room for `mark` at the end, and appends what has room of it.
  fileprivate mutating func cut(to room: Int, mark: Clusters) {
    let markColumns = mark.reduce(0) { $0 + $1.columns }
    while columns + markColumns > room, let last = clusters.popLast() { columns -= last.columns }
    for cluster in mark where columns + cluster.columns <= room { append(cluster) }
  }
}

extension String {
  /// Whether it holds nothing but printable ASCII: then every byte is a character and takes one column.
  var isPrintableASCII: Bool {
    let isPrintable = { (byte: UInt8) in byte >= 0x20 && byte < 0x7F }
    // The bytes themselves are several times faster to look through than the view of them.
    return utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPrintable) }
      ?? utf8.allSatisfy(isPrintable)
  }
}
