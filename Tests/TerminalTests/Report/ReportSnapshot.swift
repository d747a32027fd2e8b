import Foundation
import Testing

/// Compares reports on the sample with the files in `Snapshots`, which people read as what a report looks like.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter Report` writes them anew; look at every difference before you keep it.
enum ReportSnapshot {
  /// Expects that `text` is what the file of this name says.
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Project.root.appending(path: "Tests/TerminalTests/Report/Snapshots/\(name)")
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != "1" else {
      try Data(text.utf8).write(to: file)
      return
    }
    // Checked out as text, lines may end otherwise than RFC 4180 wants it.
    let lines = { (text: String) in text.replacing("\r\n", with: "\n").split(separator: "\n") }
    let (expected, actual) = (lines(try String(contentsOf: file, encoding: .utf8)), lines(text))
    for (number, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name) differs in line \(number + 1): \(pair.1)", sourceLocation: sourceLocation)
      return
    }
    #expect(expected.count == actual.count, "\(name) has other lines", sourceLocation: sourceLocation)
  }
}
