import Canvas
import CursesTerminal
import Dashboard
import FileStore
import Foundation
import OKRModel

/// The open dashboard: the state, the screen, and the effects that connect the two.
final class DashboardSession {
  private let terminal: any DashboardTerminal
  private let queue: EventQueue<Event>
  private let loop: EventLoop<Event>
  private let location: WorkspaceLocation
  private let keeper: WorkspaceKeeper
  private let worker: BackgroundWorker
  private let sharing: WorkspaceSharing
  private let drafts: DraftKeeper
  /// Asks tmux to copy; nil if nothing was copied yet, or the system has no descriptors left.
  private lazy var copier = BackgroundWorker()
  private let themes: ThemeLibrary
  /// How it is displayed and operated; the requested theme may be invalid.
  private let settings: DisplaySettings
  private let files: FileEffects
  /// Reports when someone else writes to the files; nil if that is not possible, and only r reloads.
  private var watcher: WorkspaceWatcher?
  private var theme: Theme
  private var state: State
  /// Whether the theme follows the terminal's background: until the user chooses one.
  private var isAutomatic: Bool
  /// Whether today comes from the clock rather than an option.
  private let followsClock: Bool
  /// The last click, unless something else came after it.
  private var lastClick: (point: Point, at: ContinuousClock.Instant)?
  /// How quickly the second click of a double click follows the first.
  private static let doubleClickDuration = Duration.milliseconds(400)
  /// How long a toast is shown.
  private static let toastDuration = Duration.seconds(6)
  /// How long an editor gets to finish a file that it writes in pieces.
  private static let editorPause = Duration.milliseconds(400)
  /// The delay before unsaved input is kept: too short for the loss to matter.
  private static let draftPause = Duration.milliseconds(400)
  /// How long the cursor must stay to count as resting: longer than a held key takes to repeat.
  private static let restDuration = Duration.milliseconds(100)

  /// Opens `screen` on the workspace at `location` until the user leaves it; `day` replaces today.
  ///
  /// - Throws: `CommandFailure` when there is no terminal that can show it.
  static func run(
    location: WorkspaceLocation, day: CivilDay?, person: PersonID?, settings: DisplaySettings,
    screen: Screen = .dashboard, plannedMinutes: Int = StandUpTimePlan.defaultMinutes,
    tour: TourPlan = TourPlan()
  ) throws(CommandFailure) {
    guard !settings.isLinear else {
      return try LinearSession.run(
        location: location, day: day, person: person, settings: settings, screen: screen,
        plannedMinutes: plannedMinutes, tour: tour)
    }
    let keeper = WorkspaceKeeper(location: location)
    let terminal = try openTerminal(settings)
    let loaded = keeper.load()
    if AutomaticTheme.isWished(settings.theme) { terminal.hearBackground() }
    let session = DashboardSession(
      terminal: terminal, location: location, keeper: keeper, loaded: loaded,
      drafts: DraftKeeper(location, directory: StateDirectory.drafts), themes: ThemeLibrary(),
      settings: settings, day: day, person: person, screen: screen, plannedMinutes: plannedMinutes, tour: tour
    )
    guard let session else {
      terminal.close()
      throw CommandFailure(code: .inputOutput, message: "too many files are open")
    }
    let end = session.run(asksGit: person == nil)
    if case .stopped = end {} else { tour.cleanUp() }
    end.dieOfSignal()
  }

  /// Makes a session on a `terminal` that it will close; nil when the system has no descriptors left.
  init?(
    terminal: any DashboardTerminal, location: WorkspaceLocation, keeper: WorkspaceKeeper,
    loaded: LoadedWorkspace, drafts: DraftKeeper, themes: ThemeLibrary, settings: DisplaySettings,
    day: CivilDay?, person: PersonID?, screen: Screen, plannedMinutes: Int, tour: TourPlan = TourPlan()
  ) {
    guard let queue = EventQueue<Event>(), let worker = BackgroundWorker() else { return nil }
    let colourUse: ColourUse =
      !settings.colour.value ? .unwanted : terminal.colourCount == 0 ? .unavailable : .shown
    let automatic = themes.automatic(colourCount: terminal.colourCount, background: terminal.background)
    let look = themes.theme(wished: settings.theme, orElse: colourUse == .shown ? automatic : .monochrome)
    self.terminal = terminal
    self.queue = queue
    self.loop = EventLoop(terminal: terminal, queue: queue)
    self.worker = worker
    self.sharing = WorkspaceSharing(location, queue: queue)
    self.drafts = drafts
    self.location = location
    self.keeper = keeper
    self.themes = themes
    self.settings = settings
    self.theme = look.theme.readable(onPaletteOf: terminal.colourCount)
    self.isAutomatic = colourUse == .shown && AutomaticTheme.isWished(settings.theme)
    self.followsClock = day == nil
    let settingsDiagnostics =
      settings.configuration.diagnostics + look.diagnostics
      + PersonAdvice.diagnostics(on: person, settings: settings, in: loaded.workspace)
    self.files = FileEffects(
      keeper: keeper,
      settings: SettingsReader(themes: themes, wish: settings.theme, diagnostics: settingsDiagnostics)
    ) { queue.push(.fileAwaited(path: $0)) }
    self.state = State(
      workspace: loaded.workspace, diagnostics: settingsDiagnostics + loaded.diagnostics,
      today: day ?? SystemEnvironment.today(), person: person,
      surface: Surface(
        size: terminal.size, glyphs: settings.ascii.value ? .ascii : .unicode, measure: terminal.measure),
      themeNames: themes.names,
      themeName: look.theme.name, colourUse: colourUse, keymap: settings.configuration.keymap,
      screen: screen, choosesPlace: true, plannedMinutes: plannedMinutes, tour: tour.tour)
    if tour.isOffered { handle(.tourOffered) }
  }

  /// Stays until it is left, closes the terminal, and waits until everything is saved. Where nobody has said who sits
  /// here, git is asked.
  func run(asksGit: Bool) -> LoopEnd {
    let end = stay(asksGit: asksGit)
    terminal.close()
    // First of all: a write may be waiting for another program.
    if end != .stopped { keepDraftsNow() }
    drafts.finish()
    keeper.leave()
    worker.finish { [keeper] in keeper.sayWhatIsAwaited() }
    sharing.finish()
    return end
  }

  private func stay(asksGit: Bool) -> LoopEnd {
    offerDrafts()
    if asksGit { identifyPerson() }
    return loop.run(
      EventLoop.Handlers(
        onStart: { [self] in
          watch()
          readClock()
          awaitMidnight()
        },
        onInput: { [self] in
          followDay()
          readClock()
        },
        onKey: { [self] key in
          handle(.keyPressed(key))
          noticeDoubleClick(key)
        },
        onEvent: { [self] event in
          if case .tickCame = event { readClock() }
          followCopy(event)
          handle(event)
        },
        frame: { [self] size in
          followDay()
          followBackground()
          if size != state.size { handle(.resized(size)) }
          return state.render(theme: theme)
        }))
  }

  private func handle(_ event: Event) {
    for effect in state.update(with: event) { carryOut(effect) }
  }

  /// Reports two clicks at one place in quick succession.
  private func noticeDoubleClick(_ key: Key) {
    guard case .mouse(let event) = key, event.action == .press else {
      lastClick = nil
      return
    }
    let now = ContinuousClock().now
    if let last = lastClick, last.point == event.position, now - last.at < Self.doubleClickDuration {
      lastClick = nil
      handle(.doubleClicked(event.position))
    } else {
      lastClick = (event.position, now)
    }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .recordCheckIn(let submission): onFiles { $0.record(submission, report: $1) }
    case .recordStandUp(let submission): onFiles { $0.record(submission, report: $1) }
    case .awaitTick(let milliseconds): loop.schedule(.tickCame, after: .milliseconds(milliseconds))
    case .editField(let edit): change(edit)
    case .recordChanges(let changes):
      let author = author
      onFiles { $0.record(changes, by: author, report: $1) }
    case .withdrawChanges(let changes):
      let author = author
      onFiles { $0.withdraw(changes, by: author, report: $1) }
    case .stopWaiting: keeper.stopWaiting()
    case .loadWorkspace: loadWorkspace()
    case .sync: sharing.sync(after: worker)
    case .stopSyncing: sharing.stop()
    case .useTheme(let name): useTheme(name)
    case .expireToast(let id): loop.schedule(.toastExpired(id: id), after: Self.toastDuration)
    case .awaitRest(let step): loop.schedule(.cursorRested(step: step), after: Self.restDuration)
    case .findLine(let subject): findLine(of: subject)
    case .openEditor(let line): edit(line)
    case .copy(let text): copy(text)
    case .openLink(let address): openLink(address)
    case .awaitDraftPause: loop.schedule(.draftPauseCame, after: Self.draftPause)
    case .keepDrafts(let drafts, let person): keep(drafts, person: person)
    case .leaveDrafts: drafts.leave()
    case .keepTour(let step): TourMemory().keep(step)
    case .redraw: terminal.redrawFromScratch()
    case .suspend: terminal.suspend()
    case .quit: loop.stop()
    }
  }

  /// Offers what an earlier headway left behind, before the first frame, so that a key typed ahead reaches the
  /// question.
  private func offerDrafts() {
    let (keeper, state) = (keeper, state)
    let event = drafts.found(today: state.today) {
      state.person ?? keeper.identifyPerson(in: state.workspace)
    }
    if let event { handle(event) }
  }

  private func keep(_ drafts: [UnsavedDraft], person: PersonID?) {
    let queue = queue
    self.drafts.keep(drafts, person: person) { queue.push(.draftsNotKept(message: $0)) }
  }

  /// Keeps unsaved input when the program is ended from outside.
  private func keepDraftsNow() {
    let unsaved = state.unsavedDrafts
    if !unsaved.isEmpty { drafts.keepNow(unsaved, person: state.person) }
  }

  /// Runs an effect on the files on the worker's thread, to completion.
  private func onFiles(_ work: @escaping @Sendable (FileEffects, (Event) -> Void) -> Void) {
    let (files, queue) = (files, queue)
    worker.runToTheEnd { work(files) { queue.push($0) } }
  }

  private func change(_ edit: FieldEdit) {
    let sharing = sharing
    let author = author
    onFiles { files, report in
      files.change(edit, by: author, report: report)
      sharing.check()
    }
  }

  private var author: ChangeAuthor {
    ChangeAuthor(state.person, now: SystemEnvironment.now(), today: state.today)
  }

  /// Reads the files again. If it was only `noticed` that they may have changed, only what is new is reported.
  private func loadWorkspace(_ cause: LoadCause = .asked) {
    // While a key is held down, one pending reading is enough: writes must not queue behind many.
    guard keeper.wantsToLoad() else { return }
    let (files, queue, sharing) = (files, queue, sharing)
    worker.run {
      files.load(cause) { queue.push($0) }
      sharing.check()
    }
  }

  /// Starts following others' changes, after the first screen, which does not wait for it.
  private func watch() {
    let (keeper, queue, worker) = (keeper, queue, worker)
    let (files, sharing) = (files, sharing)
    sharing.check()
    watcher = WorkspaceWatcher(location) { occasion, reminder in
      worker.run {
        let check =
          switch occasion {
          case .changed(let paths): keeper.check(at: paths, isPatient: true)
          case .waited: keeper.check(at: [], isPatient: false)
          }
        if !check.isSettled { reminder.checkAgain(after: Self.editorPause) }
        guard let loaded = check.loaded else { return }
        queue.push(files.noticed(loaded))
        sharing.check()
      }
    }
  }

  /// Asks git who the user is; the first screen does not wait for the answer.
  private func identifyPerson() {
    let (keeper, queue, workspace) = (keeper, queue, state.workspace)
    // The end of the program waits for it, which cancels it at once: no git is left behind.
    worker.runToTheEnd {
      if let person = keeper.identifyPerson(in: workspace) { queue.push(.personIdentified(person)) }
    }
  }

  /// Finds the line of `construct` off the main thread, because an editor may have moved things since the last reading.
  private func findLine(of construct: ConstructID) {
    let (keeper, queue, files) = (keeper, queue, files)
    worker.run {
      if let now = keeper.check(at: [], isPatient: true).loaded { queue.push(files.noticed(now)) }
      let place = keeper.place(of: construct).map { FileLine(path: $0.path, line: $0.line) }
      queue.push(.lineFound(construct, place))
    }
  }

  /// Gives the terminal to the editor, and rereads the files when it is closed, even if it failed.
  private func edit(_ line: FileLine) {
    let editor = EditorCommand(environment: SystemEnvironment.variables)
    let edit = keeper.beginEdit(of: line.path)
    let complaint = terminal.withScreenGiven { editor.run(path: line.path, line: line.line) }
    if let complaint { handle(.effectFailed(message: complaint)) }
    // A message about the reading would replace the one about the failure.
    let cause: LoadCause = complaint == nil ? .asked : .noticed
    let (author, sharing) = (author, sharing)
    onFiles { files, report in
      files.edited(edit, by: author, cause, report: report)
      sharing.check()
    }
  }

  /// Copies `text`: in tmux through tmux itself, off the main thread, otherwise by asking the terminal.
  private func copy(_ text: String) {
    guard let tmux = TmuxClipboard(environment: SystemEnvironment.allVariables), let copier else {
      terminal.setClipboard(base64: Self.base64(text), through: SystemEnvironment.multiplexer)
      return handle(.copied(text))
    }
    let queue = queue
    copier.runToTheEnd { queue.push(.copied(text, tmux.copy(text))) }
  }

  /// Asks the terminal to copy what tmux could not copy there itself.
  private func followCopy(_ event: Event) {
    switch event {
    case .copied(let text, .besidesTmux): terminal.setClipboard(base64: Self.base64(text), through: nil)
    default: break
    }
  }

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private func openLink(_ address: String) {
    do {
      try LinkOpener.open(address)
      handle(.linkOpened(address))
    } catch {
      handle(.effectFailed(message: error.message))
    }
  }

  private func useTheme(_ name: String) {
    isAutomatic = false
    do {
      theme = try themes.theme(name).readable(onPaletteOf: terminal.colourCount)
    } catch {
      handle(.themeFailed(message: "Theme \(name) is skipped: \(error.message)"))
    }
  }

  /// Changes the theme when the terminal's background turns out to be another, unless the user has chosen one.
  private func followBackground() {
    let name = AutomaticTheme.choice(colourCount: terminal.colourCount, background: terminal.background)
    guard isAutomatic, name != state.themeName else { return }
    theme = themes.automatic(colourCount: terminal.colourCount, background: terminal.background)
      .readable(onPaletteOf: terminal.colourCount)
    handle(.themeFollowed(name: name))
  }

  /// Passes the time on while a stand-up is led, and only then.
  private func readClock() {
    if state.usesClock { handle(.clockRead(milliseconds: SystemEnvironment.passedMilliseconds())) }
  }

  /// Makes a new day arrive as an event, even if no key is pressed. A day from an option does not change.
  private func awaitMidnight() {
    guard followsClock else { return }
    let queue = queue
    MidnightAlarm.start { queue.push(.dayBegan($0)) }
  }

  /// Notices a new day along with other input: the clock may have been set, even back.
  private func followDay() {
    guard followsClock else { return }
    let today = SystemEnvironment.today()
    if today != state.today { handle(.dayBegan(today)) }
  }
}
