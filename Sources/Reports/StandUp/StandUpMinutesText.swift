package import Wording

/// The minutes of a stand-up as lines of plain text: those that are posted, and everything else below.
package struct StandUpMinutesText {
  let words: StandUpMinutesWords

  /// Makes the text of the minutes that `words` are about.
  package init(words: StandUpMinutesWords) { self.words = words }

  /// The lines.
  package var lines: [String] {
    words.summary.lines + ["", words.detailsTitle]
      + words.sections.flatMap { ["", $0.title] + $0.lines.map { "  \($0)" } }
  }
}
