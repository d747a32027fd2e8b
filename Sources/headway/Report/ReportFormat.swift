import ArgumentParser

/// The forms that a report can have.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, csv, json
}
