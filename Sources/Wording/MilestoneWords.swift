public import Canvas
public import OKRModel

/// The milestones of a key result in words.
public struct MilestoneWords {
  private let tally: MilestoneTally?
  private let glyphs: Glyphs

  /// The words for the milestones of `standing`; none for a key result with values.
  public init(_ standing: KeyResultStanding, glyphs: Glyphs) {
    tally = standing.milestones
    self.glyphs = glyphs
  }

  /// A line for each: `✓ Order placed  done on 14 Oct, due 15 Oct`.
  public var lines: [String] {
    tally?.items.map {
      "\($0.isDone ? glyphs.tickedBox : glyphs.openBox) \($0.milestone.title)  \(state(of: $0))"
    } ?? []
  }

  /// The same without boxes, for a list in one line: `Order placed (done on 14 Oct, due 15 Oct)`.
  public var texts: [String] {
    tally?.items.map { "\($0.milestone.title) (\(state(of: $0)))" } ?? []
  }

  /// How far a milestone is, with its days: `done on 14 Oct, due 15 Oct`; `due 10 Nov, late`.
  public func state(of item: MilestoneTally.Item) -> String {
    guard let tally else { return "" }
    let due = "due \(item.due.shortText(besides: tally.asOf))"
    let weight = item.milestone.weight
    let counted = weight == 1 ? "" : ", weight \(Figure.exact(weight, ascii: glyphs.isASCII))"
    guard let done = item.done else { return (item.due < tally.asOf ? "\(due), late" : due) + counted }
    return "done on \(done.shortText(besides: tally.asOf)), \(due)\(counted)"
  }
}
