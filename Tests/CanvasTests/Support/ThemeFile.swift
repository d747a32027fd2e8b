import Canvas
import Foundation

/// A theme file of this project, read line by line, because the canvas tests do not know YAML.
struct ThemeFile {
  /// The names of all theme files, sorted.
  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "yaml" }.map {
      $0.deletingPathExtension().lastPathComponent
    }
    .sorted()
  }()
  /// Those with colours and their own background.
  static let coloured = names.filter { !["terminal", "monochrome"].contains($0) }
  private static let directory = URL(filePath: #filePath).appending(path: "../../../../themes").standardized

  let name: String
  let description: String
  let entries: [(role: String, style: String)]

  init(_ name: String) throws {
    let text = try String(contentsOf: Self.directory.appending(path: "\(name).yaml"), encoding: .utf8)
    var top: [String: String] = [:]
    var entries: [(role: String, style: String)] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let key = parts.first?.trimmingCharacters(in: .whitespaces) ?? ""
      let value = parts.dropFirst().first?.trimmingCharacters(in: .whitespaces) ?? ""
      if line.hasPrefix("  ") {
        entries.append((key, value.trimmingCharacters(in: ["\""])))
      } else {
        top[key] = value
      }
    }
    self.name = top["name"] ?? ""
    self.description = top["description"] ?? ""
    self.entries = entries
  }

  /// The theme with that name.
  static func theme(_ name: String) throws -> Theme {
    try ThemeFile(name).theme().theme
  }

  /// The theme, and what is wrong with it.
  func theme() -> (theme: Theme, problems: [ThemeProblem]) {
    var problems: [ThemeProblem] = []
    let theme = Theme(name: name, entries: entries, problems: &problems)
    return (theme, problems)
  }
}
