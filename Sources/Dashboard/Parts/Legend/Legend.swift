public import OKRModel
import Wording

/// The meaning of every sign and figure that a screen shows: for help, plain lines and the documents.
public struct Legend: Sendable {
  /// A group of entries with its heading.
  public struct Section: Sendable {
    public let title: String
    public let entries: [LegendEntry]
  }

  public let sections: [Section]

  /// All entries, section by section.
  var entries: [LegendEntry] { sections.flatMap(\.entries) }

  /// The legend, with the thresholds of a workspace's `settings`.
  public init(settings: Settings = Settings()) {
    sections = [
      Section(title: "Statuses", entries: Self.statuses(settings)),
      Section(title: "Bars and charts", entries: Self.bars + Self.charts),
      Section(title: "Signs", entries: Self.signs),
      Section(title: "Figures", entries: Self.figures),
    ]
  }

  /// The entries that explain something in the `text` of a screen, and the others, both in order.
  func split(by text: String) -> (shown: [LegendEntry], others: [LegendEntry]) {
    let characters = Set(text)
    let shown = entries.map { ($0, isShown: $0.isShown(in: text, characters)) }
    return (shown.filter(\.isShown).map(\.0), shown.filter { !$0.isShown }.map(\.0))
  }

  private static func statuses(_ settings: Settings) -> [LegendEntry] {
    func percent(_ fraction: Double) -> String { Figure.value((fraction * 100).rounded()) }
    let meanings: [(Status, String, String)] = [
      (.onTrack, "keeps up with its time", "green good fine"),
      (.atRisk, "more than \(percent(settings.atRisk)) points behind", "amber yellow warning late"),
      (.offTrack, "more than \(percent(settings.offTrack)) points behind", "red bad late behind"),
      (.stale, "no weekly check-in for \(settings.staleAfter) days", "old overdue missing outdated"),
      (.noData, "never checked in", "empty unknown missing"),
      (.notStarted, "its time has not begun", "planned future later"),
      (.done, "target reached, or closed", "complete finished closed achieved"),
      (.closed, "dropped, postponed or merged", "given up cancelled moved merged left out"),
    ]
    return meanings.map { status, meaning, words in
      LegendEntry({ "\(status.glyph($0)) \(status.title)" }, meaning, words: words, role: status.role)
    }
  }
}
