import OKRModel
import TextFormats

/// The message of a workspace's commit: `check-ins: 3 by ana, week 7; objectives: faster-boarding`.
struct CommitMessage: Sendable {
  /// The longest first line that git's tools show completely.
  private static let width = 72

  let cycles: [Cycle]
  /// The new check-ins, corrections and retractions.
  var records: [CheckInRecord] = []
  /// The new records of stand-ups, such as actions.
  var standUpRecords: [StandUpRecord] = []
  private var objectives: [String] = []
  private var initiatives: [String] = []
  private var standUps: [String] = []
  private var changes: [String] = []
  private var others: [String] = []
  private var hasLogs = false

  /// Makes the message of a workspace with `cycles`.
  init(cycles: [Cycle]) {
    self.cycles = cycles
  }

  /// Adds the changed file at `path`, relative to the workspace.
  mutating func add(_ path: String) {
    // Other people read the message in their terminals.
    let path = TextScrubber.scrub(path)
    let name = String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
    switch path.prefix(while: { $0 != "/" }) {
    case "check-ins": hasLogs = true
    case "objectives": objectives.append(name)
    case "execution": initiatives.append(name)
    case "stand-ups": standUps.append(name)
    case "changes": changes.append(name)
    default: others.append(path)
    }
  }

  /// The whole message: a line that fits, and below it the parts if the line says too little.
  var text: String {
    let whole = parts.joined(separator: "; ")
    guard whole.count > Self.width else { return TextScrubber.scrub(whole) }
    let short = shortParts.joined(separator: ", ")
    return TextScrubber.scrub("OKRs: \(short)\n\n\(parts.joined(separator: "\n"))", multiline: true)
  }

  private var parts: [String] {
    [
      checkIns, Self.part("objectives", objectives), Self.part("execution", initiatives),
      standUps.isEmpty ? nil : saidInStandUps ?? Self.part("stand-ups", standUps),
      Self.part("changes", changes),
      others.isEmpty ? nil : others.joined(separator: ", "),
    ].compactMap(\.self)
  }

  private var shortParts: [String] {
    [
      hasLogs ? Self.count(records, "check-in") : nil,
      objectives.isEmpty ? nil : Self.count(objectives, "objective"),
      initiatives.isEmpty ? nil : Self.count(initiatives, "initiative"), standUps.isEmpty ? nil : "stand-ups",
      changes.isEmpty ? nil : "changes",
      others.first,
    ].compactMap(\.self)
  }

  private var checkIns: String? {
    guard hasLogs else { return nil }
    guard !records.isEmpty else { return "check-ins" }
    return "check-ins: \(Self.counts(records.map(\.author)))\(week.map { ", week \($0)" } ?? "")"
  }

  /// The week of the cycle that contains all the check-ins; nil if they are in several.
  private var week: Int? {
    let workspace = Workspace(name: "", northStar: NorthStar(title: ""), cycles: cycles)
    let weeks = Set(
      records.compactMap(\.entry).map { entry in workspace.cycle(on: entry.date)?.week(of: entry.date) })
    return weeks.count == 1 ? weeks.first.flatMap(\.self) : nil
  }

  /// How many each person has, the most first: `2 by ana, 1 by ben`, or `2 actions by ana, 1 by ben` with a `noun`.
  static func counts(_ authors: [PersonID?], of noun: String? = nil) -> String {
    var counts: [String: Int] = [:]
    for author in authors { counts[author?.rawValue ?? "somebody", default: 0] += 1 }
    let people = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let things = { (count: Int) in noun.map { count == 1 ? "1 \($0)" : "\(count) \($0)s" } ?? "\(count)" }
    guard people.count <= 3, let first = people.first else {
      return "\(things(authors.count)) by \(people.count) people"
    }
    let others = people.dropFirst().map { ", \($0.value) by \($0.key)" }.joined()
    return "\(things(first.value)) by \(first.key)\(others)"
  }

  private static func count(_ things: [some Any], _ name: String) -> String {
    things.count == 1 ? "1 \(name)" : "\(things.count) \(name)s"
  }

  /// A part with its names, of which only the first few are listed.
  private static func part(_ title: String, _ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let reported = names.count > 3 ? names.prefix(2) + ["\(names.count - 2) more"] : names[...]
    return "\(title): \(reported.joined(separator: ", "))"
  }
}
