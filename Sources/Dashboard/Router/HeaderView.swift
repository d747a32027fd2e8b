import Canvas
import OKRModel

/// The first line: the tabs of the screens, the filter, and the day.
struct HeaderView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.withBackdrop(.header, rect: rect) { drawContent(into: &$0, in: rect) }
  }

  /// The screen whose tab is at `column`; nil if there is none.
  func screen(at column: Int) -> Screen? {
    let surface = state.app.surface
    let line = HeaderLine(
      state: state, columns: surface.size.columns, measure: surface.measure, glyphs: surface.glyphs)
    return line.tabs.first { $0.columns.contains(column) }?.screen
  }

  private func drawContent(into painter: inout Painter, in rect: Rect) {
    let line = HeaderLine(
      state: state, columns: rect.size.columns, measure: painter.measure, glyphs: painter.glyphs)
    let left = line.brand + line.tabs.flatMap(\.spans) + line.chips
    let columns = painter.measure.width(of: line.trailing)
    painter.text(
      line.trailing, at: Point(column: rect.right - columns - 1, row: rect.top), columns: columns,
      role: .header)
    let room = rect.size.columns - (columns > 0 ? columns + 2 : 0)
    painter.spans(left, at: rect.origin, columns: room)
  }
}
