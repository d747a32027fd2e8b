public import OKRModel

/// A stand-up led on the screen: its agenda, the current place in it, and the time.
///
/// Decisions go to the files at once; this is only the way through them.
public struct StandUp: Sendable {
  /// A page of the stand-up.
  public enum Page: Hashable, Sendable {
    /// The counts, and what has changed.
    case opening
    /// The actions left open by earlier stand-ups, and those added in this one.
    case actions
    /// The stage with this id.
    case stage(StageID)
    /// Priorities, confidence, health and what comes next.
    case fourSquare
    /// What was reported and decided.
    case minutes

    /// The part with a share of the time; nil if there is none.
    var part: StandUpTimePlan.Part? {
      switch self {
      case .opening: .opening
      case .actions: .actions
      case .stage(let id): .stage(id)
      case .fourSquare: .fourSquare
      case .minutes: nil
      }
    }
  }

  /// Something on a page that can be worked on.
  public enum Target: Hashable, Sendable {
    case keyResult(KeyResultReference)
    /// The action with this id.
    case action(String)
  }

  /// The day on which it is held.
  public let date: CivilDay
  /// The planned length in minutes.
  public let plannedMinutes: Int
  /// The day since which changes are reported.
  public internal(set) var since: CivilDay
  /// Whether the stages are in the order of the value streams, not worst first.
  public internal(set) var isInOrder = false
  /// Whether all key results of a stage are shown, not only those that need discussion.
  public internal(set) var showsAll = false
  /// The agenda.
  public private(set) var agenda: StandUpAgenda
  /// What the pages list, and in which order.
  private(set) var arrangement = StandUpArrangement()
  /// The stages to discuss, in order. It stays as it was when the stand-up started, so that nothing jumps while someone
  /// speaks.
  public private(set) var stages: [StageID] = []
  /// How the time is divided.
  public private(set) var plan: StandUpTimePlan
  /// The current page.
  public internal(set) var page: Page = .opening
  /// The selection on the page; nil if there is none.
  public internal(set) var target: Target?
  /// The first visible row of the page.
  public internal(set) var scroll = 0
  /// What suffers if the selected key result slips.
  public internal(set) var impact: Impact?
  /// The four squares, once shown.
  public internal(set) var fourSquare: FourSquare?
  /// The minutes, once shown.
  public internal(set) var minutes: StandUpMinutes?
  /// The id of the record of the stand-up; nil until it is recorded.
  public internal(set) var heldRecord: String?
  var clock = StandUpClock()
  /// Whether a reading of the clock is pending.
  var isTicking = false

  /// Starts a stand-up on the day of `standings`.
  init(of workspace: Workspace, standings: Standings, plannedMinutes: Int) {
    date = standings.asOf
    since = workspace.standUps.startOfChanges(for: standings.asOf)
    self.plannedMinutes = plannedMinutes
    agenda = Self.agenda(of: workspace, since: since, standings: standings)
    plan = StandUpTimePlan(minutes: plannedMinutes, stages: [], openActions: 0)
    arrangement.take(agenda)
    order()
    share(workspace)
  }

  /// The pages, in their order.
  public func pages(in workspace: Workspace) -> [Page] {
    [.opening] + (actions(in: workspace).isEmpty ? [] : [.actions]) + stages.map(Page.stage)
      + [.fourSquare, .minutes]
  }

  /// The relevant actions: the open ones, and those added or completed today.
  func actions(in workspace: Workspace) -> [ActionItem] {
    workspace.standUps.actions.filter {
      $0.isOpen(asOf: date) || $0.entry.date == date || $0.completion?.date == date
    }
  }

  /// The stage of the page; nil if it is about none.
  var stage: StandUpAgenda.StageItems? {
    guard case .stage(let id) = page else { return nil }
    return agenda.stages.first { $0.id == id }
  }

  /// Takes over the current files and day; the order of the stages stays, and that of what they list.
  mutating func refresh(_ workspace: Workspace, standings: Standings) {
    let position = pages(in: workspace).firstIndex(of: page)
    agenda = Self.agenda(of: workspace, since: since, standings: standings)
    let worthwhile = Set(Self.worthwhile(agenda.stages))
    let known = Set(stages)
    stages =
      stages.filter(worthwhile.contains) + Self.worthwhile(agenda.stages).filter { !known.contains($0) }
    arrangement.take(agenda)
    share(workspace)
    let pages = pages(in: workspace)
    // If the page is gone, the one after it is not skipped.
    if !pages.contains(page) { page = position.flatMap { pages.element(at: $0) } ?? pagePlace(in: pages) }
    fourSquare = nil
    minutes = nil
  }

  /// The page to show among `pages` when the current one is gone.
  private func pagePlace(in pages: [Page]) -> Page {
    page == .actions ? pages.element(at: 1) ?? .opening : .opening
  }

  /// Reports changes since `day`, and lists what needs discussion because of them.
  mutating func announceChanges(since day: CivilDay) {
    since = day
    arrangement = StandUpArrangement()
  }

  /// Orders the stages again.
  mutating func order() {
    stages = Self.worthwhile(isInOrder ? agenda.stages : agenda.worstFirst)
  }

  private mutating func share(_ workspace: Workspace) {
    let open = workspace.standUps.openActions(asOf: date).count { $0.entry.date < date }
    let listed = Set(stages)
    plan = StandUpTimePlan(
      minutes: plannedMinutes, stages: agenda.stages.filter { listed.contains($0.id) }, openActions: open)
  }

  /// The ids of the stages that have objectives in the cycle.
  private static func worthwhile(_ stages: [StandUpAgenda.StageItems]) -> [StageID] {
    stages.filter { $0.rollUp != nil }.map(\.id)
  }

  private static func agenda(
    of workspace: Workspace, since: CivilDay, standings: Standings
  ) -> StandUpAgenda {
    StandUpAgenda(
      of: workspace,
      changes: Changes(from: Standings(of: workspace, asOf: since, only: standings.only), to: standings))
  }
}
