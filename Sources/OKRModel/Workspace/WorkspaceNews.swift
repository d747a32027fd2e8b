/// What is new in a workspace: what others have written in the meantime.
public struct WorkspaceNews: Hashable, Sendable {
  /// How many records someone has added.
  public struct Contribution: Hashable, Sendable {
    /// The id of the person; nil if the records do not say who wrote them.
    public let author: PersonID?
    /// How many records, corrections and retractions among them; at least one.
    public let count: Int
  }

  /// A part of a workspace's contents.
  public enum Part: CaseIterable, Sendable {
    /// Everything that `headway.yaml` declares, such as the North Star, the value streams, the people and the cycles.
    case declarations
    case objectives
    case initiatives
    case standUps
    /// Check-ins that have gone or changed.
    case checkIns
  }

  /// The new check-in records, by author, the most first; several check-ins for one day count once.
  public let contributions: [Contribution]
  /// The newly added actions, by author, the most first.
  public let actions: [Contribution]
  /// Everything else that differs.
  public let changes: [Part]

  /// Whether nothing that is shown has changed.
  public var isEmpty: Bool { contributions.isEmpty && actions.isEmpty && changes.isEmpty }

  /// Finds what is in `new` and was not in `old`.
  public init(from old: Workspace, to new: Workspace) {
    var authors: [PersonID?] = []
    var isRewritten = false
    let names = Set(old.checkInLogs.keys).union(new.checkInLogs.keys)
    let pairs = names.map { (old.checkInLogs[$0] ?? .empty, new.checkInLogs[$0] ?? .empty) }
    for (before, after) in pairs + [(old.northStarLog, new.northStarLog)] {
      let (added, isOther) = Self.additions(from: before.records, to: after.records)
      authors += Self.countedOnce(added).map(\.author)
      isRewritten = isRewritten || isOther
    }
    contributions = Self.contributions(of: authors)
    let (said, isOther) = Self.additions(from: old.standUps.records, to: new.standUps.records)
    let taken = said.filter { if case .action = $0.content { true } else { false } }
    actions = Self.contributions(of: taken.map(\.author))
    let differs: [Part: Bool] = [
      .declarations: !old.declaresTheSame(as: new), .objectives: old.objectives != new.objectives,
      .initiatives: old.initiatives != new.initiatives,
      .standUps: isOther || taken.count < said.count, .checkIns: isRewritten,
    ]
    changes = Part.allCases.filter { differs[$0] == true }
  }

  private static func contributions(of authors: [PersonID?]) -> [Contribution] {
    Dictionary(grouping: authors) { $0 }.map { Contribution(author: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.author?.rawValue ?? "") < ($0.count, $1.author?.rawValue ?? "") }
  }

  /// The records that count as news: if one person has several on a key result for one day, only the last.
  private static func countedOnce(_ records: [CheckInRecord]) -> [CheckInRecord] {
    var days: [String: CheckInRecord] = [:]
    var others: [CheckInRecord] = []
    for record in records {
      guard case .entry(let entry) = record.content else {
        others.append(record)
        continue
      }
      let day = "\(record.author?.rawValue ?? "") \(entry.keyResult) \(entry.date)"
      if days[day].map({ record.isRecorded(after: $0) }) ?? true { days[day] = record }
    }
    return others + days.values
  }

  /// The records of `new` that `old` does not have, and whether some of `old` are gone or changed.
  private static func additions<Record: LogRecord>(
    from old: [Record], to new: [Record]
  ) -> (added: [Record], isRewritten: Bool) {
    // A log that was not read again shares its memory, so this comparison takes no time.
    guard old != new else { return ([], false) }
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let isRewritten = old.contains { kept[$0.id] != known[$0.id] }
    return (new.filter { known[$0.id] == nil }, isRewritten)
  }
}

extension Workspace {
  /// Whether both have the same `headway.yaml`.
  fileprivate func declaresTheSame(as other: Workspace) -> Bool {
    name == other.name && northStar == other.northStar && drivers == other.drivers && goals == other.goals
      && outcomes == other.outcomes && valueStreams == other.valueStreams
      && capabilities == other.capabilities && people == other.people && cycles == other.cycles
      && settings == other.settings && silences == other.silences && newerFormat == other.newerFormat
  }
}
