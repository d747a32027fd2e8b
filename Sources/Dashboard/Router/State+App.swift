public import Canvas
public import OKRModel

// Short names for what the router and its tests read from the context.
extension State {
  public internal(set) var workspace: Workspace {
    get { app.workspace }
    _modify { yield &app.workspace }
  }
  /// What is wrong in the files.
  public internal(set) var diagnostics: [Diagnostic] {
    get { app.diagnostics }
    _modify { yield &app.diagnostics }
  }
  /// Today, which is passed in.
  public internal(set) var today: CivilDay {
    get { app.today }
    set { app.today = newValue }
  }
  /// The earlier day shown; nil for today.
  public internal(set) var earlierDay: CivilDay? {
    get { app.earlierDay }
    set { app.earlierDay = newValue }
  }
  /// What has changed since the day shown; nil when that is today.
  public internal(set) var changes: Changes? {
    get { app.changes }
    set { app.changes = newValue }
  }
  /// Every figure on the day shown.
  public internal(set) var standings: Standings {
    get { app.standings }
    set { app.standings = newValue }
  }
  /// The id of the person at the keyboard; nil until known.
  public internal(set) var person: PersonID? {
    get { app.person }
    set { app.person = newValue }
  }
  public internal(set) var size: Size {
    get { app.surface.size }
    set { app.surface.size = newValue }
  }
  /// The links of the workspace and the cycle, once needed.
  public internal(set) var trace: TraceabilityGraph? {
    get { app.trace }
    set { app.trace = newValue }
  }
  /// The keys of the actions.
  public internal(set) var keymap: Keymap {
    get { app.keymap }
    set { app.keymap = newValue }
  }
  /// The file that another program is writing to, while a write waits for it; nil while nothing waits.
  public internal(set) var awaitedFile: String? {
    get { app.awaitedFile }
    set { app.awaitedFile = newValue }
  }
  var journal: WriteJournal {
    get { app.journal }
    _modify { yield &app.journal }
  }
  /// The planned length of a stand-up in minutes.
  public var plannedMinutes: Int { app.plannedMinutes }
  /// The message currently shown.
  public internal(set) var toast: Message? {
    get { app.messages.toast }
    set { app.messages.toast = newValue }
  }
  /// The latest messages, oldest first.
  public var messages: [Message] { app.messages.all }
  /// The day shown.
  public var asOf: CivilDay { app.asOf }

  /// Shows a message: as a toast for a while, and in the log.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect { app.messages.say(tone, text) }

  /// Shows a message that a held key would repeat: the log keeps it once.
  mutating func sayOnce(_ tone: Message.Tone, _ text: String) -> Effect { app.messages.sayOnce(tone, text) }

  /// Reports something that happened outside: at once, or after the answer shown now has been read.
  mutating func announce(_ text: String) -> [Effect] { app.messages.report(text) }

  /// Removes the toast with `id`, which has been shown long enough.
  mutating func toastExpired(_ id: Int) -> [Effect] { app.messages.expire(id) }

  /// The graph of the workspace and the cycle shown.
  mutating func graph() -> TraceabilityGraph { app.graph() }
}

extension State {
  /// The earlier day that is shown and how long ago it was: `as of 11 Nov, 7 days back`; nil on today.
  var earlierDayWords: String? {
    earlierDay.map { day in
      let days = day.days(to: today)
      return "as of \(day.shortText), \(days == 1 ? "yesterday" : "\(days) days back")"
    }
  }
}
