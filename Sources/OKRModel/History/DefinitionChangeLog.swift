/// The changes of one file's definitions: the records as written, and which of them are in force.
///
/// What is in force depends only on the set of records, never on the order of their lines, so two people's logs merge
/// to the same state in either order.
public struct DefinitionChangeLog: Sendable {
  /// The records, each id once, in the order in which they were read.
  public let records: [DefinitionChange]
  /// What is doubtful about the records; the log works all the same.
  public let findings: [LogFinding]
  /// The changes in force, by day, then by the time of recording.
  public let changes: [DefinitionChange]
  /// The changes in force of each part, in the same order.
  private let byPart: [ChangedText.Part: [DefinitionChange]]
  /// The history of each field that was changed.
  private let timelines: [ChangedText.Place: FieldTimeline]

  /// A log without records.
  public static let empty = DefinitionChangeLog(records: [])

  /// Merges `records`, given in any order.
  public init(records: [DefinitionChange]) {
    let merge = ClaimMerge(records)
    self.records = merge.records
    self.findings = merge.findings
    changes = merge.statements.map { merge.records[$0.said] }.sorted {
      guard let left = $0.change, let right = $1.change else { return false }
      return (left.on, $0.at, $0.id) < (right.on, $1.at, $1.id)
    }
    byPart = Dictionary(grouping: changes) { $0.change?.part }
      .reduce(into: [:]) { parts, group in
        if let part = group.key { parts[part] = group.value }
      }
    timelines = Dictionary(grouping: changes) { $0.change?.place }
      .reduce(into: [:]) { timelines, group in
        if let place = group.key { timelines[place] = FieldTimeline(group.value) }
      }
  }

  /// The log with one more record.
  public func appending(_ record: DefinitionChange) -> DefinitionChangeLog {
    DefinitionChangeLog(records: records + [record])
  }

  /// What the changed fields of `part` said before each day on which one of them changed, the earliest day first.
  public func versions(of part: ChangedText.Part) -> [(before: CivilDay, texts: [String: String?])] {
    let steps = Set(changes(of: part).compactMap { $0.change?.field })
      .flatMap { field in
        (timelines[.init(part: part, field: field)]?.steps ?? []).enumerated()
          .map { (field: field, order: $0.offset, step: $0.element) }
      }
      .sorted { ($0.step.on, $0.order) > ($1.step.on, $1.order) }
    var versions: [(before: CivilDay, texts: [String: String?])] = []
    var texts: [String: String?] = [:]
    for (index, entry) in steps.enumerated() {
      texts.updateValue(entry.step.from, forKey: entry.field)
      let next = steps.indices.contains(index + 1) ? steps[index + 1].step.on : nil
      if next != entry.step.on { versions.append((entry.step.on, texts)) }
    }
    return versions.reversed()
  }

  /// The changes in force of `part`, by day, then by the time of recording.
  public func changes(of part: ChangedText.Part) -> [DefinitionChange] { byPart[part] ?? [] }

  /// The parts that changed, each once.
  public var parts: Set<ChangedText.Part> { Set(byPart.keys) }

  /// What `field` of `part` said on `day`.
  public func text(of part: ChangedText.Part, _ field: String, on day: CivilDay) -> FieldTimeline.Text {
    timelines[.init(part: part, field: field)]?.text(on: day) ?? .asNow
  }

  /// The changes that do not follow from each other: each with the one before it whose text it does not continue.
  public var gaps: [(change: DefinitionChange, before: DefinitionChange)] {
    timelines.values.flatMap(\.gaps).sorted { $0.change.id < $1.change.id }
  }

  /// The text that `field` of `part` should have in the file by its last change; nil if it has none.
  public func lastText(of part: ChangedText.Part, _ field: String) -> FieldTimeline.Text? {
    timelines[.init(part: part, field: field)]?.last
  }
}
