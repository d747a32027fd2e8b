import Canvas
import FileStore
import OKRModel
import Platform

/// Gives a report its form and hands it over.
struct ReportPress {
  let report: QuarterReport
  let format: ReportFormat

  /// Writes the report to the file at `path`, or to standard output where there is none or it is `-`. All its forms are
  /// files that somebody takes away, so they are UTF-8 whatever the locale is.
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

  /// Signs are ASCII where somebody said so; what the locale can show is of no account for a file.
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

  /// A finding by the names that `headway lint --json` has for it.
  private static func json(_ finding: Finding) -> JSONValue {
    .object([
      ("level", .string(finding.rule.level.rawValue)), ("rule", .string(finding.rule.id)),
      ("text", .string(finding.sentence)), ("subject", .string(finding.subject.reference)),
      ("person", JSONValue(finding.person)),
    ])
  }
}
