import ArgumentParser

/// The formats of a report.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, csv, json
}
