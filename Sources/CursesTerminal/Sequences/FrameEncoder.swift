import Canvas

/// Turns the difference between two frames into the bytes that a terminal needs to show it.
///
/// Curses would do this as well, but it sets both colours anew with each change of either, and knows no true colours on
/// most terminals that have them. Between two frames the encoder remembers where the cursor is and what is selected.
struct FrameEncoder {
  let repertoire: Repertoire
  private let measure: TextMeasure
  private let move: CursorMove
  /// The bytes of a text in the terminal's character set.
  private let encode: (String) -> [UInt8]

  private var renditions: [Style: Rendition] = [:]
  private(set) var selected: Rendition?
  /// Where the next character goes; nil if that is not certain.
  private var position: Point?
  private var output: [UInt8] = []

  init(
    repertoire: Repertoire, measure: TextMeasure, encode: @escaping (String) -> [UInt8] = { Array($0.utf8) }
  ) {
    self.repertoire = repertoire
    self.measure = measure
    self.encode = encode
    move = CursorMove(movesToColumn: repertoire.movesToColumn)
  }

  /// The bytes that make the terminal show `frame` in the top left corner of a screen of `size`.
  ///
  /// - Parameters:
  ///   - frame: What it should show.
  ///   - shown: What it shows now; nil if that is unknown, or of another size.
  ///   - size: The size of the screen.
  /// - Returns: Text and control sequences; none if nothing differs.
  mutating func bytes(showing frame: Frame, since shown: Frame?, on size: Size) -> [UInt8] {
    output = []
    let before: Frame
    if let shown, shown.size == frame.size {
      before = shown
    } else {
      before = clear(for: frame)
    }
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = Array(frame.row(row).prefix(size.columns))
      let old = Array(before.row(row).prefix(size.columns))
      if cells != old { put(cells, over: old, at: row) }
    }
    if let cursor = frame.cursor, cursor.row < size.rows, cursor.column < size.columns { go(to: cursor) }
    return output
  }

  /// Erases the screen, in the frame's background if the terminal can, and returns what it shows then.
  private mutating func clear(for frame: Frame) -> Frame {
    let corner = frame[Point(column: 0, row: frame.size.rows / 2)].style
    let background = repertoire.erasesInColour ? corner.background : .terminal
    let style = Style(background: background)
    add("\u{1B}[m")
    selected = Rendition()
    select(rendition(of: style))
    add("\u{1B}[H\u{1B}[2J")
    position = Point(column: 0, row: 0)
    return Frame(size: frame.size, style: style)
  }
}

// MARK: - A row

extension FrameEncoder {
  private mutating func put(_ cells: [Cell], over old: [Cell], at row: Int) {
    let isChanged = changes(from: old, to: cells)
    var column = 0
    while column < cells.count {
      guard isChanged[column] else {
        column += 1
        continue
      }
      if let end = erase(cells, isChanged, at: row, column) {
        column = end
      } else {
        approach(cells, row: row, column: column)
        column = put(cells, at: row, column)
      }
    }
  }

  /// Which cells look different. Half of a wide character cannot be drawn, so it is drawn whole.
  private mutating func changes(from old: [Cell], to new: [Cell]) -> [Bool] {
    var isChanged = new.indices.map { new[$0] != old[$0] && !looksTheSame(new[$0], old[$0]) }
    for index in new.indices.dropFirst() where new[index].isContinuation || old[index].isContinuation {
      if isChanged[index] || isChanged[index - 1] { (isChanged[index - 1], isChanged[index]) = (true, true) }
    }
    return isChanged
  }

  private mutating func looksTheSame(_ one: Cell, _ other: Cell) -> Bool {
    guard one.text == other.text else { return false }
    let (mine, its) = (rendition(of: one.style), rendition(of: other.style))
    if mine == its { return true }
    return one.text == " " && mine.leavesBlanksEmpty && its.leavesBlanksEmpty
      && mine.background == its.background
  }

  /// Moves the cursor to a cell, by drawing those in between again if that is shorter.
  private mutating func approach(_ cells: [Cell], row: Int, column: Int) {
    let target = Point(column: column, row: row)
    guard position != target else { return }
    let sequence = move.sequence(from: position, to: target)
    if let position, position.row == row, position.column < column,
      let bytes = redrawn(cells[position.column..<column]), bytes.count <= sequence.utf8.count
    {
      output += bytes
    } else {
      add(sequence)
    }
    position = target
  }

  /// The bytes that draw `cells` as they are, if what is selected fits all of them.
  private mutating func redrawn(_ cells: ArraySlice<Cell>) -> [UInt8]? {
    // No sequence is longer than that.
    guard cells.count < 12 else { return nil }
    var bytes: [UInt8] = []
    for cell in cells {
      guard cell.text.utf8.count == 1 || measure.isPlain(cell.text), needed(for: cell) == selected else {
        return nil
      }
      bytes += encode(cell.text)
    }
    return bytes
  }

  /// Draws the cell at `column`, and returns the column after it.
  private mutating func put(_ cells: [Cell], at row: Int, _ column: Int) -> Int {
    let cell = cells[column]
    select(needed(for: cell))
    let next = column + 1
    let hasTwoCells = next < cells.count && cells[next].isContinuation
    let drawn = measure.drawn(cell.text, hasTwoCells: hasTwoCells)
    output += encode(drawn.text)
    let end = column + drawn.columns
    // After the last column terminals differ in where they are; after combining marks they may.
    position = end < cells.count && !drawn.hasMarks ? Point(column: end, row: row) : nil
    if hasTwoCells, drawn.columns == 1 { return next }
    return end
  }

  /// Erases the run of blanks that starts at `column` if that is shorter than drawing it, and returns where it ends.
  private mutating func erase(_ cells: [Cell], _ isChanged: [Bool], at row: Int, _ column: Int) -> Int? {
    guard let background = emptyBackground(of: cells[column]),
      repertoire.erasesInColour || background == Rendition().background
    else { return nil }
    var end = column
    var last = column
    while end < cells.count, emptyBackground(of: cells[end]) == background {
      if isChanged[end] { last = end }
      end += 1
    }
    let count = last + 1 - column
    let reachesEnd = end == cells.count
    guard reachesEnd ? count > 3 : repertoire.erasesCells && count > 9 else { return nil }
    approach(cells, row: row, column: column)
    select(needed(for: cells[column]))
    add(reachesEnd ? "\u{1B}[K" : "\u{1B}[\(count)X")
    return end
  }

  /// The background of a blank that shows nothing else.
  private mutating func emptyBackground(of cell: Cell) -> String? {
    guard cell.text == " " else { return nil }
    let rendition = rendition(of: cell.style)
    return rendition.leavesBlanksEmpty ? rendition.background : nil
  }
}

// MARK: - Selecting and moving

extension FrameEncoder {
  /// What must be selected to draw `cell`: for an empty blank, only its background.
  private mutating func needed(for cell: Cell) -> Rendition {
    let rendition = rendition(of: cell.style)
    guard cell.text == " ", rendition.leavesBlanksEmpty, let selected else { return rendition }
    return selected.forBlank(like: rendition)
  }

  private mutating func rendition(of style: Style) -> Rendition {
    if let known = renditions[style] { return known }
    let rendition = repertoire.rendition(of: style)
    renditions[style] = rendition
    return rendition
  }

  private mutating func select(_ rendition: Rendition) {
    add((selected ?? Rendition()).sequence(to: rendition, endsAttributes: repertoire.endsAttributes))
    selected = rendition
  }

  private mutating func go(to point: Point) {
    guard position != point else { return }
    add(move.sequence(from: position, to: point))
    position = point
  }

  private mutating func add(_ sequence: String) {
    output += sequence.utf8
  }
}
