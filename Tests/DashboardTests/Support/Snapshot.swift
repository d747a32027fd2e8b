import Canvas
import Foundation
import Testing

/// Compares screens with the texts in `Snapshots`, which people read as a picture of the program.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter SnapshotTests` rewrites them; check every difference before you keep it.
enum Snapshot {
  /// The folder of the texts, beside the tests' sources.
  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
  }

  /// The names of the existing texts.
  static func names() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }

  /// Expects that `frame` looks like the text with this name.
  static func expect(
    _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(text: text(of: frame), named: name, sourceLocation: sourceLocation)
  }

  /// Expects that `actual` is the text with this name.
  static func expect(
    text actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent("\(name).txt")
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != "1" else {
      try Data(actual.utf8).write(to: file)
      return
    }
    guard let data = try? Data(contentsOf: file) else {
      let advice = "There is no \(name).txt yet; UPDATE_SNAPSHOTS=1 writes it. The screen is now:\n\(actual)"
      Issue.record(Comment(rawValue: advice), sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != actual else { return }
    let report =
      "\(name).txt differs:\n\(difference(from: expected, to: actual))\nThe screen is now:\n\(actual)"
    Issue.record(Comment(rawValue: report), sourceLocation: sourceLocation)
  }

  /// The rows, and the cursor position.
  private static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "row \($0.row + 1), column \($0.column + 1)" } ?? "hidden"
    return "\(frame.text)\ncursor: \(cursor)\n"
  }

  /// The lines that differ, with their numbers: `-` was expected, `+` is there.
  private static func difference(from expected: String, to actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).flatMap { index -> [String] in
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      guard before != after else { return [] }
      return [before.map { "\(index + 1) - \($0)" }, after.map { "\(index + 1) + \($0)" }].compactMap(\.self)
    }.joined(separator: "\n")
  }
}
