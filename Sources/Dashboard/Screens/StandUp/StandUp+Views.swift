import Canvas
import OKRModel

extension StandUp {
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext) {
    StandUpProgressView(app: app, standUp: self).draw(into: &painter, in: line)
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    StandUpView(app: app, standUp: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let content = StandUpContent(
      app: app, standUp: self, columns: 200, glyphs: glyphs, measure: app.surface.measure)
    let rows = content.rows.compactMap { row -> String? in
      let text = row.spans.map(\.text).joined().split(separator: " ").joined(separator: " ")
      guard !text.isEmpty else { return nil }
      let isSelected = row.target != nil && row.target == target
      return (isSelected ? "> " : "  ") + text
    }
    return ["Stand-up: \(pageName)"] + rows
  }

  private var pageName: String {
    switch page {
    case .opening: "what has changed"
    case .actions: "actions"
    case .stage(let id): "stage \((stages.firstIndex(of: id) ?? 0) + 1) of \(stages.count)"
    case .fourSquare: "four squares"
    case .minutes: "minutes"
    }
  }
}
