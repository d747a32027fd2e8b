import Canvas
import Dashboard
import TextFormats

/// The settings in force and where each value came from, as `headway config` prints them.
struct ConfigurationReport {
  /// One named value.
  struct Entry {
    let name: String
    /// The value; nil if there is none.
    let value: String?
    let origin: Origin
    /// Whether the file at the path exists; nil if the value is not a path.
    var exists: Bool?
    /// The value in JSON, if it is not text.
    var json: JSONValue?
    /// What an automatic choice amounts to here, and why; nil if it is not known, or nothing is automatic.
    var choice: (name: String, reason: String)?
  }

  let settings: [Entry]
  let paths: [Entry]
  /// The directories in which themes are looked up, in order of precedence.
  let themes: [String]
  let keymap: Keymap
  let keyOrigins: [Action.ID: Origin]
  let glyphs: Glyphs
  let measure: TextMeasure

  /// The lines of plain text: values in columns, followed by their origins.
  var lines: [String] {
    section("Settings", settings.map(row))
      + [""] + section("Keys", keyRows)
      + [""] + section("Paths", paths.map(row) + themes.map { ("themes", $0, "") })
  }

  /// The same for other programs.
  var json: JSONValue {
    .object([
      ("settings", .object(settings.map { ($0.name, object(of: $0)) })),
      ("keys", .object(Action.ID.allCases.map { ($0.rawValue, keys(of: $0)) })),
      (
        "paths",
        .object(paths.map { ($0.name, object(of: $0)) } + [("themes", .array(themes.map(JSONValue.string)))])
      ),
    ])
  }

  private func object(of entry: Entry) -> JSONValue {
    let exists = entry.exists.map { [("exists", JSONValue.boolean($0))] } ?? []
    let chosen = entry.choice.map { [("chosen", JSONValue.string($0.name))] } ?? []
    return .object([("value", entry.json ?? JSONValue(entry.value))] + exists + chosen + entry.origin.members)
  }

  private func keys(of id: Action.ID) -> JSONValue {
    let names = keymap.keys(of: id).map { JSONValue.string($0.description) }
    return .object([("value", .array(names))] + origin(of: id).members)
  }

  private func origin(of id: Action.ID) -> Origin {
    keyOrigins[id] ?? .standard
  }

  private var keyRows: [(String, String, String)] {
    Action.ID.allCases.map { id in
      let names = keymap.keys(of: id).map { $0.name(glyphs) }.joined(separator: " ")
      return (id.rawValue, names.isEmpty ? "no key" : names, "\(origin(of: id))")
    }
  }

  private func row(of entry: Entry) -> (String, String, String) {
    let value = entry.value ?? "none"
    let note =
      entry.exists == false ? " (not there)" : entry.choice.map { ", here \($0.name): \($0.reason)" } ?? ""
    return (entry.name, value + note, "\(entry.origin)")
  }

  private func section(_ title: String, _ rows: [(name: String, value: String, origin: String)]) -> [String] {
    let names = rows.map { measure.width(of: $0.name) }.max() ?? 0
    let values = min(60, rows.map { measure.width(of: $0.value) }.max() ?? 0)
    return [title]
      + rows.map { row in
        let line = "  \(padded(row.name, to: names))  \(row.value)"
        return row.origin.isEmpty ? line : "\(padded(line, to: names + values + 4))  \(row.origin)"
      }
  }

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - measure.width(of: text)))
  }
}
