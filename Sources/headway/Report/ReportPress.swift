import Canvas
import CursesTerminal
import FileStore
import OKRModel

/// Gives a report its form and hands it over.
struct ReportPress {
  let report: QuarterReport
  let format: ReportFormat

  /// Writes the report to the file at `path`, or to standard output.
  ///
  /// A file is always UTF-8; what is printed is in the character set of the locale where people read it there.
  func deliver(to path: String?) throws(CommandFailure) {
    guard let path else { return printed() }
    do throws(StoreError) {
      try OutputFile.write(Array(text(.unicode).utf8), to: path)
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }

  private func printed() {
    switch format {
    case .markdown:
      let glyphs: Glyphs = DisplaySettings.inForce().ascii.value ? .ascii : .unicode
      StandardOutput.say(MarkdownReport(report, glyphs: glyphs).lines)
    case .json: StandardOutput.say(json)
    // A page and a table say themselves, or by custom, that they are UTF-8.
    case .html, .csv: StandardOutput.put(Array(text(.unicode).utf8), to: StandardOutput.descriptor)
    }
  }

  private func text(_ glyphs: Glyphs) -> String {
    switch format {
    case .markdown: MarkdownReport(report, glyphs: glyphs).lines.map { $0 + "\n" }.joined()
    case .html: HTMLReport(report).text
    case .csv: CSVReport(report: report).text
    case .json: json.text + "\n"
    }
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
