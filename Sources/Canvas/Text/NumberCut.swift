extension Cluster {
  /// Whether it is a digit in any script.
  var isDigit: Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    return scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType == .decimal
  }

  /// Whether it can join the digits of a number, a date or a share.
  fileprivate var joinsDigits: Bool { [".", ",", "'", "’", ":", "/", "-", "−", "–", "_"].contains(text) }

  /// Whether it can precede the digits of a number as a part of it.
  fileprivate var isSign: Bool { ["-", "−", "+", "~", "≈", "<", ">", "#"].contains(text) }

  fileprivate var isExponent: Bool { text == "e" || text == "E" }

  fileprivate var isBlank: Bool { text == " " || text == "\u{A0}" || text == "\u{202F}" }
}

/// Where a text may be cut so that the rest of a number never reads like another number: `15000000` must not become
/// `150…`, nor `15 …` of `15 000 000`.
enum NumberCut {
  /// How many of the first `count` of `clusters` remain if the text is cut after them: fewer if that would cut a
  /// number, or let it touch the ellipsis.
  static func kept(_ count: Int, of clusters: [Cluster]) -> Int {
    guard (1..<clusters.count).contains(count) else { return count }
    var end = count
    if endsInNumber(end, clusters) {
      end = start(ofNumberBefore: end, clusters)
    }
    return end
  }

  /// Whether a number continues at `end`, or ends right before it.
  private static func endsInNumber(_ end: Int, _ clusters: [Cluster]) -> Bool {
    let last = clusters[end - 1]
    if last.isDigit { return true }
    guard clusters[end].isDigit || (last.isExponent && clusters[end].isSign) else { return false }
    if last.isSign { return true }
    guard end >= 2, clusters[end - 2].isDigit || clusters[end - 2].isExponent else { return false }
    return last.joinsDigits || last.isExponent || isGroupGap(at: end - 1, clusters)
  }

  /// Whether the blank at `index` precedes a group of three digits, as in `15 000 000`.
  private static func isGroupGap(at index: Int, _ clusters: [Cluster]) -> Bool {
    guard clusters[index].isBlank, index >= 1, clusters[index - 1].isDigit, index + 3 < clusters.count else {
      return false
    }
    let isFour = index + 4 < clusters.count && clusters[index + 4].isDigit
    return clusters[index + 1...index + 3].allSatisfy(\.isDigit) && !isFour
  }

  private static func start(ofNumberBefore end: Int, _ clusters: [Cluster]) -> Int {
    var start = end
    while start > 0 {
      let cluster = clusters[start - 1]
      let before = start > 1 ? clusters[start - 2] : nil
      let followsDigit = before?.isDigit == true || before?.isExponent == true
      let isPart =
        cluster.isDigit || cluster.isSign || (cluster.joinsDigits && followsDigit)
        || (cluster.isExponent && before?.isDigit == true) || isGroupGap(at: start - 1, clusters)
      guard isPart else { break }
      start -= 1
    }
    return start
  }
}
