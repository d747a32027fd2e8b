import Canvas

/// The one table of what can be done, and by which keys.
public enum ActionTable {
  /// All actions, in the order in which help lists them.
  public static let all: [Action] =
    moving + screens + travelling + working + looking + program + forms + sweeping + aligning
    + standingUp + gaps + typing

  private static let lists: Set<Context> = [
    .panes, .details, .messages, .explanation, .sweep, .summary, .outline, .heatMap, .impact, .trail,
    .standUp, .minutes, .gaps, .fields,
  ]
  /// Where no text is typed and nothing is asked.
  private static let open: Set<Context> = [
    .panes, .details, .sweep, .summary, .outline, .heatMap, .impact, .gaps,
  ]
  /// The same, and the stand-up, where digits lead to stages and not to screens.
  private static let calm: Set<Context> = open.union([.standUp, .minutes])
  /// Where one looks at the same thing on any day.
  private static let timed: Set<Context> = [.panes, .details, .outline, .heatMap, .impact, .gaps]
  /// Where something is selected that has a why and a how.
  private static let linked: Set<Context> = [
    .panes, .details, .sweep, .outline, .heatMap, .impact, .trail, .standUp,
    .gaps,
  ]

  private static let moving: [Action] = [
    Action(.moveDown, [.character("j"), .down], "down", help: "Go down a row.", in: lists),
    Action(.moveUp, [.character("k"), .up], "up", help: "Go up a row.", in: lists),
    Action(.moveToTop, [.character("g"), .home], "first", help: "Go to the first row.", in: lists),
    Action(.moveToBottom, [.character("G"), .end], "last", help: "Go to the last row.", in: lists),
    Action(.pageDown, [.pageDown, .control("d")], "page down", help: "Go down a page.", in: lists),
    Action(.pageUp, [.pageUp, .control("b")], "page up", help: "Go up a page.", in: lists),
    Action(
      .focusRight, [.character("l"), .right], "pane right",
      help: "Go to the next pane: from stages to objectives to key results.", in: [.panes]),
    Action(.focusLeft, [.character("h"), .left], "pane left", help: "Go back a pane.", in: [.panes]),
    Action(
      .nextPane, [.tab], "next pane", help: "Go to the next pane, and from the last one to the first.",
      in: [.panes], footer: 9),
    Action(
      .previousPane, [.backTab], "previous pane",
      help: "Go to the pane before, and from the first one to the last.",
      in: [.panes]),
    Action(
      .open, [.enter], "open",
      help:
        "Go in: from a stage to its objectives, key results and details; into a form, a cell; from a list to the tree.",
      in: [.panes, .sweep, .heatMap, .impact, .trail, .gaps, .fields], footer: 1,
      disabledReason: { $0.openDisabledReason }),
    Action(
      .back, [.escape], "back", help: "Go out again, or take the filter away. Never quits.",
      in: [
        .panes, .details, .form, .filterLine, .menu, .messages, .links, .explanation, .sweep, .sweepForm,
        .fields, .fieldValue, .summary, .outline, .heatMap, .impact, .trail, .standUp, .minutes, .actionForm,
        .gaps, .draftOffer,
      ],
      footer: 10,
      disabledReason: { $0.backDisabledReason }),
  ]

  private static let screens: [Action] = [
    Action(
      .showDashboard, [.character("1")], "dashboard", help: "Show stages, objectives and key results.",
      in: open, footer: 18, disabledReason: { $0.screen == .dashboard ? "this is the dashboard" : nil }),
    Action(
      .showCheckIns, [.character("2")], "check-ins",
      help: "Check in on everything that is due, one after another.", in: open, footer: 7,
      disabledReason: { $0.screen == .checkIns ? "these are the check-ins" : $0.travelReason }),
    Action(
      .showAlignment, [.character("3")], "alignment",
      help: "Show the line from the North Star to the stories: tree, heat map, capabilities, impact.",
      in: open, footer: 21, disabledReason: { $0.screen == .alignment ? "this is the alignment" : nil }),
    Action(
      .showStandUp, [.character("4")], "stand-up",
      help: "Lead the team through what has changed and what is worth words, stage by stage.", in: open,
      footer: 23,
      disabledReason: { $0.screen == .standUp ? "this is the stand-up" : $0.travelReason }),
    Action(
      .showGaps, [.character("5")], "gaps", help: "Show what is missing or doubtful in the OKRs.", in: open,
      footer: 26, disabledReason: { $0.screen == .gaps ? "these are the gaps" : nil }),
  ]

  private static let travelling: [Action] = [
    Action(
      .weekBack, [.character("<")], "week back", help: "Look at everything as it was known a week earlier.",
      in: timed, footer: 33, disabledReason: { $0.weekBackDisabledReason }),
    Action(
      .weekOn, [.character(">")], "week on", help: "Look at a week later, up to today.",
      in: timed,
      footer: 32, disabledReason: { $0.weekOnDisabledReason }),
    Action(
      .today, [.character(".")], "today", help: "Come back to today.", in: timed, footer: -1,
      disabledReason: { $0.weekOnDisabledReason }),
    Action(
      .asOf, [.character("@")], "as of a day",
      help: "Look at everything as it was known for a day: 2026-10-01, yesterday, -14.",
      in: timed, argument: "day"),
  ]

  private static let working: [Action] = [
    Action(
      .checkIn, [.character("c")], "check in", help: "Check in on the selected key result.",
      in: [.panes, .details, .standUp, .outline, .heatMap, .impact, .gaps], footer: 0,
      disabledReason: { $0.checkInDisabledReason }),
    Action(
      .edit, [.character("e")], "edit",
      help: "Open the file in $VISUAL or $EDITOR, at the line of what is selected.",
      in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 13,
      disabledReason: { $0.editDisabledReason }),
    Action(
      .editField, [.character("E")], "fields",
      help: "Change a field of what is selected: its file gets that text, and keeps every other byte.",
      in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 22,
      disabledReason: { $0.editFieldDisabledReason }),
    Action(
      .copyReference, [.character("y")], "copy",
      help: "Copy the reference of what is selected, by which commands name it.",
      in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 15,
      disabledReason: { $0.selectionDisabledReason }),
    Action(
      .openLink, [.character("o")], "open link",
      help: "Open the page on which the work behind the selection is tracked.",
      in: [.panes, .details, .sweep, .standUp, .gaps], footer: 14, disabledReason: { $0.linkDisabledReason }),
    Action(
      .correct, [.enter], "correct", help: "Correct the check-in that the cursor is on.", in: [.details],
      footer: 1, disabledReason: { $0.correctDisabledReason }),
    Action(
      .retract, [.character("x")], "retract",
      help: "Take back the check-in that the cursor is on, or bring it back. The log keeps both.",
      in: [.details], footer: 2, disabledReason: { $0.retractDisabledReason }),
    Action(
      .undo, [.character("u")], "undo", help: "Undo what headway wrote last. The log keeps both.",
      in: calm, footer: 16, disabledReason: { $0.undoDisabledReason }),
    Action(
      .redo, [.control("r")], "redo", help: "Do again what was undone last.", in: calm, footer: 17,
      disabledReason: { $0.redoDisabledReason }),
  ]

  private static let looking: [Action] = [
    Action(
      .filter, [.character("/")], "filter",
      help: "Show only what has all the words that you type in its title, its id or its owner's name.",
      in: [.panes, .outline, .gaps], footer: 2),
    Action(
      .onlyMine, [.character("m")], "only mine", help: "Show only what you answer for, or everything again.",
      in: [.panes, .sweep, .gaps], footer: 4, disabledReason: { $0.onlyMineDisabledReason }),
    Action(
      .help, [.character("?")], "help", help: "List the keys that work here, to search and to run.",
      in: calm.union([.messages]), footer: 99),
    Action(
      .palette, [.character(":")], "commands", help: "Run a command by its name.",
      in: calm.union([.messages]), footer: 20),
    Action(
      .explain, [.character("=")], "explain",
      help:
        "Explain every figure of what is selected: rule, numbers, what would change it. Again: of what it counts in.",
      in: [.panes, .details, .sweep, .explanation, .outline, .standUp, .gaps], footer: 3,
      disabledReason: { $0.explainDisabledReason }),
    Action(
      .messages, [.character("!")], "messages", help: "Show what was said, and what is wrong in the files.",
      in: calm, footer: 11),
    Action(
      .nextTheme, [.character("t")], "next theme", help: "Change to the next theme.", in: calm,
      footer: 12,
      disabledReason: { $0.nextThemeDisabledReason }),
  ]

  private static let program: [Action] = [
    Action(
      .reload, [.character("r")], "reload", help: "Read the files again.", in: calm.union([.messages]),
      footer: 19),
    Action(
      .sync, [.character("S")], "sync",
      help:
        "Share by git: commit what is the workspace's own, take in what others pushed, push. Again: stop.",
      in: calm.union([.messages]), footer: 27),
    Action(.redraw, [.control("l")], "redraw", help: "Draw the screen anew.", in: Set(Context.allCases)),
    Action(
      .suspend, [.control("z")], "suspend", help: "Go back to the shell; `fg` comes back here.",
      in: Set(Context.allCases)),
    Action(
      .quit, [.character("q"), .control("c")], "quit", help: "Leave. Asks only when a check-in is not saved.",
      in: calm.union([.messages, .explanation, .fields, .draftOffer]), footer: 8),
  ]

  private static let forms: [Action] = [
    Action(
      .save, [.enter], "save", help: "Save from any field; a value that you leave alone is kept.",
      in: [.form, .actionForm, .fieldValue],
      footer: 0),
    Action(
      .nextField, [.tab, .down], "next field", help: "Go to the next field.",
      in: [.form, .sweepForm, .actionForm],
      footer: 1),
    Action(
      .previousField, [.backTab, .up], "previous field", help: "Go to the field before.",
      in: [.form, .sweepForm, .actionForm],
      footer: 7),
    Action(
      .confirm, [.character("y")], "yes", help: "Do what is asked about.",
      in: [.question], footer: 0),
    Action(
      .decline, [.character("n"), .escape], "no", help: "Leave everything as it is.", in: [.question],
      footer: 1),
    Action(
      .takeUpDrafts, [.enter, .character("y")], "take up",
      help: "Go on with what was typed and not saved when headway was ended.", in: [.draftOffer], footer: 0),
    Action(
      .discardDrafts, [.character("x")], "throw away", help: "Throw away what was typed and not saved.",
      in: [.draftOffer], footer: 1),
  ]

  private static let sweeping: [Action] = [
    Action(
      .saveAndGoOn, [.enter], "save, next",
      help: "Save from any field and go to the next one; a value that you leave alone is kept.",
      in: [.sweepForm], footer: 0),
    Action(.skip, [.control("n")], "skip", help: "Pass this one over for now.", in: [.sweepForm], footer: 3),
    Action(
      .goBackOne, [.control("p")], "back one", help: "Go to the one before.", in: [.sweepForm], footer: 4,
      disabledReason: { $0.sweep?.position == 0 ? "this is the first one" : nil }),
    Action(
      .copySummary, [.character("y")], "copy Markdown",
      help: "Copy what was said, for a chat or a page.", in: [.summary], footer: 0),
  ]

  private static let aligning: [Action] = [
    Action(
      .why, [.character("w")], "why",
      help: "Tell what the selected thing is for, up to the drivers and the North Star.", in: linked,
      footer: 5, disabledReason: { $0.traceDisabledReason }),
    Action(
      .how, [.character("W")], "how",
      help: "Tell how the selected thing is brought about, down to the stories.", in: linked, footer: 6,
      disabledReason: { $0.traceDisabledReason }),
    Action(
      .impact, [.character("i")], "impact", help: "Tell what suffers if the selected thing slips.",
      in: linked.subtracting([.impact, .heatMap]), footer: 24, disabledReason: { $0.impactDisabledReason }),
    Action(
      .showOnDashboard, [.character("d")], "to dashboard",
      help: "Go to the selected stage, objective or key result on the dashboard.",
      in: [.outline, .heatMap, .impact, .trail], footer: 25,
      disabledReason: { $0.dashboardDisabledReason }),
    Action(
      .nextView, [.tab], "next view", help: "Go on: tree, heat map, capabilities, impact.",
      in: [.outline, .heatMap, .impact], footer: 4),
    Action(
      .previousView, [.backTab], "previous view", help: "Go to the view before.",
      in: [.outline, .heatMap, .impact]),
    Action(
      .toggleFold, [.enter], "fold", help: "Fold away what stands under the selected row, or show it.",
      in: [.outline], footer: 1, disabledReason: { $0.foldDisabledReason }),
    Action(
      .unfold, [.character("l"), .right], "unfold",
      help: "Show what stands under the selected row, or go to it.", in: [.outline]),
    Action(
      .fold, [.character("h"), .left], "fold or up",
      help: "Fold away what stands under the selected row, or go to what it stands under.", in: [.outline]),
    Action(
      .toggleAllFolds, [.character("*")], "all or fewer",
      help: "Unfold everything, or fold it to how it began.", in: [.outline], footer: 9),
    Action(
      .cellRight, [.character("l"), .right], "right", help: "Go to the next column.", in: [.heatMap]),
    Action(
      .cellLeft, [.character("h"), .left], "left", help: "Go to the column before.", in: [.heatMap]),
    Action(
      .otherColumns, [.character("v")], "other columns",
      help: "Show the stages against the capabilities, or against the outcome categories again.",
      in: [.heatMap], footer: 3),
  ]

  private static let standingUp: [Action] = [
    Action(
      .goOn, [.character(" ")], "next", help: "Go on: further down the page, and then to the next one.",
      in: [.standUp, .minutes], footer: -10, disabledReason: { $0.goOnDisabledReason }),
    Action(
      .goBackOnePart, [.backspace], "previous", help: "Go back: up the page, and then to the one before.",
      in: [.standUp, .minutes], footer: -9, disabledReason: { $0.previousPartDisabledReason }),
    Action(
      .nextPart, [.character("l"), .right], "next page", help: "Go to the next page at once.",
      in: [.standUp], disabledReason: { $0.nextPartDisabledReason }),
    Action(
      .previousPart, [.character("h"), .left], "page before", help: "Go to the page before at once.",
      in: [.standUp, .minutes], disabledReason: { $0.previousPartDisabledReason }),
    Action(
      .jumpToStage, (1...9).map { .character(Character("\($0)")) }, "stage",
      help: "Jump to the stage with this number.", in: [.standUp, .minutes], footer: 7, argument: "number"),
    Action(
      .takeAction, [.character("a")], "action",
      help: "Take down what is to be done, about the selected key result.", in: [.standUp], footer: 1,
      disabledReason: { $0.standUpDisabledReason }),
    Action(
      .nameBlocker, [.character("b")], "blocker",
      help: "Name what stands in the way of the selected key result, or clear it.", in: [.standUp],
      footer: 2, disabledReason: { $0.checkInDisabledReason }),
    Action(
      .markDone, [.character("d")], "done", help: "Mark the selected action as done, or as open again.",
      in: [.standUp], footer: -8, disabledReason: { $0.actionDisabledReason }),
    Action(
      .correctAction, [.enter], "correct", help: "Correct the selected action.", in: [.standUp], footer: -7,
      disabledReason: { $0.actionDisabledReason }),
    Action(
      .dropAction, [.character("x")], "take back",
      help: "Take the selected action back, as if it had not been taken down. The log keeps both.",
      in: [.standUp], footer: 9, disabledReason: { $0.actionDisabledReason }),
    Action(
      .showEverything, [.character("f")], "all or fewer",
      help: "Show all key results of the stages, or only those that are worth words.", in: [.standUp],
      footer: 4),
    Action(
      .stageOrder, [.character("v")], "order",
      help: "Take the stages worst first, or as the value streams have them.", in: [.standUp], footer: 18),
    Action(
      .changesSince, [.character("@")], "since a day",
      help: "Tell what has changed since a day: 2026-10-01, yesterday, -14.", in: [.standUp], footer: 21,
      argument: "day"),
    Action(
      .endStandUp, [.enter], "write down", help: "Write down that the stand-up was held, and stop its clock.",
      in: [.minutes], footer: -11, disabledReason: { $0.endDisabledReason }),
    Action(
      .copyMinutes, [.character("y")], "copy Markdown",
      help: "Copy the minutes, for a chat or a page.", in: [.minutes], footer: -8),
  ]

  private static let gaps: [Action] = [
    Action(
      .nextRule, [.character("f")], "next rule",
      help: "Show the findings of one rule alone, then of the next one, and at the end all again.",
      in: [.gaps],
      footer: -2, disabledReason: { $0.nextRuleDisabledReason }),
    Action(
      .groupFindings, [.character("v")], "group",
      help: "Group what is found by place, or by how much it weighs.", in: [.gaps], footer: 9),
  ]

  private static let typing: [Action] = [
    Action(
      .keepFilter, [.enter], "keep", help: "Keep the filter and go back to the panes.", in: [.filterLine],
      footer: 0),
    Action(
      .runSelected, [.enter], "run", help: "Run the selected action, or open the selected link.",
      in: [.menu, .links], footer: 0),
    Action(
      .nextItem, [.down, .tab, .control("n")], "next", help: "Go to the next row.",
      in: [.menu, .links, .fieldValue], footer: 1),
    Action(
      .previousItem, [.up, .backTab, .control("p")], "previous", help: "Go to the row before.",
      in: [.menu, .links, .fieldValue],
      footer: 2),
  ]

  /// The action with `id`.
  public static func action(_ id: Action.ID) -> Action? {
    byID[id]
  }

  /// The keys that each action has by itself.
  static let keys = Dictionary(all.map { ($0.id, $0.keys) }, uniquingKeysWith: { first, _ in first })

  /// The actions of `context`, in the order of the table.
  public static func actions(in context: Context) -> [Action] {
    all.filter { $0.contexts.contains(context) }
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
