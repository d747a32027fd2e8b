import Canvas
import OKRModel

/// A report as one self-contained HTML page: no script, no image, no style from elsewhere.
struct HTMLReport {
  let report: QuarterReport
  let words: ReportWords

  /// What a browser may do with the page: draw it in its own style, and nothing else.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// More charts than this would make a page that no phone can open; beyond it, only key results that need discussion
  /// get one.
  static let mostCharts = 400

  /// Makes a page of `report`.
  init(_ report: QuarterReport) {
    self.report = report
    self.words = ReportWords(report: report)
  }

  /// The whole page.
  var text: String {
    var page = "<!DOCTYPE html>\n"
    HTMLNode.make(.html, ["lang": "en"], head, body).write(to: &page)
    return page
  }

  private var head: HTMLNode {
    .make(
      .head, [:],
      .make(.meta, ["charset": "utf-8"]),
      .make(.meta, ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
      .make(.meta, ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .make(.title, [:], "\(words.title): \(report.standings.asOf.longText)"),
      .style(ReportStyle.text))
  }

  private var body: HTMLNode {
    let sections =
      [stages, changes, troubles, actions].compactMap(\.self) + stageSections + [alignment, gaps]
    return .make(.body, [:], header, .make(.main, [:], sections))
  }

  private var header: HTMLNode {
    let star = report.standings.northStar
    let values = words.northStarValues.map { "\($0), " } ?? ""
    return .make(
      .header, [:],
      .make(.h1, [:], .text(words.title)), .make(.p, ["class": "muted"], .text(words.span)),
      .make(
        .p, ["class": "star"], .make(.strong, [:], "\(words.glyphs.star) \(report.workspace.northStar.title)")
      ),
      bar(star), .make(.p, [:], "\(values)\(words.figures(star)) ", status(star.status)),
      .make(.p, [:], "\(words.counts(report.counts))."))
  }

  private var stages: HTMLNode {
    let tables = report.streams.map { stream in
      HTMLNode.make(
        .table, [:], .make(.caption, [:], .text(stream.title)),
        .make(.thead, [:], headings([("Stage", nil), ("Progress", "progress"), ("Status", "state")])),
        .make(.tbody, [:], stream.stages.map(row)))
    }
    return section("Stages", tables)
  }

  private func row(_ stage: QuarterReport.StageEntry) -> HTMLNode {
    let counts = StatusCounts(stage.objectives.lazy.flatMap(\.keyResults).map(\.status))
    let below = stage.objectives.isEmpty ? "no objective" : words.counts(counts)
    let was = stage.was.map { [HTMLNode.make(.div, ["class": "muted small"], .text(words.was($0)))] } ?? []
    return .make(
      .tr, [:],
      .make(
        .th, ["scope": "row"], .text(stage.title), .make(.div, ["class": "muted small"], .text(below))),
      .make(.td, [:], [bar(stage.rollUp), "\(words.figures(stage.rollUp))"] + was),
      .make(.td, [:], stage.objectives.isEmpty ? [] : [status(stage.rollUp?.status ?? .noData)]))
  }
}
