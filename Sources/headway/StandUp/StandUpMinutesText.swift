import Canvas
import OKRModel
import Wording

/// The minutes of a stand-up as lines of plain text.
struct StandUpMinutesText {
  let words: StandUpMinutesWords

  /// The lines.
  var lines: [String] {
    [words.headline] + words.sections.flatMap { ["", $0.title] + $0.lines.map { "  \($0)" } }
  }
}
