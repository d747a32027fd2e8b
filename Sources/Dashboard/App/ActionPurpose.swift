/// What an action is for: the groups of help.
public enum ActionPurpose: CaseIterable, Sendable {
  case thisWeek, write, look, moveAbout, program

  /// The heading of the group.
  public var title: String {
    switch self {
    case .thisWeek: "This week"
    case .write: "Write"
    case .look: "Look"
    case .moveAbout: "Move about"
    case .program: "Program"
    }
  }
}

extension Action.ID {
  /// The group of help that it belongs to.
  public var purpose: ActionPurpose {
    switch self {
    case .checkIn, .showCheckIns, .showStandUp, .saveAndGoOn, .skip, .goBackOne, .copySummary, .goOn,
      .goBackOnePart, .nextPart, .previousPart, .jumpToStage, .takeAction, .nameBlocker, .markDone,
      .correctAction, .dropAction, .showEverything, .stageOrder, .changesSince, .endStandUp, .copyMinutes:
      .thisWeek
    case .edit, .editField, .typingError, .copyReference, .correct, .retract, .undo, .redo, .save, .confirm,
      .decline,
      .takeUpDrafts, .discardDrafts:
      .write
    case .showDashboard, .showAlignment, .showGaps, .weekBack, .weekOn, .earlierCycle, .laterCycle, .today,
      .asOf, .openLink, .filter,
      .onlyMine, .explain, .why, .how, .impact, .showOnDashboard, .nextView, .previousView, .otherColumns,
      .nextRule, .groupFindings, .keepFilter:
      .look
    case .moveDown, .moveUp, .moveToTop, .moveToBottom, .pageDown, .pageUp, .focusRight, .focusLeft,
      .nextPane, .previousPane, .open, .back, .nextField, .previousField, .toggleFold, .unfold, .fold,
      .toggleAllFolds, .cellRight, .cellLeft, .nextItem, .previousItem, .runSelected, .switchTab:
      .moveAbout
    case .help, .palette, .messages, .nextTheme, .reload, .sync, .redraw, .suspend, .quit, .tour:
      .program
    }
  }

  /// Other words under which a search finds it, beside its title, help and keys.
  public var searchWords: String {
    switch self {
    case .checkIn: "add enter update value progress report weekly"
    case .showCheckIns: "due sweep weekly update todo stale"
    case .showStandUp: "meeting daily agenda minutes discuss"
    case .saveAndGoOn, .save: "write submit store ok"
    case .takeAction: "add new todo task assign"
    case .nameBlocker: "add impediment obstacle stuck problem"
    case .markDone: "complete finish tick"
    case .dropAction, .retract: "delete remove cancel"
    case .correct, .correctAction: "change fix amend"
    case .copySummary, .copyMinutes, .copyReference: "clipboard yank share"
    case .stageOrder, .groupFindings: "sort order"
    case .edit: "change add new file editor vim write"
    case .editField: "change rename set modify owner due target title"
    case .undo: "revert take back"
    case .redo: "again repeat"
    case .confirm: "ok agree"
    case .decline: "cancel refuse"
    case .discardDrafts: "delete drop forget"
    case .takeUpDrafts: "resume restore"
    case .showDashboard: "board home main start overview"
    case .showAlignment: "tree heat map strategy goals capabilities"
    case .showGaps: "lint problems missing findings rules quality stale"
    case .earlierCycle, .laterCycle: "quarter year narrow only previous next"
    case .weekBack, .weekOn, .today, .asOf: "time travel history past date calendar"
    case .openLink: "url browser web address"
    case .filter: "search find narrow"
    case .onlyMine: "filter my own owner person"
    case .explain: "explain figure number status formula reason"
    case .why: "purpose serves parents up"
    case .how: "work initiatives children down"
    case .impact: "depends risk consequences"
    case .showOnDashboard: "go jump locate"
    case .nextView, .previousView: "tab switch"
    case .otherColumns: "switch pivot"
    case .nextRule: "filter narrow"
    case .keepFilter: "accept"
    case .moveDown, .moveUp, .moveToTop, .moveToBottom: "cursor scroll arrow"
    case .pageDown, .pageUp: "scroll"
    case .focusRight, .focusLeft, .nextPane, .previousPane: "switch column window"
    case .open: "enter zoom details select"
    case .back: "leave close cancel escape return"
    case .toggleFold, .fold, .unfold, .toggleAllFolds: "expand collapse tree"
    case .help: "keys shortcuts legend manual what"
    case .palette: "go to anything find jump search command"
    case .messages: "errors problems warnings log diagnostics"
    case .nextTheme: "colour color dark light scheme"
    case .reload: "refresh update"
    case .sync: "git commit push pull share team"
    case .redraw: "refresh repaint screen"
    case .suspend: "shell background job"
    case .quit: "exit leave close end bye"
    case .tour: "tutorial introduction learn lesson guide"
    case .switchTab: "legend keys tab"
    default: ""
    }
  }
}
