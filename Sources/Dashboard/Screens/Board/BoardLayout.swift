import Canvas

/// Where the panes and the boxes of details are in the body of the screen.
struct BoardLayout {
  /// The width class of the screen.
  enum Width: Hashable {
    /// From 120 columns: three panes and two boxes of details.
    case wide
    /// From 80 columns: three panes and one box.
    case medium
    /// One pane at a time.
    case narrow
  }

  let width: Width
  /// The line of what waits for the user; nil if there is no room.
  let attention: Rect?
  /// The box of details on the left, or the only one; nil if there is no room.
  let details: Rect?
  /// The box of details on the right; nil unless the screen is wide.
  let links: Rect?
  private let panes: [Pane: Rect]

  init(in body: Rect, focus: Pane, needs: BoardNeeds) {
    let size = body.size
    width = size.columns >= 120 ? .wide : size.columns >= 80 ? .medium : .narrow
    // Below 20 rows every row is for the lists.
    let (top, rest) = body.split(topRows: size.rows >= 20 ? 1 : 0)
    attention = top.isEmpty ? nil : top
    let (upper, lower) = Self.splitBody(rest, width: width, needs: needs)
    panes = Self.panes(in: upper, width: width, focus: focus, needs: needs)
    if let lower, width == .wide {
      let (left, right) = lower.split(leftColumns: lower.size.columns * 7 / 15)
      details = left
      links = right
    } else {
      details = lower
      links = nil
    }
  }

  /// The rectangle of `pane`; empty if it is not shown.
  func rect(of pane: Pane) -> Rect {
    panes[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0)
  }

  /// The pane at `point`; nil if there is none.
  func pane(at point: Point) -> Pane? { Pane.allCases.first { rect(of: $0).contains(point) } }

  /// How many rows `pane` has for its items.
  private func rowCount(of pane: Pane) -> Int {
    max(0, rect(of: pane).size.rows - 2)
  }

  /// How many rows an item of `pane` takes: two for a key result if at least half of those listed are then visible.
  func itemHeight(in pane: Pane, browser: Browser) -> Int {
    let rows = rowCount(of: pane)
    guard pane == .keyResults, rows >= 6, rect(of: pane).size.columns >= 40 else { return 1 }
    return browser.count(in: .keyResults) <= rows ? 2 : 1
  }

  /// How many items `pane` shows.
  func itemCount(of pane: Pane, browser: Browser) -> Int {
    rowCount(of: pane) / itemHeight(in: pane, browser: browser)
  }

  /// The title of a pane: where it is alone, it is what its rows belong to.
  func title(_ kind: String, within parent: String?) -> String {
    guard width == .narrow, let parent, !parent.isEmpty else { return kind }
    return parent
  }

  /// The rows of the stages pane: titles of value streams between the stages, if there is room for them.
  func stageRows(of listing: Listing) -> [StageRow] {
    let streams = Set(listing.stages.map(\.valueStream))
    let spaced = BoardNeeds(of: listing).stageRows <= rowCount(of: .stages)
    let titled = listing.stages.count + streams.count <= rowCount(of: .stages)
    guard streams.count > 1, titled else { return listing.stages.indices.map(StageRow.stage) }
    var rows: [StageRow] = []
    for (index, entry) in listing.stages.enumerated() {
      if index == 0 || listing.stages[index - 1].valueStream != entry.valueStream {
        if spaced, index > 0 { rows.append(.blank) }
        rows.append(.valueStream(entry.valueStream))
      }
      rows.append(.stage(index))
    }
    return rows
  }

  /// The row of the selection in `pane`, and the number of rows.
  func selectedRow(in pane: Pane, of browser: Browser) -> (row: Int, count: Int) {
    let position = browser.position(in: pane)
    guard pane == .stages else { return (position, browser.count(in: pane)) }
    let rows = stageRows(of: browser.listing)
    return (rows.firstIndex(of: .stage(position)) ?? 0, rows.count)
  }

  /// The index of the item in row `row` of `pane`, visible or not; nil if it cannot be selected.
  func position(ofRow row: Int, in pane: Pane, of browser: Browser) -> Int? {
    guard pane == .stages else { return (0..<browser.count(in: pane)).contains(row) ? row : nil }
    guard case .stage(let position) = stageRows(of: browser.listing).element(at: row) else { return nil }
    return position
  }

  /// The panes take what they need, up to two thirds; the rest is for the details.
  private static func splitBody(_ body: Rect, width: Width, needs: BoardNeeds) -> (upper: Rect, lower: Rect?)
  {
    guard body.size.rows >= 15 else { return (body, nil) }
    let most = body.size.rows * 65 / 100
    let least = min(most, 10)
    let needed =
      width == .narrow ? 2 + max(needs.stageRows, needs.objectives, 2 * needs.keyResults) : needs.rows
    let (upper, lower) = body.split(topRows: min(max(least, needed), most))
    return (upper, lower)
  }

  private static func panes(
    in area: Rect, width: Width, focus: Pane, needs: BoardNeeds
  ) -> [Pane: Rect] {
    guard width != .narrow else { return [focus: area] }
    let columns = width == .wide ? min(max(40, needs.stageColumns), area.size.columns * 3 / 8) : 28
    let (left, right) = area.split(leftColumns: columns)
    let objectiveRows = min(needs.objectiveRows, max(4, right.size.rows * 2 / 5))
    let (objectives, keyResults) = right.split(topRows: objectiveRows)
    return [.stages: left, .objectives: objectives, .keyResults: keyResults]
  }
}

/// A row of the stages pane.
enum StageRow: Hashable {
  case valueStream(String)
  case blank
  /// The stage at this index of the listing.
  case stage(Int)
}
