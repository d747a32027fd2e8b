import Canvas
import OKRModel
import Wording

extension Painter {
  /// Draws the chart of the key result that `reference` names, if there is anything to draw.
  mutating func chart(of reference: KeyResultReference, in area: Rect, _ app: AppContext) {
    guard let keyResult = app.keyResult(reference), let standing = app.standing(of: reference) else { return }
    let earlier = app.workspace.earlierMeasures(of: reference, asOf: app.asOf)
    if let chart = LineChart(of: keyResult, standing, earlier: earlier, glyphs: glyphs) {
      self.chart(chart, in: area)
    }
  }
}
