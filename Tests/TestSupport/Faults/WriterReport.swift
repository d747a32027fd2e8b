import FileStore

/// What the test writer program has reported so far.
struct WriterReport {
  /// Its output, without an incomplete last line.
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// How many lines it has printed.
  var lineCount: Int { lines.count }

  /// The ids that it reported as being on the disk.
  var confirmed: [String] {
    lines.dropFirst().compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      let isOther = ["going", "changed", "failed", "batch"].contains(words.first)
      return isOther ? nil : words.first.map(String.init)
    }
  }

  /// The ids of what it was about to write at once, batch by batch.
  var batches: [[String]] {
    lines.filter { $0.hasPrefix("batch ") }.map { line in
      line.split(separator: " ").dropFirst().map(String.init)
    }
  }

  /// Its reports about fields, in order: the value that it was about to set, and then that it is on the disk.
  var fieldChanges: [FieldChange] {
    lines.dropFirst().compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[0] == "going" || words[0] == "changed" else { return nil }
      return FieldChange(isConfirmed: words[0] == "changed", field: String(words[1]), value: String(words[2]))
    }
  }

  /// A change of a field, in progress or on the disk.
  struct FieldChange {
    let isConfirmed: Bool
    let field: String
    let value: String
  }

  /// Its failures, in words.
  var failures: [Substring] { lines.filter { $0.hasPrefix("failed ") } }
}
