import Canvas

/// Turns the difference between two frames into the bytes that a terminal needs to show it.
///
/// Curses would do this as well, but it sets both colours again with each change of either, and knows no true colours on
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
    var segments: [Segment] = []
    for row in 0..<min(frame.size.rows, size.rows) {
      let cells = Array(frame.row(row).prefix(size.columns))
      let old = Array(before.row(row).prefix(size.columns))
      if cells != old { segments += self.segments(of: cells, over: old, at: row) }
    }
    put(segments)
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
  /// What has to be drawn so that a row of `old` cells becomes one of `cells`.
  private mutating func segments(of cells: [Cell], over old: [Cell], at row: Int) -> [Segment] {
    let isChanged = changes(from: old, to: cells)
    var segments: [Segment] = []
    var column = 0
    while column < cells.count {
      guard isChanged[column] else {
        column += 1
        continue
      }
      let start = Point(column: column, row: row)
      if let (segment, end) = erased(cells, isChanged, from: start) {
        segments.append(segment)
        column = end
      } else {
        let (segment, end) = drawn(cells, isChanged, from: start)
        segments.append(segment)
        column = end
      }
    }
    return segments
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

  /// The text from `start` on, as far as it changes and looks alike, and the column after it. Up to four cells that do
  /// not change are drawn again: to move over them takes as many bytes.
  private mutating func drawn(
    _ cells: [Cell], _ isChanged: [Bool], from start: Point
  ) -> (segment: Segment, end: Int) {
    var look = rendition(of: cells[start.column].style)
    var isBlank = emptyBackground(of: cells[start.column]) != nil
    var text: [UInt8] = []
    var bridge: [UInt8] = []
    var (column, end) = (start.column, start.column)
    while column < cells.count, bridge.count <= 4 {
      guard let joint = joined(cells[column], to: look, isBlank: isBlank) else { break }
      if column > start.column, isChanged[column],
        erased(cells, isChanged, from: Point(column: column, row: start.row)) != nil
      {
        break
      }
      (look, isBlank) = joint
      let next = column + 1
      let isWide = next < cells.count && cells[next].isContinuation
      let character = measure.drawn(cells[column].text, hasTwoCells: isWide)
      bridge += encode(character.text)
      // Half of its cells are left over when a character that should be wide is not.
      column += max(character.columns, 1)
      if isChanged[column - 1] {
        text += bridge
        (bridge, end) = ([], column)
      }
      // Terminals may differ in where they are after combining marks.
      if character.hasMarks || (isWide && character.columns == 1) {
        return (segment(start, text + bridge, look, isBlank, end: nil), column)
      }
    }
    let after = end < cells.count ? Point(column: end, row: start.row) : nil
    return (segment(start, text, look, isBlank, end: after), end)
  }

  private func segment(
    _ start: Point, _ bytes: [UInt8], _ look: Rendition, _ isBlank: Bool, end: Point?
  ) -> Segment {
    Segment(start: start, bytes: bytes, rendition: look, isBlank: isBlank, end: end)
  }

  /// The look of a text in `look` together with `cell` after it; nil if they do not go together.
  private mutating func joined(
    _ cell: Cell, to look: Rendition, isBlank: Bool
  ) -> (look: Rendition, isBlank: Bool)? {
    let its = rendition(of: cell.style)
    if emptyBackground(of: cell) != nil {
      return look.leavesBlanksEmpty && look.background == its.background ? (look, isBlank) : nil
    }
    if isBlank { return its.leavesBlanksEmpty && its.background == look.background ? (its, false) : nil }
    return its == look ? (look, false) : nil
  }

  /// The erasing of the run of blanks that starts at `start` if that is shorter than drawing it, and where it ends.
  private mutating func erased(
    _ cells: [Cell], _ isChanged: [Bool], from start: Point
  ) -> (segment: Segment, end: Int)? {
    guard let background = emptyBackground(of: cells[start.column]),
      repertoire.erasesInColour || background == Rendition().background
    else { return nil }
    var end = start.column
    var last = start.column
    while end < cells.count, emptyBackground(of: cells[end]) == background {
      if isChanged[end] { last = end }
      end += 1
    }
    let count = last + 1 - start.column
    let reachesEnd = end == cells.count
    guard reachesEnd ? count > 3 : repertoire.erasesCells && count > 9 else { return nil }
    let look = rendition(of: cells[start.column].style)
    let sequence = Array((reachesEnd ? "\u{1B}[K" : "\u{1B}[\(count)X").utf8)
    return (segment(start, sequence, look, true, end: start), end)
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
  /// Draws `segments` in the cheaper of two orders: row by row, or rendition by rendition.
  private mutating func put(_ segments: [Segment]) {
    guard !segments.isEmpty else { return }
    let order = SegmentOrder(move: move, endsAttributes: repertoire.endsAttributes)
    let standing = SegmentOrder.Standing(selected: selected ?? Rendition(), position: position)
    let ways = [segments, order.cheapest(segments, from: standing)].map {
      bytes(of: $0, order, from: standing)
    }
    guard let best = ways.min(by: { $0.bytes.count < $1.bytes.count }) else { return }
    output += best.bytes
    (selected, position) = (best.end.selected, best.end.position)
  }

  private func bytes(
    of segments: [Segment], _ order: SegmentOrder, from start: SegmentOrder.Standing
  ) -> (bytes: [UInt8], end: SegmentOrder.Standing) {
    var bytes: [UInt8] = []
    var standing = start
    for segment in segments {
      bytes += order.approach(segment, from: standing).utf8
      bytes += segment.bytes
      standing = SegmentOrder.Standing(
        selected: segment.needed(after: standing.selected), position: segment.end)
    }
    return (bytes, standing)
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
