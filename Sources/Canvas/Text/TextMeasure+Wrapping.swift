extension TextMeasure {
  /// `text` in lines of at most `columns`: broken at spaces, beside wide characters, and inside a word only if it is
  /// wider than a whole line. Line breaks in the text stay; trailing blank lines do not.
  public func wrapped(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var wrapper = Wrapper(columns: columns)
      for cluster in clusters(of: String(paragraph)) { wrapper.add(cluster) }
      lines += wrapper.finish()
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Assembles words into lines.
private struct Wrapper {
  private let columns: Int
  private var lines: [String] = []
  private var line = ""
  private var lineColumns = 0
  private var word = ""
  private var wordColumns = 0
  /// Whether a space separates the line from the word being read.
  private var isSpaced = false

  init(columns: Int) {
    self.columns = columns
  }

  mutating func add(_ cluster: Cluster) {
    // A wide character cannot be shown in a single column.
    guard cluster.columns <= columns else { return }
    if cluster.text == " " {
      placeWord()
      isSpaced = true
    } else if cluster.columns == 2 {
      placeWord()
      extendWord(by: cluster)
      placeWord()
    } else {
      if wordColumns + cluster.columns > columns { placeWord() }
      extendWord(by: cluster)
    }
  }

  mutating func finish() -> [String] {
    placeWord()
    lines.append(line)
    return lines
  }

  private mutating func extendWord(by cluster: Cluster) {
    word += cluster.text
    wordColumns += cluster.columns
  }

  /// Moves the word to the end of the line, or to a new line if it does not fit.
  private mutating func placeWord() {
    guard wordColumns > 0 else { return }
    let gap = isSpaced && lineColumns > 0 ? 1 : 0
    if lineColumns + gap + wordColumns > columns {
      lines.append(line)
      line = word
      lineColumns = wordColumns
    } else {
      line += (gap == 1 ? " " : "") + word
      lineColumns += gap + wordColumns
    }
    word = ""
    wordColumns = 0
    isSpaced = false
  }
}
