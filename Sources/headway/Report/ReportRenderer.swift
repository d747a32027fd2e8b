import Canvas
import FileStore
import OKRModel
import Platform

/// Renders a report in one of its formats.
struct ReportRenderer {
  let report: QuarterReport
  let format: ReportFormat

  /// Writes the report to the file at `path`, or to standard output if that is nil or `-`. All formats are meant as
  /// files, so they are UTF-8 regardless of the locale.
  func deliver(to path: String?) throws(CommandFailure) {
    guard let path, path != OutputFile.standardOutput else { return try StandardOutput.write(file: text) }
    do throws(StoreError) {
      try OutputFile.write(Array(text.utf8), to: path)
    } catch {
      if case .failed(_, _, .closedPipe) = error { LoopEnd.closedPipe.dieOfSignal() }
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }

  private var text: String {
    switch format {
    case .markdown: MarkdownReport(report, glyphs: glyphs).lines.map { $0 + "\n" }.joined()
    case .html: HTMLReport(report).text
    case .csv: CSVReport(report: report).text
    case .json: json.text + "\n"
    }
  }

  /// Glyphs are ASCII if requested; what the locale can show does not matter for a file.
  private var glyphs: Glyphs {
    let ascii = DisplaySettings.inForce().ascii
    guard ascii.value, case .file = ascii.origin else { return .unicode }
    return .ascii
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
