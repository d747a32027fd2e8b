public import Canvas

/// Something that the user can do: its name, its keys, and its descriptions in the footer, help, palette and documents.
public struct Action: Sendable, Identifiable {
  /// The internal name of an action. Help and documents list actions in this order.
  public enum ID: String, CaseIterable, Sendable {
    case moveDown = "move-down"
    case moveUp = "move-up"
    case moveToTop = "move-to-top"
    case moveToBottom = "move-to-bottom"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case focusRight = "focus-right"
    case focusLeft = "focus-left"
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case open
    case back
    case showDashboard = "show-dashboard"
    case showCheckIns = "show-check-ins"
    case showAlignment = "show-alignment"
    case showStandUp = "show-stand-up"
    case showGaps = "show-gaps"
    case weekBack = "week-back"
    case weekOn = "week-on"
    case earlierCycle = "earlier-cycle"
    case laterCycle = "later-cycle"
    case today
    case asOf = "as-of"
    case checkIn = "check-in"
    case edit
    case editField = "edit-field"
    case typingError = "typing-error"
    case copyReference = "copy-reference"
    case openLink = "open-link"
    case correct
    case retract
    case undo
    case redo
    case filter
    case onlyMine = "only-mine"
    case help
    case palette
    case explain
    case messages
    case nextTheme = "next-theme"
    case reload
    case sync
    case redraw
    case suspend
    case quit
    case save
    case nextField = "next-field"
    case previousField = "previous-field"
    case confirm
    case decline
    case takeUpDrafts = "take-up-drafts"
    case discardDrafts = "discard-drafts"
    case saveAndGoOn = "save-and-go-on"
    case skip
    case goBackOne = "go-back-one"
    case copySummary = "copy-summary"
    case why
    case how
    case impact
    case showOnDashboard = "show-on-dashboard"
    case nextView = "next-view"
    case previousView = "previous-view"
    case toggleFold = "toggle-fold"
    case unfold
    case fold
    case toggleAllFolds = "toggle-all-folds"
    case cellRight = "cell-right"
    case cellLeft = "cell-left"
    case otherColumns = "other-columns"
    case goOn = "go-on"
    case goBackOnePart = "go-back-one-part"
    case nextPart = "next-part"
    case previousPart = "previous-part"
    case jumpToStage = "jump-to-stage"
    case takeAction = "take-action"
    case nameBlocker = "name-blocker"
    case markDone = "mark-done"
    case correctAction = "correct-action"
    case dropAction = "drop-action"
    case showEverything = "show-everything"
    case stageOrder = "stage-order"
    case changesSince = "changes-since"
    case endStandUp = "end-stand-up"
    case copyMinutes = "copy-minutes"
    case nextRule = "next-rule"
    case groupFindings = "group-findings"
    case keepFilter = "keep-filter"
    case runSelected = "run-selected"
    case nextItem = "next-item"
    case previousItem = "previous-item"
    case switchTab = "switch-tab"
    case tour
  }

  public let id: ID
  /// The keys that run it by default; the first one is shown.
  public let keys: [Key]
  /// Its name in the footer and the palette, two or three words.
  public let title: String
  /// What it does, in a sentence.
  public let help: String
  /// Where its keys work.
  public let contexts: Set<Context>
  /// Its rank in the footer; nil when only the help lists it.
  public let footerRank: Int?
  /// What is typed after its name in the palette, such as `day`; nil if nothing is.
  public let argument: String?

  init(
    _ id: ID, _ keys: [Key], _ title: String, help: String, in contexts: Set<Context>, footer: Int? = nil,
    argument: String? = nil
  ) {
    self.id = id
    self.keys = keys
    self.title = title
    self.help = help
    self.contexts = contexts
    self.footerRank = footer
    self.argument = argument
  }
}

/// Where a key is pressed; the same key may do something else elsewhere.
public enum Context: String, CaseIterable, Sendable {
  /// The panes of the dashboard.
  case panes
  /// The full-screen details of one construct.
  case details
  /// The check-in form.
  case form
  /// The question whether to discard a draft.
  case question
  /// The question what to do with drafts of an earlier headway.
  case draftOffer
  /// The line for typing a filter.
  case filterLine
  /// The help and the palette.
  case menu
  /// The list of messages and problems.
  case messages
  /// The choice between the links of the selection.
  case links
  /// The fields of the selection.
  case fields
  /// The field being changed.
  case fieldValue
  /// The explanation of figures.
  case explanation
  /// The list of key results due for a check-in.
  case sweep
  /// The form of the weekly sweep.
  case sweepForm
  /// The summary of the weekly sweep.
  case summary
  /// The tree of alignment, and that of the capabilities.
  case outline
  /// The heat map.
  case heatMap
  /// The list of what suffers if something slips.
  case impact
  /// The list of why, of how, or of a cell's objectives.
  case trail
  /// The pages of the stand-up.
  case standUp
  /// The minutes of the stand-up.
  case minutes
  /// The form for an action in the stand-up.
  case actionForm
  /// The list of gaps.
  case gaps

  /// Whether characters are text here, not commands.
  var takesText: Bool {
    [.form, .sweepForm, .actionForm, .fieldValue, .filterLine, .menu].contains(self)
  }

  /// Where it is, as part of a sentence.
  public var place: String {
    switch self {
    case .panes: "in the panes"
    case .details: "in the details"
    case .form: "in the check-in form"
    case .question: "where something is asked"
    case .draftOffer: "where a draft is offered"
    case .filterLine: "in the filter line"
    case .menu: "in the help and the palette"
    case .messages: "in the messages"
    case .links: "among the links"
    case .fields: "among the fields"
    case .fieldValue: "in a field"
    case .explanation: "in the explanation"
    case .sweep: "in the list of check-ins"
    case .sweepForm: "in the sweep's form"
    case .summary: "in the summary"
    case .outline: "in the tree and the capabilities"
    case .heatMap: "in the heat map"
    case .impact: "in the impact"
    case .trail: "in the list of why and how"
    case .standUp: "in the stand-up"
    case .minutes: "in the minutes"
    case .actionForm: "in the form of an action"
    case .gaps: "in the gaps"
    }
  }
}
