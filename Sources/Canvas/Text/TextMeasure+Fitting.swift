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

  /// `text` as drawn, in at most `columns`: if it is wider, it is cut between two characters and ends in `ellipsis`. A
  /// number is never cut: it stays whole or is left out, so that the rest does not read like another number. If there
  /// is no room even for the ellipsis, that is cut.
  public func fitted(_ text: String, to columns: Int, ellipsis: String) -> String {
    if text.utf8.count <= columns, text.isPrintableASCII { return text }
    return line(of: text, columns: columns, ellipsis: ellipsis).clusters.reduce(into: "") { $0 += $1.text }
  }

  /// `spans` one after another, cut as one text, as by `fitted`.
  public func fitted(_ spans: [Span], to columns: Int, ellipsis: String) -> [Span] {
    guard spans.reduce(0, { $0 + width(of: $1.text) }) > columns else { return spans }
    let mark = fitted(ellipsis, to: columns, ellipsis: "")
    let whole = line(of: spans.map(\.text).joined(), columns: columns, ellipsis: ellipsis)
    var left = whole.columns - width(of: mark)
    var kept: [Span] = []
    for span in spans {
      let columns = width(of: span.text)
      if columns > left {
        let part = line(of: span.text, columns: left, ellipsis: "").clusters.reduce(into: "") {
          $0 += $1.text
        }
        return kept + [Span(part + mark, span.role)]
      }
      kept.append(span)
      left -= columns
    }
    return kept
  }

  /// The drawn characters of `text` that fit in `columns`, cut as by `fitted`.
  func line(of text: String, columns: Int, ellipsis: String, keepsNumbers: Bool = true) -> Line {
    var line = Line()
    var rest = clusters(of: text)
    while let cluster = rest.next() {
      guard line.columns + cluster.columns <= columns else {
        // A few characters beyond the cut show whether a number continues there.
        let next = keepsNumbers ? [cluster] + rest.prefix(5) : nil
        line.cut(to: columns, before: next, mark: clusters(of: ellipsis))
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

  /// Makes room for `mark` at the end, and appends as much of it as fits. If the text continues with `rest`, no number
  /// is cut; if that is nil, numbers may be.
  fileprivate mutating func cut(to room: Int, before rest: [Cluster]?, mark: Clusters) {
    let markColumns = mark.reduce(0) { $0 + $1.columns }
    var left = columns
    var count = clusters.count
    while left + markColumns > room, count > 0 {
      count -= 1
      left -= clusters[count].columns
    }
    if let rest { count = NumberCut.kept(count, of: clusters + rest) }
    clusters = Array(clusters.prefix(count))
    columns = clusters.reduce(0) { $0 + $1.columns }
    for cluster in mark where columns + cluster.columns <= room { append(cluster) }
  }
}

extension String {
  /// Whether it contains only printable ASCII: then every byte is a character and takes one column.
  var isPrintableASCII: Bool {
    // Checking the bytes directly is several times faster than through the view of them.
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0.isPrintableASCII } }
      ?? utf8.allSatisfy { $0.isPrintableASCII }
  }
}

extension UnsignedInteger {
  /// Whether it is the value of a printable character of ASCII, which takes one column and needs no look-up.
  var isPrintableASCII: Bool { self >= 0x20 && self < 0x7F }
}
