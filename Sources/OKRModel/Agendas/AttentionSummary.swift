/// What waits for one person, or for everyone, and which stage is worst: the few figures that a first look needs.
public struct AttentionSummary: Hashable, Sendable {
  /// The stage that is furthest behind.
  public struct Place: Hashable, Sendable {
    /// The stage.
    public let stage: StageID
    /// Its title.
    public let title: String
    /// Its progress, a fraction.
    public let progress: Double
    /// Its status, which is at risk, off track or stale.
    public let status: Status
  }

  /// The person whose work is counted; nil for everyone's.
  public let person: PersonID?
  /// How many key results are due for a check-in in this round.
  public let dueCheckIns: Int
  /// How many open key results are off track.
  public let offTrack: Int
  /// How many open key results are at risk.
  public let atRisk: Int
  /// How many open actions are past their due day.
  public let overdueActions: Int
  /// The stage that is furthest behind; nil when every stage is on track, done or unknown.
  public let worst: Place?

  /// Whether anything waits or is behind.
  public var isQuiet: Bool { dueCheckIns + offTrack + atRisk + overdueActions == 0 }

  /// The summary for the day of `standings`, for the person with the id `person`, or for everyone if that is nil.
  public init(of workspace: Workspace, standings: Standings, person: PersonID?) {
    let items = CheckInAgenda.items(of: workspace, standings: standings, person: person)
    self.person = person
    self.dueCheckIns = items.count(where: \.timing.isOpen)
    let open = items.filter { $0.standing.closing == nil }
    self.offTrack = open.count { $0.standing.status == .offTrack }
    self.atRisk = open.count { $0.standing.status == .atRisk }
    self.overdueActions = workspace.standUps.openActions(asOf: standings.asOf).count { action in
      guard let due = action.entry.due, due < standings.asOf else { return false }
      return person == nil || action.entry.owner == person
    }
    self.worst = Self.worst(of: workspace, standings: standings)
  }

  /// The stage with the worst status, and of those with the same status the one with the largest gap.
  private static func worst(of workspace: Workspace, standings: Standings) -> Place? {
    let places = workspace.valueStreams.flatMap(\.stages).compactMap {
      stage -> (place: Place, gap: Double)? in
      guard let rollUp = standings.stage(stage.id), let progress = rollUp.progress,
        [.offTrack, .stale, .atRisk].contains(rollUp.status)
      else { return nil }
      let place = Place(stage: stage.id, title: stage.title, progress: progress, status: rollUp.status)
      return (place, rollUp.gap ?? 0)
    }
    return places.min { ($0.place.status.urgencyRank, -$0.gap) < ($1.place.status.urgencyRank, -$1.gap) }?
      .place
  }
}
