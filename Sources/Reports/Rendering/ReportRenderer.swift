package import Canvas
import OKRModel
import TextFormats

/// Renders a report in one of its formats.
package struct ReportRenderer {
  let report: QuarterReport
  let format: ReportFormat
  let isFull: Bool
  let glyphs: Glyphs

  /// Makes the renderer of `report`. Markdown has the signs of `glyphs`, and is short unless it `isFull`; the other
  /// formats are always whole.
  package init(_ report: QuarterReport, format: ReportFormat, isFull: Bool = false, glyphs: Glyphs) {
    self.report = report
    self.format = format
    self.isFull = isFull
    self.glyphs = glyphs
  }

  /// The content of the file.
  package var text: String {
    switch format {
    case .markdown: markdown.map { $0 + "\n" }.joined()
    case .html: HTMLReport(report).text
    case .csv: CSVReport(report: report).text
    case .json: json.text + "\n"
    }
  }

  private var markdown: [String] {
    let markdown = MarkdownReport(report, glyphs: glyphs)
    return isFull ? markdown.lines : markdown.summary
  }

  private var json: JSONValue {
    StatusReport(
      workspace: report.workspace, standings: report.standings, changes: report.changes, stage: report.stage
    ).json.adding([
      ("gaps", .array(report.gaps.flatMap(\.findings).map(Self.json))),
      ("actions", .array(report.openActions.map { JSONValue(action: $0, asOf: report.standings.asOf) })),
    ])
  }

  /// A finding with the names of `headway lint --json`.
  private static func json(_ finding: Finding) -> JSONValue {
    .object([
      ("level", .string(finding.rule.level.rawValue)), ("rule", .string(finding.rule.id)),
      ("text", .string(finding.sentence)), ("subject", .string(finding.subject.reference)),
      ("person", JSONValue(finding.person)),
    ])
  }
}
