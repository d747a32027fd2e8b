public import Canvas
public import OKRModel

// What the router and its tests read of the context, by its short name.
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
  /// Today, which is handed in.
  public internal(set) var today: CivilDay {
    get { app.today }
    set { app.today = newValue }
  }
  /// The earlier day that is looked at; nil for today.
  public internal(set) var lookedAt: CivilDay? {
    get { app.lookedAt }
    set { app.lookedAt = newValue }
  }
  /// What has changed since the day that is looked at; nil when that is today.
  public internal(set) var changes: Changes? {
    get { app.changes }
    set { app.changes = newValue }
  }
  /// Every figure on the day that is looked at.
  public internal(set) var standings: Standings {
    get { app.standings }
    set { app.standings = newValue }
  }
  /// The id of the person at the keyboard; nil until it is known.
  public internal(set) var person: String? {
    get { app.person }
    set { app.person = newValue }
  }
  public internal(set) var size: Size {
    get { app.surface.size }
    set { app.surface.size = newValue }
  }
  /// The links of the workspace and the cycle, once something needed them.
  public internal(set) var trace: TraceabilityGraph? {
    get { app.trace }
    set { app.trace = newValue }
  }
  /// Which keys run what.
  public internal(set) var keymap: Keymap {
    get { app.keymap }
    set { app.keymap = newValue }
  }
  /// The file that another program is writing to, while what is to be saved waits for it; nil while nothing waits.
  public internal(set) var awaitedFile: String? {
    get { app.awaitedFile }
    set { app.awaitedFile = newValue }
  }
  var journal: WriteJournal {
    get { app.journal }
    _modify { yield &app.journal }
  }
  /// The minutes that a stand-up is planned for.
  public var plannedMinutes: Int { app.plannedMinutes }
  /// The message that is shown now.
  public internal(set) var toast: Message? {
    get { app.messages.toast }
    set { app.messages.toast = newValue }
  }
  /// What was said last, oldest first.
  public var messages: [Message] { app.messages.all }
  /// The day that is looked at.
  public var asOf: CivilDay { app.asOf }

  /// Says something: as a toast for a while, and in the log.
  mutating func say(_ tone: Message.Tone, _ text: String) -> Effect { app.messages.say(tone, text) }

  /// Says something that a held key would say again and again: the log keeps it once.
  mutating func sayOnce(_ tone: Message.Tone, _ text: String) -> Effect { app.messages.sayOnce(tone, text) }

  /// Reports what happened outside: at once, or when the answer that is shown has been read.
  mutating func tell(_ text: String) -> [Effect] { app.messages.report(text) }

  /// Takes away the toast with `id`, which has been shown long enough.
  mutating func toastExpired(_ id: Int) -> [Effect] { app.messages.expire(id) }

  /// The graph of the workspace and the cycle that are looked at.
  mutating func graph() -> TraceabilityGraph { app.graph() }
}
