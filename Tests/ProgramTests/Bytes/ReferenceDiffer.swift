import Canvas

@testable import CursesTerminal

/// What the difference between two frames takes at least, without erasing: for each changed cell its text, and between
/// two of them the cheapest of moving the cursor and of writing what is there again. All ways are weighed to the end.
struct ReferenceDiffer {
  private let repertoire: Repertoire
  private let move: CursorMove
  /// The least bytes so far, by what is selected.
  private var costs: [Rendition: Int]
  /// What changes of what is selected take.
  private var changes: [[Rendition]: Int] = [:]
  private var renditions: [Style: Rendition] = [:]
  private var position: Point?

  init(repertoire: Repertoire, selected: Rendition) {
    self.repertoire = repertoire
    move = CursorMove(movesToColumn: repertoire.movesToColumn)
    costs = [selected: 0]
  }

  /// The bytes from `old` to `new`.
  mutating func bytes(from old: Frame, to new: Frame) -> Int {
    for row in 0..<new.size.rows {
      for column in 0..<new.size.columns {
        let place = Point(column: column, row: row)
        if old[place] != new[place], look(of: old[place]) != look(of: new[place]) { draw(new, at: place) }
      }
    }
    return costs.values.min() ?? 0
  }

  /// How a cell looks: of an empty blank, only the background is seen.
  private mutating func look(of cell: Cell) -> Cell {
    let rendition = rendition(of: cell.style)
    guard cell.text == " ", rendition.leavesBlanksEmpty else { return cell }
    return Cell(" ", style: Style(background: cell.style.background))
  }

  private mutating func draw(_ frame: Frame, at place: Point) {
    if position != place {
      let sequence = move.sequence(from: position, to: place).utf8.count
      var moved = costs.mapValues { $0 + sequence }
      if let position, position.row == place.row, (1..<12).contains(place.column - position.column) {
        var bridged = costs
        for column in position.column..<place.column {
          bridged = written(frame[Point(column: column, row: place.row)], bridged)
        }
        moved.merge(bridged) { min($0, $1) }
      }
      costs = moved
    }
    costs = written(frame[place], costs)
    let next = place.column + 1
    position = next < frame.size.columns ? Point(column: next, row: place.row) : nil
  }

  private mutating func written(_ cell: Cell, _ costs: [Rendition: Int]) -> [Rendition: Int] {
    let wished = rendition(of: cell.style)
    let isEmpty = cell.text == " " && wished.leavesBlanksEmpty
    var result: [Rendition: Int] = [:]
    for (selected, cost) in costs {
      let needed = isEmpty ? selected.forBlank(like: wished) : wished
      let total = cost + cell.text.utf8.count + change(from: selected, to: needed)
      result[needed] = min(result[needed] ?? .max, total)
    }
    // What costs as much as coming there from the cheapest is no better.
    guard let best = result.min(by: { $0.value < $1.value }) else { return result }
    return result.filter { $0.key == best.key || $0.value < best.value + change(from: best.key, to: $0.key) }
  }

  private mutating func change(from selected: Rendition, to next: Rendition) -> Int {
    if selected == next { return 0 }
    if let known = changes[[selected, next]] { return known }
    let count = selected.sequence(to: next, endsAttributes: repertoire.endsAttributes).utf8.count
    changes[[selected, next]] = count
    return count
  }

  private mutating func rendition(of style: Style) -> Rendition {
    if let known = renditions[style] { return known }
    let rendition = repertoire.rendition(of: style)
    renditions[style] = rendition
    return rendition
  }
}
