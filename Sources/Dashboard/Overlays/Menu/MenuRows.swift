/// The rows of the help and the palette: their items, under headings where there are groups.
struct MenuRows {
  enum Row: Hashable {
    case heading(String)
    case blank
    /// The match at this index.
    case item(Int)
  }

  /// The rows from top to bottom.
  let rows: [Row]

  init(_ menu: CommandMenu) {
    var rows: [Row] = []
    var last: String?
    for (index, match) in menu.matches.enumerated() {
      let heading = Self.heading(of: match.item, at: index, in: menu)
      if let heading, heading != last {
        if last != nil { rows.append(.blank) }
        rows.append(.heading(heading))
        last = heading
      }
      rows.append(.item(index))
    }
    self.rows = rows
  }

  /// The rows in two columns of similar height; the first of them ends before a heading if possible.
  var halves: [[Row]] {
    let breaks = rows.indices.filter { index in
      if case .heading = rows[index] { return index > 0 }
      return false
    }
    let half = (rows.count + 1) / 2
    let best = breaks.min { abs($0 - half) < abs($1 - half) }
    // With a single group, or one that is much larger than the others, it is cut in the middle.
    let middle = best.flatMap { abs($0 - half) <= max(4, rows.count / 6) ? $0 : nil } ?? half
    let first = rows[..<middle].last == .blank ? rows[..<(middle - 1)] : rows[..<middle]
    return [Array(first), Array(rows[middle...])]
  }

  private static func heading(of item: MenuItem, at index: Int, in menu: CommandMenu) -> String? {
    guard menu.kind == .help else { return nil }
    switch item {
    case .action(let action): return menu.isSearching ? "Keys" : action.id.purpose.title
    case .place: return nil
    case .sign:
      if menu.isSearching { return "Legend" }
      return index < menu.contents.shownSigns.count ? "On this screen" : "Elsewhere"
    }
  }
}
