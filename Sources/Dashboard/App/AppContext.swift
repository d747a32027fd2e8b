public import OKRModel

/// What every screen and overlay sees, whichever is open: the workspace and its figures, the day, the person, the
/// surface. Components receive it with each key.
public struct AppContext: Sendable {
  public internal(set) var workspace: Workspace {
    didSet { workspace.today = today }
  }
  /// What is wrong in the files, as far as it is worth a word today.
  public internal(set) var diagnostics: [Diagnostic]
  /// Today, which is passed in.
  public internal(set) var today: CivilDay {
    didSet { workspace.today = today }
  }
  /// The earlier day shown; nil for today.
  public internal(set) var earlierDay: CivilDay?
  /// The only cycle shown; nil for all that run on the day.
  var onlyCycle: CycleID?
  /// What has changed since the day shown; nil when that is today.
  public internal(set) var changes: Changes?
  /// Every figure on the day shown.
  public internal(set) var standings: Standings
  /// The id of the person at the keyboard; nil until known.
  public internal(set) var person: PersonID?
  /// What waits for that person, or for everyone while no person is known, on the day shown.
  public internal(set) var attention: AttentionSummary
  /// The filter on the panes and the gaps.
  public internal(set) var filter = Filter()
  public internal(set) var surface: Surface
  /// The keys of the actions.
  public internal(set) var keymap: Keymap
  /// The planned length of a stand-up in minutes.
  public let plannedMinutes: Int
  /// The links of the workspace and the cycle, once needed.
  public internal(set) var trace: TraceabilityGraph?
  /// The file that another program is writing to, while a write waits for it; nil while nothing waits.
  public internal(set) var awaitedFile: String?
  /// The messages, and the one currently shown.
  public internal(set) var messages = MessageLog()
  /// What the current screen says about itself to an action that can be run on any screen.
  var current = CurrentScreen()
  /// What has been written since the start.
  var journal = WriteJournal()
  /// What the component that has just run asks of the router.
  var requests: [Request] = []

  init(
    workspace: Workspace, diagnostics: [Diagnostic], today: CivilDay, person: PersonID?, surface: Surface,
    keymap: Keymap, plannedMinutes: Int
  ) {
    self.workspace = workspace
    self.diagnostics = diagnostics.filter { $0.counts(on: today) }
    self.today = today
    self.person = person
    self.surface = surface
    self.keymap = keymap
    self.plannedMinutes = plannedMinutes
    self.workspace.today = today
    standings = Standings(of: self.workspace, asOf: today)
    attention = AttentionSummary(of: self.workspace, standings: standings, person: nil)
    summarize()
  }

  /// Counts again what waits, after the figures or the person changed.
  mutating func summarize() {
    // Somebody who has left is asked for nothing.
    let hasLeft = person.flatMap(workspace.person)?.hasLeft(by: today) == true
    attention = AttentionSummary(
      of: workspace, standings: standings, person: hasLeft ? nil : person)
  }

  /// The selection on the screen or in the list over it; nil if there is none.
  var selection: ConstructID? { current.selection }

  /// The day shown.
  public var asOf: CivilDay { standings.asOf }

  /// The graph of the workspace and the cycle shown. It is made on first use, so that the first screen does not wait
  /// for it.
  mutating func graph() -> TraceabilityGraph {
    if let trace { return trace }
    let graph = TraceabilityGraph(of: workspace, in: standings)
    trace = graph
    return graph
  }

  /// Shows a message: as a toast for a while, and in the log.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect { messages.say(tone, text) }

  /// Asks the router for something, to be done once the component has run.
  mutating func request(_ request: Request) { requests.append(request) }
}
