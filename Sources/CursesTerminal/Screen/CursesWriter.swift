import CNcurses
import Canvas

/// Passes curses the cells in which a frame differs from the one before: for terminals with sequences of their own.
struct CursesWriter: ScreenWriter {
  private var palette: Palette
  private let measure: TextMeasure
  private var shown: Frame?

  // The run of cells in one style that is being collected.
  private var text: [wchar_t] = []
  private var count: Int32 = 0
  private var start = 0
  private var look = CursesStyle(attributes: 0, pair: 0)

  init(palette: Palette, measure: TextMeasure) {
    self.palette = palette
    self.measure = measure
    text.reserveCapacity(1024)
  }

  var colourCount: Int { palette.colourCount }
  var speaksECMA48: Bool { false }

  mutating func forget() {
    shown = nil
  }

  mutating func leave() {
    shown = nil
  }

  mutating func draw(_ frame: Frame, on size: Size) {
    if shown?.size != frame.size { shown = nil }
    if shown == nil { cncurses_erase() }
    put(frame, on: size)
    if palette.isExhausted {
      // The pairs of styles no longer in use make room.
      palette.reset()
      cncurses_erase()
      cncurses_redraw()
      shown = nil
      put(frame, on: size)
    }
    shown = frame
    if let cursor = frame.cursor, cursor.row < size.rows, cursor.column < size.columns {
      cncurses_update(Int32(cursor.row), Int32(cursor.column))
    } else {
      cncurses_update(-1, 0)
    }
  }

  private mutating func put(_ frame: Frame, on size: Size) {
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let columns = frame.changedColumns(ofRow: row, since: shown) else { continue }
      let cells = frame.row(row)
      let start = cells.startIndex + columns.lowerBound
      put(cells[start..<start + columns.count], at: row, column: columns.lowerBound)
    }
  }

  private mutating func put(_ cells: ArraySlice<Cell>, at row: Int, column: Int) {
    var style: Style?
    var isCovered = false
    start = column
    for index in cells.indices {
      let cell = cells[index]
      if isCovered, cell.isContinuation {
        isCovered = false
        continue
      }
      if cell.style != style || count == Int32(CNCURSES_CELLS_AT_ONCE) {
        flush(row: row)
        start = column + index - cells.startIndex
        look = palette.look(of: cell.style)
        style = cell.style
      }
      let next = index + 1 < cells.endIndex ? cells[index + 1].isContinuation : false
      isCovered = collect(cell.text, hasTwoCells: next)
    }
    flush(row: row)
  }

  /// Adds one cell to the run; true when it takes the next cell as well. A character that curses would measure
  /// differently becomes a question mark: the columns after it must stay where they are.
  private mutating func collect(_ content: String, hasTwoCells: Bool) -> Bool {
    count += 1
    var rest = content.unicodeScalars.makeIterator()
    let base = rest.next() ?? " "
    guard case .base(base, let columns) = measure.part(of: base), columns == 1 || hasTwoCells else {
      text.append(0x3F)
      text.append(0)
      return false
    }
    text.append(wchar_t(base.value))
    var marks = 0
    while let mark = rest.next(), marks < 4 {
      guard case .mark = measure.part(of: mark) else { continue }
      text.append(wchar_t(mark.value))
      marks += 1
    }
    text.append(0)
    return columns == 2
  }

  private mutating func flush(row: Int) {
    guard count > 0 else { return }
    cncurses_put(Int32(row), Int32(start), text, count, look.attributes, look.pair)
    text.removeAll(keepingCapacity: true)
    count = 0
  }
}
