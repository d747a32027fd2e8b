package import OKRModel
package import TextFormats

/// Everything that `headway lint` found, sorted by place.
package struct LintReport {
  let workspace: Workspace
  let asOf: CivilDay
  /// The entries that are reported.
  package let reported: [LintEntry]
  /// The findings that the workspace silences.
  package let silenced: [LintEntry]

  /// Makes the report of `entries` about `workspace`, as it stands on a day; of `rules` and of what `person` answers for
  /// only, where they are given.
  package init(
    _ workspace: Workspace, asOf: CivilDay, entries: [LintEntry], rules: [String] = [],
    person: PersonID? = nil
  ) {
    let wanted = entries.filter { entry in
      (rules.isEmpty || rules.contains(entry.rule)) && (person.map(entry.people.contains) ?? true)
    }.sorted { $0.precedes($1) }
    self.workspace = workspace
    self.asOf = asOf
    reported = wanted.filter { $0.silence == nil }
    silenced = wanted.filter { $0.silence != nil }
  }

  /// The number of reported findings with `level`.
  func count(_ level: Rule.Level) -> Int { reported.count { $0.level == level } }

  /// A one-line summary: `2 errors, 1 warning, 3 suggestions; 1 silenced`.
  package var summary: String {
    let parts = Rule.Level.allCases.compactMap { Self.words(count($0), of: $0) }
    let found = parts.isEmpty ? "nothing found" : parts.joined(separator: ", ")
    return found + (silenced.isEmpty ? "" : "; \(silenced.count) silenced")
  }

  /// `1 warning`, `3 suggestions`; nil for none.
  static func words(_ count: Int, of level: Rule.Level) -> String? {
    guard count > 0 else { return nil }
    let word =
      switch level {
      case .error: "error"
      case .warning: "warning"
      case .advice: "suggestion"
      }
    return "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  /// The report for other programs; it includes silenced findings if `showsSilenced`.
  package func json(showsSilenced: Bool) -> JSONValue {
    let counts = Rule.Level.allCases.map { ($0.rawValue, JSONValue.integer(count($0))) }
    return .object([
      ("workspace", .string(workspace.name)), ("as_of", .string("\(asOf)")),
      ("counts", .object(counts + [("silenced", .integer(silenced.count))])),
      ("findings", .array((reported + (showsSilenced ? silenced : [])).map(Self.json))),
    ])
  }

  private static func json(_ entry: LintEntry) -> JSONValue {
    .object([
      ("path", .string(entry.path)), ("line", .integer(entry.line)), ("column", .integer(entry.column)),
      ("level", .string(entry.level.rawValue)), ("rule", .string(entry.rule)), ("text", .string(entry.text)),
      ("subject", JSONValue(entry.subject)), ("person", JSONValue(entry.people.first)),
      ("people", JSONValue(entry.people)),
      ("silenced", .boolean(entry.silence != nil)), ("because", JSONValue(entry.silence?.reason)),
    ])
  }
}
