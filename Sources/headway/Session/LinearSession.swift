import Canvas
import CursesTerminal
import Dashboard
import FileStore
import GitSync
import OKRModel

/// The dashboard as plain lines: the characters of a typed line are keys, and changes are printed below. It draws
/// nothing, so that a screen reader, a serial console or a pipe can follow it.
struct LinearSession {
  private let location: WorkspaceLocation
  private let files: FileEffects
  private let drafts: DraftKeeper
  private let glyphs: Glyphs
  /// Whether today comes from the clock rather than an option.
  private let followsClock: Bool
  private var state: State
  private var isOpen = true
  /// Whether everything should be printed again.
  private var isRedrawn = false
  /// The places whose keys were printed: once is enough, and `?` prints them again.
  private var knownPlaces: Set<Context> = []

  /// Prints the dashboard on the workspace at `location` and takes keys from standard input until `q` or its end.
  static func run(
    location: WorkspaceLocation, day: CivilDay?, person: PersonID?, settings: DisplaySettings, screen: Screen,
    plannedMinutes: Int, tour: TourPlan = TourPlan()
  ) throws(CommandFailure) {
    var session = LinearSession(
      location: location, today: day ?? SystemEnvironment.today(), followsClock: day == nil, person: person,
      settings: settings, screen: screen, plannedMinutes: plannedMinutes, tour: tour)
    try session.run()
  }

  private init(
    location: WorkspaceLocation, today: CivilDay, followsClock: Bool, person: PersonID?,
    settings: DisplaySettings, screen: Screen,
    plannedMinutes: Int, tour: TourPlan
  ) {
    let keeper = WorkspaceKeeper(location: location)
    let loaded = keeper.load()
    self.location = location
    self.followsClock = followsClock
    self.drafts = DraftKeeper(location, directory: StateDirectory.drafts)
    self.glyphs = settings.ascii.value ? .ascii : .unicode
    let problems =
      settings.configuration.diagnostics
      + PersonAdvice.diagnostics(on: person, settings: settings, in: loaded.workspace)
    self.files = FileEffects(
      keeper: keeper, settings: SettingsReader(themes: nil, wish: nil, diagnostics: problems)
    ) {
      // If this cannot be printed, the next output reports the failure.
      try? StandardOutput.sayWhole(["Waiting for another program, which is writing to \($0)."])
    }
    // Nothing is cut to a size here; the panes are those of a large screen.
    self.state = State(
      workspace: loaded.workspace, diagnostics: problems + loaded.diagnostics,
      today: today,
      person: person ?? keeper.identifyPerson(in: loaded.workspace),
      surface: Surface(size: Size(columns: 120, rows: 40), glyphs: glyphs),
      keymap: settings.configuration.keymap,
      screen: screen, choosesPlace: true, plannedMinutes: plannedMinutes, tour: tour.tour)
    if tour.isOffered { handle(.tourOffered) }
  }

  private mutating func run() throws(CommandFailure) {
    let known = state
    if let event = drafts.found(today: state.today, identify: { known.person }) { handle(event) }
    defer { drafts.finish() }
    var shown = lines
    try StandardOutput.sayWhole(shown)
    knownPlaces.insert(state.context)
    while isOpen, let input = StandardInput.readLine() {
      let today = SystemEnvironment.today()
      if followsClock, today != state.today { handle(.dayBegan(today)) }
      if state.usesClock { handle(.clockRead(milliseconds: SystemEnvironment.passedMilliseconds())) }
      for key in Self.keys(ofBytes: input) { handle(.keyPressed(key)) }
      guard isOpen else { return }
      let news = screen.news(since: isRedrawn ? [] : shown)
      isRedrawn = false
      shown = lines
      try StandardOutput.sayWhole(news.isEmpty ? ["Nothing has changed."] : news)
      knownPlaces.insert(state.context)
    }
  }

  private var screen: LinearScreen {
    LinearScreen(state: state, glyphs: glyphs, showsKeys: !knownPlaces.contains(state.context))
  }

  private var lines: [String] { screen.lines }

  private mutating func handle(_ event: Event) {
    for effect in state.update(with: event) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .recordCheckIn(let submission): onFiles { $0.record(submission, report: $1) }
    case .recordStandUp(let submission): onFiles { $0.record(submission, report: $1) }
    case .recordChanges(let changes):
      let author = author
      onFiles { $0.record(changes, by: author, report: $1) }
    case .withdrawChanges(let changes):
      let author = author
      onFiles { $0.withdraw(changes, by: author, report: $1) }
    case .editField(let edit):
      let author = author
      onFiles { $0.change(edit, by: author, report: $1) }
    case .loadWorkspace: onFiles { $0.load(.asked, report: $1) }
    case .openLink(let address): openLink(address)
    case .sync: sync()
    case .quit: isOpen = false
    case .awaitDraftPause: handle(.draftPauseCame)
    case .keepDrafts(let unsaved, let person):
      var failure: String?
      drafts.keepNow(unsaved, person: person) { failure = $0 }
      if let failure { handle(.draftsNotKept(message: failure)) }
    case .leaveDrafts: drafts.leave()
    case .keepTour(let step): TourMemory().keep(step)
    case .findLine(let subject):
      let place = files.keeper.place(of: subject).map { FileLine(path: $0.path, line: $0.line) }
      handle(.lineFound(subject, place))
    case .openEditor(let line): edit(line)
    case .redraw: isRedrawn = true
    case .suspend: handle(.effectFailed(message: "Press Ctrl-Z itself: here the terminal does that."))
    case .useTheme: handle(.effectFailed(message: "Plain lines have no colours."))
    case .copy(let text): handle(.effectFailed(message: "The reference is \(text)"))
    // Nothing is drawn, so nothing needs timers; a message stays until the next one.
    case .expireToast, .awaitRest, .awaitTick, .stopWaiting, .stopSyncing: break
    }
  }

  /// Carries out an effect on the files at once, and handles its result.
  private mutating func onFiles(_ work: (FileEffects, (Event) -> Void) -> Void) {
    var events: [Event] = []
    work(files) { events.append($0) }
    events.forEach { handle($0) }
  }

  /// Runs the editor where there is a terminal for it; elsewhere says which line it would open.
  private mutating func edit(_ line: FileLine) {
    guard StandardInput.isTerminal else {
      handle(.effectFailed(message: "The editor needs a terminal; the line is \(line.path):\(line.line)."))
      return
    }
    let edit = files.keeper.beginEdit(of: line.path)
    if let complaint = EditorCommand(environment: SystemEnvironment.variables).run(
      path: line.path, line: line.line)
    {
      handle(.effectFailed(message: complaint))
    }
    let author = author
    onFiles { $0.edited(edit, by: author, .asked, report: $1) }
  }

  private var author: ChangeAuthor {
    ChangeAuthor(state.person, now: SystemEnvironment.now(), today: state.today)
  }

  private mutating func sync() {
    let result = WorkspaceSync(location, environment: SystemEnvironment.allVariables, cancellation: nil).run()
    handle(.syncEnded(message: result.summary, isInStep: result.isInStep))
    onFiles { $0.load(.asked, report: $1) }
  }

  private mutating func openLink(_ address: String) {
    do {
      try LinkOpener.open(address)
      handle(.linkOpened(address))
    } catch {
      handle(.effectFailed(message: error.message))
    }
  }

  /// The keys in the bytes of a line. Escape sequences are not letters: neither a pressed arrow, nor the terminal's
  /// reply to another program.
  static func keys(ofBytes bytes: [UInt8]) -> [Key] {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isPlain, let line = String(validating: bytes, as: UTF8.self) else {
      return TypedLine.keys(of: bytes)
    }
    return keys(of: line)
  }

  /// The keys in a line: the name of one key, Enter for an empty line, or a key for each character.
  static func keys(of line: String) -> [Key] {
    let name = line.lowercased()
    // A chord or a function key is given by its name; other names might be a series of characters.
    let isChord = ["ctrl-", "alt-", "s-"].contains { name.hasPrefix($0) } && name.count > 2
    if isChord || name.wholeMatch(of: /f[0-9]+/) != nil, let key = Key(name: line) { return [key] }
    return switch name {
    case "", "enter": [.enter]
    case "esc", "escape": [.escape]
    case "tab": [.tab]
    case "up": [.up]
    case "down": [.down]
    case "left": [.left]
    case "right": [.right]
    case "backspace": [.backspace]
    default: line.map { .character($0) }
    }
  }
}
