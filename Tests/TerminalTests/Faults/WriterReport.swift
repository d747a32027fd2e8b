import FileStore

/// What the program that writes for the tests has said so far.
struct WriterReport {
  /// What it said, without a last line that is not whole.
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// Whether it is about to write, or has its lock.
  var hasBegun: Bool { !lines.isEmpty }

  /// The ids of what it said is on the disk.
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

  /// What it said of fields, in order: the value that it was about to give to one, and then that this is on the disk.
  var fieldChanges: [FieldChange] {
    lines.dropFirst().compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, words[0] == "going" || words[0] == "changed" else { return nil }
      return FieldChange(isConfirmed: words[0] == "changed", field: String(words[1]), value: String(words[2]))
    }
  }

  /// A change of a field, under way or on the disk.
  struct FieldChange {
    let isConfirmed: Bool
    let field: String
    let value: String
  }

  /// What it could not do, in words.
  var failures: [Substring] { lines.filter { $0.hasPrefix("failed ") } }
}
