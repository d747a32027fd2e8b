public import OKRModel

/// What every screen and overlay sees, whichever of them is open: the workspace and its figures, the day, the person,
/// the surface. It is handed to a component with each key.
public struct AppContext: Sendable {
  public internal(set) var workspace: Workspace
  /// What is wrong in the files.
  public internal(set) var diagnostics: [Diagnostic]
  /// Today, which is handed in.
  public internal(set) var today: CivilDay
  /// The earlier day that is looked at; nil for today.
  public internal(set) var lookedAt: CivilDay?
  /// What has changed since the day that is looked at; nil when that is today.
  public internal(set) var changes: Changes?
  /// Every figure on the day that is looked at.
  public internal(set) var standings: Standings
  /// The id of the person at the keyboard; nil until it is known.
  public internal(set) var person: String?
  /// What is left out of the panes and the gaps.
  public internal(set) var filter = Filter()
  public internal(set) var surface: Surface
  /// Which keys run what.
  public internal(set) var keymap: Keymap
  /// The minutes that a stand-up is planned for.
  public let plannedMinutes: Int
  /// The links of the workspace and the cycle, once something needed them.
  public internal(set) var trace: TraceabilityGraph?
  /// The file that another program is writing to, while what is to be saved waits for it; nil while nothing waits.
  public internal(set) var awaitedFile: String?
  /// The messages, and the one that is shown now.
  public internal(set) var messages = MessageLog()
  /// What the screen says of itself, while an action runs that may be run on any screen.
  var current = CurrentScreen()
  /// What was written since the start.
  var journal = WriteJournal()
  /// What the component that has just run wants of the router.
  var requests: [Request] = []

  init(
    workspace: Workspace, diagnostics: [Diagnostic], today: CivilDay, person: String?, surface: Surface,
    keymap: Keymap, plannedMinutes: Int
  ) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.today = today
    self.person = person
    self.surface = surface
    self.keymap = keymap
    self.plannedMinutes = plannedMinutes
    standings = Standings(of: workspace, asOf: today)
  }

  /// What is selected on the screen or in the list over it; nil where nothing is.
  var selection: ConstructID? { current.selection }

  /// The day that is looked at.
  public var asOf: CivilDay { standings.asOf }

  /// The graph of the workspace and the cycle that are looked at. It is made when something first needs it, so that
  /// the first screen does not wait for it.
  mutating func graph() -> TraceabilityGraph {
    if let trace { return trace }
    let graph = TraceabilityGraph(of: workspace, cycle: standings.cycle)
    trace = graph
    return graph
  }

  /// Says something: as a toast for a while, and in the log.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect { messages.say(tone, text) }

  /// Asks the router for something, once the component has run.
  mutating func request(_ request: Request) { requests.append(request) }
}
