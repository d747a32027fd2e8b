package import OKRModel
package import TextFormats

/// A history with the names that other programs rely on.
package struct LogReport {
  let workspace: Workspace
  let entries: [LogEntry]

  /// Makes the report on `entries` of `workspace`.
  package init(workspace: Workspace, entries: [LogEntry]) {
    (self.workspace, self.entries) = (workspace, entries)
  }

  /// The whole report.
  package var json: JSONValue {
    .object([
      ("workspace", .string(workspace.name)),
      ("check_ins", .array(entries.map(checkIn))),
    ])
  }

  private func checkIn(_ entry: LogEntry) -> JSONValue {
    let item = entry.item
    return .object(
      [
        ("id", .string(item.id)),
        ("key_result", .string(entry.subject.description)),
        ("title", JSONValue(entry.title)),
        ("cycle", JSONValue(entry.cycle)),
        ("unit", JSONValue(entry.unit)),
      ] + statement(item.checkIn.entry, by: item.checkIn.author) + [
        ("change", JSONValue(computed: item.change)),
        ("at", .string(item.checkIn.recordedAt.description)),
        ("state", .string(item.isInForce ? "in_force" : "retracted")),
        ("retracted", item.retraction.map(signature) ?? .null),
        ("versions", .array(item.versions.map { version(of: $0, in: item) })),
      ])
  }

  private func version(of record: CheckInRecord, in item: CheckInHistory.Item) -> JSONValue {
    .object(
      [
        ("id", .string(record.id)), ("at", .string(record.at.description)),
        ("holds", .boolean(item.isInForce && record.id == item.checkIn.recordInForce)),
      ] + (record.entry.map { statement($0, by: record.author) } ?? []))
  }

  private func statement(_ entry: CheckInEntry, by author: PersonID?) -> [(String, JSONValue)] {
    [
      ("date", .string(entry.date.description)),
      ("value", entry.milestones == nil ? .number(entry.value) : .null),
      ("confidence", JSONValue(entry.confidence)), ("by", JSONValue(author)), ("note", JSONValue(entry.note)),
      ("blocker", JSONValue(entry.blocker)), ("of", JSONValue(entry.measure)),
    ] + ticked(entry)
  }

  /// The milestones that it ticks; nothing for a check-in with a value.
  private func ticked(_ entry: CheckInEntry) -> [(String, JSONValue)] {
    entry.milestones.map { [("milestones", .array($0.map { .string($0.rawValue) }))] } ?? []
  }

  private func signature(_ record: CheckInRecord) -> JSONValue {
    .object([
      ("id", .string(record.id)), ("at", .string(record.at.description)), ("by", JSONValue(record.author)),
    ])
  }
}

extension LogReport {
  /// The names of the columns. Those for what a check-in states are the ones that `headway check-in` reads.
  static let columns = [
    "date", "key-result", "value", "unit", "change", "confidence", "by", "note", "blocker", "state", "at",
    "id", "corrected", "retracted-by", "retracted-at", "of",
  ]

  /// The same as a table of comma-separated values with a line for each check-in. Lines end as RFC 4180 requires.
  package var csv: String {
    ([Self.columns] + entries.map(row)).map { CSVWriter.line($0) + "\r\n" }.joined()
  }

  /// The value as `headway check-in` takes it: a number, or the milestones that are ticked, `=` for none.
  private func value(of entry: CheckInEntry) -> String {
    guard let milestones = entry.milestoneText else { return JSONValue.number(entry.value).text }
    return milestones.isEmpty ? "=" : milestones
  }

  private func row(_ entry: LogEntry) -> [String] {
    let item = entry.item
    let said = item.checkIn.entry
    return [
      said.date.description, entry.subject.description, value(of: said), entry.unit ?? "",
      item.change.map { JSONValue(computed: $0).text } ?? "", said.confidence.map(String.init) ?? "",
      item.checkIn.author?.rawValue ?? "", said.note ?? "", said.blocker ?? "",
      item.isInForce ? "in_force" : "retracted", item.checkIn.recordedAt.description, item.id,
      item.superseded.isEmpty ? "no" : "yes", item.retraction?.author?.rawValue ?? "",
      item.retraction?.at.description ?? "", said.measure ?? "",
    ]
  }
}
