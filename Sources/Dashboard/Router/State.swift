public import OKRModel

/// Everything that the screen depends on. It changes by events alone.
///
/// It is the router: it holds the screens that were opened and what lies over the one that is shown, hands each key to
/// the component that has the keys, and alone moves between them and quits.
public struct State: Sendable {
  /// What every screen and overlay sees.
  public internal(set) var app: AppContext
  /// The screen that is shown.
  public internal(set) var screen: Screen
  /// The screens that were opened.
  var screens: [Screen: any ScreenComponent] = [:]
  /// What lies over the screen; the last one has the keys.
  var overlays: [any Component] = []
  /// Where Esc comes back to, the last place last.
  var returns: [ReturnPlace] = []
  /// How far the workspace is from that of the others; nil where nothing is known of that.
  public internal(set) var repository: RepositoryStanding?
  /// What the sync that is under way does; nil while there is none.
  public internal(set) var syncing: SyncStep?
  /// How far what is typed is kept outside of the program.
  var keeping = DraftKeeping()
  /// The themes that there are, by name.
  public let themeNames: [String]
  /// The name of the theme in use.
  public internal(set) var themeName: String
  /// Whether the screen has colours.
  public let colourUse: ColourUse
  /// The themes that turned out to be wrong since the user last asked for the next one.
  var wrongThemes: Set<String> = []

  /// Begins with `screen` on `today`, with a workspace as it was read.
  public init(
    workspace: Workspace, diagnostics: [Diagnostic] = [], today: CivilDay, person: String? = nil,
    surface: Surface, themeNames: [String] = [], themeName: String = "", colourUse: ColourUse = .shown,
    keymap: Keymap = .standard, screen: Screen = .dashboard,
    plannedMinutes: Int = StandUpTimePlan.defaultMinutes
  ) {
    app = AppContext(
      workspace: workspace, diagnostics: diagnostics, today: today, person: person, surface: surface,
      keymap: keymap, plannedMinutes: plannedMinutes)
    self.themeNames = themeNames
    self.themeName = themeName
    self.colourUse = colourUse
    self.screen = screen
    show(screen)
    screens[screen]?.settle(&app)
  }

  /// Where a key would be pressed now.
  public var context: Context { overlays.last?.place ?? screens[screen]?.place ?? .panes }

  /// Why there is nowhere to go back to; nil when there is.
  var backDisabledReason: String? {
    if awaitedFile != nil || syncing != nil { return nil }
    return isOutermost ? "this is the outermost pane; \(keymap.name(of: .quit, in: .panes)) quits" : nil
  }

  /// Why there is no line to edit; nil when there is one.
  var editDisabledReason: String? {
    if case .category = selectedNode { return "the categories are built in, and stand in no file" }
    return selectedNode == nil ? "nothing is selected" : nil
  }

  /// Whether nothing is open that could be left.
  var isOutermost: Bool {
    overlays.isEmpty && returns.isEmpty && screens[screen]?.isOutermost(app) == true
  }

  /// Computes every figure again after the workspace or the day has changed.
  mutating func computeFigures() {
    let cycle = standings.cycle
    standings = Standings(of: workspace, asOf: lookedAt ?? today)
    if standings.cycle != cycle { app.trace = nil }
    changes = lookedAt == nil ? nil : Changes(from: standings, to: Standings(of: workspace, asOf: today))
    screens[screen]?.refresh(&app)
    for index in overlays.indices { overlays[index].refresh(&app) }
    refreshMenu()
  }
}
