extension Action {
  /// What it does in at most 40 characters, for where its help has no room.
  var phrase: String {
    if let phrase = id.phrase { return phrase }
    return help.hasSuffix(".") ? String(help.dropLast()) : help
  }
}

extension Action.ID {
  /// The phrase for an action with a longer help.
  fileprivate var phrase: String? {
    switch self {
    case .checkIn: "Check in on what is selected"
    case .showCheckIns: "All check-ins that are due"
    case .showStandUp: "Lead the stand-up"
    case .nameBlocker: "Name a blocker, or clear it"
    case .takeAction: "Add an action"
    case .markDone: "Mark the action done, or open it again"
    case .dropAction: "Retract the action"
    case .goOn: "On: down the page, then the next one"
    case .goBackOnePart: "Back: up the page, then the last one"
    case .showEverything: "Everything, or only what needs talk"
    case .stageOrder: "Worst stage first, or in their order"
    case .changesSince: "What has changed since a day"
    case .endStandUp: "Record that the stand-up was held"
    case .save: "Save from any field"
    case .saveAndGoOn: "Save, and go to the next one"
    case .edit: "The file itself, in your editor"
    case .editField: "Change a field"
    case .typingError: "It was a typing error"
    case .copyReference: "Copy its reference for a command"
    case .undo: "Undo headway's last write"
    case .retract: "Retract the check-in, or restore it"
    case .takeUpDrafts: "Continue with what was typed"
    case .showDashboard: "Stages, objectives, key results"
    case .showAlignment: "The tree, the heat map, capabilities"
    case .showGaps: "What is missing or doubtful"
    case .weekBack: "A week back"
    case .weekOn: "A week on"
    case .earlierCycle: "One cycle alone, or the one before"
    case .laterCycle: "One cycle alone, or the one after"
    case .asOf: "As of any day"
    case .openLink: "Its page in the browser"
    case .filter: "Show only what has the typed words"
    case .keepFilter: "Keep the filter"
    case .onlyMine: "Only mine, or everything"
    case .explain: "Why this number"
    case .why: "Why: what it is for"
    case .how: "How it is achieved"
    case .impact: "What suffers if it slips"
    case .showOnDashboard: "Show it on the board"
    case .nextView: "The next view"
    case .previousView: "The view before"
    case .otherColumns: "Capabilities or outcomes as columns"
    case .nextRule: "One rule's findings, then the next's"
    case .groupFindings: "Group by place or by level"
    case .open: "Open what is selected"
    case .back: "Back out, or remove the filter"
    case .focusRight: "Go to the next pane"
    case .nextPane: "The next pane, around"
    case .previousPane: "The pane before, around"
    case .fold: "Fold it, or go to its parent"
    case .toggleAllFolds: "Unfold everything, or fold it"
    case .runSelected: "Run or open what is selected"
    case .switchTab: "Switch between keys and legend"
    case .help: "Keys and legend"
    case .palette: "Go to anything, run anything"
    case .messages: "Messages, and problems in the files"
    case .sync: "Share by git"
    case .suspend: "To the shell; fg comes back"
    case .quit: "Quit"
    case .tour: "Put the tour aside, or go on"
    default: nil
    }
  }
}
