public import OKRModel

/// A stand-up while it is led on the screen: what is talked about, where one is in it, and the time.
///
/// What is decided in it goes to the files at once; this is only how one walks through it.
public struct StandUp: Sendable {
  /// A page of the stand-up.
  public enum Page: Hashable, Sendable {
    /// The counts, and what has changed.
    case opening
    /// What earlier stand-ups have left open, and what was taken down in this one.
    case actions
    /// The stage with this id.
    case stage(StageID)
    /// Priorities, confidence, health and what comes next.
    case fourSquare
    /// What was said and decided.
    case minutes

    /// The part that has a share of the time; nil where there is none.
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
  /// The minutes that it is planned for.
  public let plannedMinutes: Int
  /// The day since which changes are told.
  public internal(set) var since: CivilDay
  /// Whether the stages come as in the value streams, and not worst first.
  public internal(set) var isInOrder = false
  /// Whether all key results of a stage are shown, and not only those that need discussion.
  public internal(set) var showsAll = false
  /// What is talked about.
  public private(set) var agenda: StandUpAgenda
  /// What the pages list, and in which order.
  private(set) var arrangement = StandUpArrangement()
  /// The stages that are talked about, in their order. It stays as it was when the stand-up began, so that nothing
  /// jumps while somebody speaks.
  public private(set) var stages: [StageID] = []
  /// How the time is shared out.
  public private(set) var plan: StandUpTimePlan
  /// The page that is shown.
  public internal(set) var page: Page = .opening
  /// What is selected on the page; nil where nothing is.
  public internal(set) var target: Target?
  /// The first row of the page that is shown.
  public internal(set) var scroll = 0
  /// What suffers if the selected key result slips.
  public internal(set) var impact: Impact?
  /// The four squares, once they are looked at.
  public internal(set) var fourSquare: FourSquare?
  /// The minutes, once they are looked at.
  public internal(set) var minutes: StandUpMinutes?
  /// The id of the record that says that it was held; nil until it was written down.
  public internal(set) var heldRecord: String?
  var clock = StandUpClock()
  /// Whether the clock will be read by itself.
  var isTicking = false

  /// Begins a stand-up on the day of `standings`.
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

  /// What is of interest among the actions: those that are open, and those that were taken down or done today.
  func actions(in workspace: Workspace) -> [ActionItem] {
    workspace.standUps.actions.filter {
      $0.isOpen(asOf: date) || $0.entry.date == date || $0.completion?.date == date
    }
  }

  /// The stage of the page; nil where it is about none.
  var stage: StandUpAgenda.StageItems? {
    guard case .stage(let id) = page else { return nil }
    return agenda.stages.first { $0.id == id }
  }

  /// Takes what the files and the day say now; the order of the stages stays, and that of what they list.
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
    // Where the page is gone, what came behind it is not passed over.
    if !pages.contains(page) { page = position.flatMap { pages.element(at: $0) } ?? pagePlace(in: pages) }
    fourSquare = nil
    minutes = nil
  }

  /// Where one was among `pages`, whose page is gone.
  private func pagePlace(in pages: [Page]) -> Page {
    page == .actions ? pages.element(at: 1) ?? .opening : .opening
  }

  /// Reports changes since `day`, and lists what that makes worth discussing.
  mutating func tellChanges(since day: CivilDay) {
    since = day
    arrangement = StandUpArrangement()
  }

  /// Orders the stages anew.
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
      of: workspace, changes: Changes(from: Standings(of: workspace, asOf: since), to: standings))
  }
}
