/// The formats of a report.
package enum ReportFormat: String, CaseIterable {
  case markdown, html, csv, json
}
