public import OKRModel

/// What the rules find, as the screen of gaps lists it.
public struct Gaps: Sendable {
  /// How the findings are grouped.
  public enum Grouping: Sendable {
    /// By place: stage by stage, objective by objective, then everything around them.
    case place
    /// By level.
    case level
  }

  /// A finding and its place.
  public struct Entry: Hashable, Sendable {
    public let finding: Finding
    /// The title of what it is about.
    public let title: String
    /// Its group when findings are grouped by place.
    public let place: String
  }

  /// A row of the list.
  public enum Row: Hashable, Sendable {
    case group(String)
    /// The finding at this index.
    case finding(Int)
  }

  public internal(set) var grouping: Grouping = .place
  /// The id of the only rule whose findings are listed; nil for all.
  public internal(set) var rule: String?
  /// The position of the selection among `entries`, from 0.
  public internal(set) var position = 0
  /// The listed findings, in order.
  public private(set) var entries: [Entry] = []
  /// How many findings the workspace silences.
  public private(set) var silencedCount = 0
  /// All findings, stage by stage.
  private var all: [Entry] = []

  /// The selected finding; nil when none is listed.
  public var selected: Entry? { entries.element(at: position) }

  /// How many findings of `level` are listed.
  public func count(_ level: Rule.Level) -> Int { entries.count { $0.finding.rule.level == level } }

  /// The rules that found something, in their order.
  var rules: [String] {
    let present = Set(all.map(\.finding.rule.id))
    return Rule.all.map(\.id).filter(present.contains)
  }

  /// The rows of the list: a title above each group.
  public var rows: [Row] {
    var rows: [Row] = []
    var group: String?
    for (position, entry) in entries.enumerated() {
      let title = title(ofGroup: entry)
      if title != group { rows.append(.group(title)) }
      group = title
      rows.append(.finding(position))
    }
    return rows
  }

  func title(ofGroup entry: Entry) -> String {
    grouping == .place ? entry.place : entry.finding.rule.level.plural
  }

  /// Takes new findings; the selection stays on its finding, or at its position.
  mutating func take(_ findings: Findings, places: GapPlaces, filter: Filter, in workspace: Workspace) {
    silencedCount = findings.silenced.count
    all = places.sorted(findings.reported)
    if let rule, !rules.contains(rule) { self.rule = nil }
    list(filter, in: workspace)
  }

  /// Lists what passes `filter` and the rule; the selection stays on its finding, or at its position.
  mutating func list(_ filter: Filter, in workspace: Workspace) {
    let (before, earlier) = (selected, entries)
    var search = GapSearch(filter, in: workspace)
    let kept = all.filter { entry in
      (rule == nil || entry.finding.rule.id == rule) && search.finds(entry)
    }
    entries =
      grouping == .place ? kept : kept.gravestFirst { $0.finding.rule.level }
    guard let before, !entries.isEmpty else {
      position = min(position, max(0, entries.count - 1))
      return
    }
    position = place(of: before.finding) ?? nearest(to: position, among: earlier)
  }

  /// The index of `finding`, or of another finding about the same construct; nil if none is listed.
  private func place(of finding: Finding) -> Int? {
    entries.firstIndex { $0.finding == finding }
      ?? entries.firstIndex {
        $0.finding.subject == finding.subject && $0.finding.rule.id == finding.rule.id
      }
      ?? entries.firstIndex { $0.finding.subject == finding.subject }
  }

  /// The index of what came after the one at `position` in `earlier`, or before it: a fixed finding makes room
  /// for the next one.
  private func nearest(to position: Int, among earlier: [Entry]) -> Int {
    let places = Dictionary(
      entries.enumerated().map { ($0.element.finding, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let near = earlier.dropFirst(position) + earlier.prefix(position).reversed()
    return near.lazy.compactMap { places[$0.finding] }.first ?? min(position, entries.count - 1)
  }

  /// Whether the filter hides a finding about `node`.
  func hides(_ node: ConstructID) -> Bool {
    all.contains { $0.finding.subject == node && (rule == nil || $0.finding.rule.id == rule) }
      && !entries.contains { $0.finding.subject == node }
  }

  /// Lists everything, and selects `finding` or another one about the same construct.
  mutating func select(_ finding: Finding, in workspace: Workspace) {
    list(Filter(), in: workspace)
    if let place = place(of: finding) { position = place }
  }
}

extension Rule.Level {
  /// The heading for findings of this level.
  var plural: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    case .advice: "Advice"
    }
  }
}
