import Foundation
import Testing

@testable import TestSupport

/// Compares reports on the sample with the files in `Snapshots`, which people read as a picture of a report.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter Report` rewrites them; check every difference before you keep it.
enum ReportSnapshot {
  /// Expects that `text` is the contents of the file with this name.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Project.root.appending(path: "Tests/CommandTests/Report/Snapshots/\(name)")
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != "1" else {
      try Data(text.utf8).write(to: file)
      return
    }
    // Checked out as text, lines may end differently than RFC 4180 requires.
    let lines = { (text: String) in text.replacing("\r\n", with: "\n").split(separator: "\n") }
    let (expected, actual) = (lines(try String(contentsOf: file, encoding: .utf8)), lines(text))
    for (number, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name) differs in line \(number + 1): \(pair.1)", sourceLocation: sourceLocation)
      return
    }
    #expect(expected.count == actual.count, "\(name) has other lines", sourceLocation: sourceLocation)
  }
}
