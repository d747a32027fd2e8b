public import OKRModel

/// Everything that the screen depends on. It changes only through events.
///
/// It is the router: it holds the opened screens and the overlays, passes each key to the component that has the keys,
/// and is the only one to move between them and to quit.
public struct State: Sendable {
  /// What every screen and overlay sees.
  public internal(set) var app: AppContext
  /// The current screen.
  public internal(set) var screen: Screen
  /// The opened screens.
  var screens: [Screen: any ScreenComponent] = [:]
  /// The overlays; the last one has the keys.
  var overlays: [any Component] = []
  /// The places that Esc returns to, the latest last.
  var returns: [ReturnPlace] = []
  /// What was chosen in the help and the palette, the latest first.
  var recent: [MenuItem.ID] = []
  /// How far the workspace is from the others'; nil if unknown.
  public internal(set) var repository: RepositoryStanding?
  /// The step of the running sync; nil while there is none.
  public internal(set) var syncing: SyncStep?
  /// The state of keeping unsaved input outside the program.
  var keeping = DraftKeeping()
  /// Where the last two clicks were made.
  var pressedIn: [Context] = []
  /// The tour, while it is taken.
  public internal(set) var tour: Tour?
  /// The names of the available themes.
  public let themeNames: [String]
  /// The name of the theme in use.
  public internal(set) var themeName: String
  /// Whether the screen has colours.
  public let colourUse: ColourUse
  /// Whether the board shows first what most needs attention, because nothing was chosen yet.
  var choosesPlace: Bool
  /// The themes found invalid since the user last asked for the next one.
  var wrongThemes: Set<String> = []

  /// Starts with `screen` on `today`, with a workspace as read. The board starts at its first stage or, if it
  /// `choosesPlace`, at what most needs the attention of `person`.
  public init(
    workspace: Workspace, diagnostics: [Diagnostic] = [], today: CivilDay, person: PersonID? = nil,
    surface: Surface, themeNames: [String] = [], themeName: String = "", colourUse: ColourUse = .shown,
    keymap: Keymap = .standard, screen: Screen = .dashboard, choosesPlace: Bool = false,
    plannedMinutes: Int = StandUpTimePlan.defaultMinutes, tour: Tour? = nil
  ) {
    app = AppContext(
      workspace: workspace, diagnostics: diagnostics, today: today, person: person, surface: surface,
      keymap: keymap, plannedMinutes: plannedMinutes)
    self.themeNames = themeNames
    self.themeName = themeName
    self.colourUse = colourUse
    self.screen = screen
    self.choosesPlace = choosesPlace && tour == nil
    self.tour = tour
    layOutTour()
    show(screen)
    choosePlace()
    // Every step but the first is about what the first one finds.
    if let tour, tour.step != .find {
      _ = go(to: .board(TourStep.keyResult))
      returns = []
    }
    screens[screen]?.settle(&app)
  }

  /// The context for keys at present.
  public var context: Context { overlays.last?.place ?? screens[screen]?.place ?? .panes }

  /// Why there is nowhere to go back to; nil when there is.
  var backDisabledReason: String? {
    if awaitedFile != nil || syncing != nil || app.onlyCycle != nil { return nil }
    return isOutermost ? "this is the outermost pane; \(keymap.name(of: .quit, in: .panes)) quits" : nil
  }

  /// Why there is no line to edit; nil when there is one.
  var editDisabledReason: String? {
    if case .category = selectedNode { return "the categories are built in, and stand in no file" }
    return selectedNode == nil ? "nothing is selected" : nil
  }

  /// Whether there is nothing to leave.
  var isOutermost: Bool {
    overlays.isEmpty && returns.isEmpty && screens[screen]?.isOutermost(app) == true
  }

  /// Shows what most needs attention, until a key or a click has chosen something else.
  mutating func choosePlace() {
    guard choosesPlace, var board = screens[.dashboard] as? Board else { return }
    board.selectWhatMatters(app)
    screens[.dashboard] = board
  }

  /// Recomputes every figure after the workspace or the day has changed.
  mutating func computeFigures() {
    let cycles = standings.cycles
    if let only = app.onlyCycle, workspace.cycle(only) == nil { app.onlyCycle = nil }
    standings = Standings(of: workspace, asOf: earlierDay ?? today, only: app.onlyCycle)
    if standings.cycles != cycles { app.trace = nil }
    changes =
      earlierDay == nil
      ? nil : Changes(from: standings, to: Standings(of: workspace, asOf: today, only: app.onlyCycle))
    app.summarize()
    screens[screen]?.refresh(&app)
    for index in overlays.indices { overlays[index].refresh(&app) }
    refreshMenu()
  }
}
