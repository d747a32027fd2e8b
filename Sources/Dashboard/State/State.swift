public import Canvas
public import OKRModel

/// Everything that the screen depends on. It changes by events alone.
public struct State: Sendable {
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
  public internal(set) var size: Size
  /// The screen that is shown.
  public internal(set) var screen: Screen = .dashboard
  /// The weekly sweep, once it was opened.
  public internal(set) var sweep: Sweep?
  /// The alignment, once it was opened.
  public internal(set) var alignment: AlignmentState?
  /// The links of the workspace and the cycle, once something needed them.
  public internal(set) var trace: TraceabilityGraph?
  /// The stand-up, once it was opened.
  public internal(set) var standUp: StandUp?
  /// The minutes that a stand-up is planned for.
  public let plannedMinutes: Int
  /// What the rules find, once the screen of gaps was opened.
  public internal(set) var gaps: Gaps?
  /// The file that another program is writing to, while what is to be saved waits for it; nil while nothing waits.
  public internal(set) var awaitedFile: String?
  /// How far the workspace is from that of the others; nil where nothing is known of that.
  public internal(set) var repository: RepositoryStanding?
  /// What the sync that is under way does; nil while there is none.
  public internal(set) var syncing: SyncStep?
  /// How far what is typed is kept outside of the program.
  var keeping = DraftKeeping()
  /// What was written since the start.
  var journal = WriteJournal()
  public internal(set) var browser = Browser()
  /// Where the details below the panes are. They follow a single step at once; while a key is held down they wait
  /// until the cursor rests, so that each step sends two rows and not half a screen.
  public internal(set) var rested = Browser()
  /// The steps of the cursor that have not come to rest.
  var travel = CursorTravel()
  public internal(set) var overlay: Overlay?
  /// Where Esc comes back to, the last place last.
  var returns: [ReturnPlace] = []
  /// The message that is shown now.
  public internal(set) var toast: Message?
  /// The news that is shown next, once the answer has been that is shown now.
  var nextNews: Message?
  /// What was said last, oldest first.
  public internal(set) var messages: [Message] = []
  /// The themes that there are, by name.
  public let themeNames: [String]
  /// The name of the theme in use.
  public internal(set) var themeName: String
  /// Whether the screen has colours.
  public let colourUse: ColourUse
  /// Which keys run what.
  public internal(set) var keymap: Keymap
  /// The themes that turned out to be wrong since the user last asked for the next one.
  var wrongThemes: Set<String> = []

  /// Begins with `screen` on `today`, with a workspace as it was read.
  public init(
    workspace: Workspace, diagnostics: [Diagnostic] = [], today: CivilDay, person: String? = nil, size: Size,
    themeNames: [String] = [], themeName: String = "", colourUse: ColourUse = .shown,
    keymap: Keymap = .standard, screen: Screen = .dashboard,
    plannedMinutes: Int = StandUpTimePlan.defaultMinutes
  ) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.today = today
    self.person = person
    self.size = size
    self.themeNames = themeNames
    self.themeName = themeName
    self.colourUse = colourUse
    self.keymap = keymap
    self.plannedMinutes = plannedMinutes
    self.standings = Standings(of: workspace, asOf: today)
    browser.list(workspace, standings: standings)
    rested = browser
    _ = show(screen)
    revealSelection()
  }

  /// The day that is looked at.
  public var asOf: CivilDay { standings.asOf }

  /// Where a key would be pressed now.
  public var context: Context {
    switch overlay {
    case .checkIn(let form):
      if case .askingToLeave = form.phase { .question } else { .form }
    case .action(let form):
      if case .askingToLeave = form.phase { .question } else { .actionForm }
    case .fields(let form):
      switch form.phase {
      case .choosing: .fields
      case .editing, .saving: .fieldValue
      case .askingToLeave: .question
      }
    case .menu: .menu
    case .filterLine: .filterLine
    case .messages: .messages
    case .links: .links
    case .explanation: .explanation
    case .trail: .trail
    case .question(.takeUpDrafts): .draftOffer
    case .question: .question
    case nil: screenContext
    }
  }

  /// Where a key would be pressed when nothing lies over the screen.
  private var screenContext: Context {
    switch screen {
    case .dashboard: browser.isZoomed ? .details : .panes
    case .checkIns:
      switch sweep?.phase {
      case .form: .sweepForm
      case .summary: .summary
      case .list, nil: .sweep
      }
    case .alignment:
      switch alignment?.tab {
      case .heatMap: .heatMap
      case .impact: .impact
      case .tree, .capabilities, nil: .outline
      }
    case .standUp: standUp?.page == .minutes ? .minutes : .standUp
    case .gaps: .gaps
    }
  }

  /// Works out every figure anew after the workspace or the day has changed.
  mutating func reckon() {
    let checkIn = selectedCheckIn?.id
    let cycle = standings.cycle
    standings = Standings(of: workspace, asOf: lookedAt ?? today)
    if standings.cycle != cycle { dropGraph() }
    changes = lookedAt == nil ? nil : Changes(from: standings, to: Standings(of: workspace, asOf: today))
    browser.list(workspace, standings: standings)
    rested = browser
    // The lines above may have become more or fewer; the cursor stays on what it was on.
    if let line = checkIn.flatMap({ ZoomedDetailsView(state: self).line(ofCheckIn: $0) }) {
      browser.detailsCursor = line
    }
    if browser.keyResult == nil { browser.isZoomed = false }
    if lookedAt == nil { refreshSweep() }
    if alignment != nil { refreshAlignment() }
    if screen == .gaps { refreshGaps() }
    if standUp != nil { refreshStandUp() }
    refreshFields()
    refreshCheckInForms()
  }
}

extension State {
  /// Why there is nowhere to go back to; nil when there is.
  var backDisabledReason: String? {
    if awaitedFile != nil || syncing != nil { return nil }
    return isOutermost ? "this is the outermost pane; \(keymap.name(of: .quit, in: .panes)) quits" : nil
  }

  /// Whether nothing is open that could be left.
  var isOutermost: Bool {
    overlay == nil && screen == .dashboard && !browser.isZoomed && browser.filter.isEmpty
      && browser.focus == .stages && returns.isEmpty
  }

  /// Why nothing can be written; nil when it can.
  var writingDisabledReason: String? {
    if let version = workspace.newerFormat {
      return "the files have format \(version), newer than this headway, and are only read: update headway"
    }
    return travelReason
  }

  /// Why nothing can be checked in on; nil when it can.
  var checkInDisabledReason: String? {
    if screen == .checkIns { return checkInDisabledReason(for: sweep?.item) }
    return writingDisabledReason ?? checkInDisabledReason(for: selectedReference)
  }

  /// Why nothing can be checked in on the key result that `reference` names; nil when it can.
  private func checkInDisabledReason(for reference: KeyResultReference?) -> String? {
    guard let reference else { return "select a key result first\(wayToKeyResults)" }
    guard let standing = standing(of: reference) else { return "its key result is not in this cycle" }
    guard standing.period.start <= today else {
      return "its time begins on \(standing.period.start.shortText)"
    }
    return nil
  }

  /// How one gets to a key result from here, as the end of a sentence.
  private var wayToKeyResults: String {
    switch screen {
    case .dashboard:
      guard browser.count(in: .stages) > 0 else { return "" }
      if let reason = browser.openDisabledReason { return "; \(reason)" }
      return "; \(keymap.name(of: .open, in: .panes)) goes in, to objectives and to key results"
    case .alignment:
      return alignment?.outline == nil
        ? "" : "; \(keymap.name(of: .unfold, in: .outline)) shows what stands under this row"
    case .checkIns, .standUp, .gaps: return ""
    }
  }

  /// Why there is nothing that is only mine; nil when there may be.
  var onlyMineDisabledReason: String? {
    if screen == .checkIns ? sweep?.person != nil : browser.filter.owner != nil { return nil }
    guard let person else { return "who you are is not known yet; start with --as PERSON" }
    guard workspace.people.contains(where: { $0.id == person }) else {
      return "'\(person)' is not among the workspace's people; start with --as PERSON"
    }
    return nil
  }
}
