import Canvas
import OKRModel

extension RouterAction {
  /// All actions that do not belong to a single component.
  static let all: [RouterAction] =
    moving + screens + travelling + working + looking + program + forms + typing

  private static let lists: Set<Context> = [
    .panes, .details, .messages, .explanation, .sweep, .summary, .outline, .heatMap, .impact, .trail,
    .standUp, .minutes, .gaps, .fields,
  ]
  /// The contexts where no text is typed and nothing is asked.
  private static let open: Set<Context> = [
    .panes, .details, .sweep, .summary, .outline, .heatMap, .impact, .gaps,
  ]
  /// The same, and the stand-up, where digits lead to stages instead of screens.
  private static let calm: Set<Context> = open.union([.standUp, .minutes])
  /// The contexts that can show any day.
  private static let timed: Set<Context> = [.panes, .details, .outline, .heatMap, .impact, .gaps]

  private static let moving: [RouterAction] = [
    RouterAction(
      shared: Action(
        .moveDown, [.character("j"), .down], "down", help: "Go down a row.", in: lists)),
    RouterAction(
      shared: Action(
        .moveUp, [.character("k"), .up], "up", help: "Go up a row.", in: lists)),
    RouterAction(
      shared: Action(
        .moveToTop, [.character("g"), .home], "first", help: "Go to the first row.", in: lists)),
    RouterAction(
      shared: Action(
        .moveToBottom, [.character("G"), .end], "last", help: "Go to the last row.", in: lists)),
    RouterAction(
      shared: Action(
        .pageDown, [.pageDown, .control("d")], "page down", help: "Go down a page.", in: lists)),
    RouterAction(
      shared: Action(
        .pageUp, [.pageUp, .control("b")], "page up", help: "Go up a page.", in: lists)),
    RouterAction(
      shared: Action(
        .open, [.enter], "open",
        help:
          "Go in: from a stage to its objectives, key results and details; into a form, a cell; from a list to the tree.",
        in: [.panes, .sweep, .heatMap, .impact, .trail, .gaps, .fields], footer: 1)),
    RouterAction(
      Action(
        .back, [.escape], "back", help: "Go back, or remove the filter. Never quits.",
        in: [
          .panes, .details, .form, .filterLine, .menu, .messages, .links, .explanation, .sweep, .sweepForm,
          .fields, .fieldValue, .summary, .outline, .heatMap, .impact, .trail, .standUp, .minutes,
          .actionForm,
          .gaps, .draftOffer,
        ],
        footer: 10),
      disabledReason: { $0.backDisabledReason },
      run: { $0.goBack() }),
  ]

  private static let screens: [RouterAction] = [
    RouterAction(
      Action(
        .showDashboard, [.character("1")], "dashboard", help: "Show stages, objectives and key results.",
        in: open),
      run: { state in
        if state.screen != .dashboard { state.goTo(.dashboard) }
        return []
      }),
    RouterAction(
      Action(
        .showCheckIns, [.character("2")], "check-ins",
        help: "Check in on everything that is due, one after another.", in: open),
      disabledReason: { $0.screen == .checkIns ? "these are the check-ins" : $0.app.travelReason },
      run: { state in
        state.goTo(.checkIns)
        return []
      }),
    RouterAction(
      Action(
        .showAlignment, [.character("3")], "alignment",
        help: "Show the line from the North Star to the stories: tree, heat map, capabilities, impact.",
        in: open),
      disabledReason: { $0.screen == .alignment ? "this is the alignment" : nil },
      run: { state in
        state.goTo(.alignment)
        return []
      }),
    RouterAction(
      Action(
        .showStandUp, [.character("4")], "stand-up",
        help: "Lead the team through what has changed and what needs discussion, stage by stage.", in: open),
      disabledReason: { $0.screen == .standUp ? "this is the stand-up" : $0.app.travelReason },
      run: { state in
        state.goTo(.standUp)
        return []
      }),
    RouterAction(
      Action(
        .showGaps, [.character("5")], "gaps", help: "Show what is missing or doubtful in the OKRs.", in: open),
      disabledReason: { $0.screen == .gaps ? "these are the gaps" : nil },
      run: { state in
        state.goTo(.gaps)
        return []
      }),
  ]

  private static let travelling: [RouterAction] = [
    RouterAction(
      Action(
        .weekBack, [.character("<")], "week back", help: "Show everything as of a week earlier.",
        in: timed, footer: 33),
      disabledReason: { $0.weekBackDisabledReason },
      run: { $0.show(asOf: $0.asOf.advanced(by: -7)) }),
    RouterAction(
      Action(
        .weekOn, [.character(">")], "week on", help: "Show everything as of a week later, up to today.",
        in: timed,
        footer: 32),
      disabledReason: { $0.weekOnDisabledReason },
      run: { $0.show(asOf: $0.asOf.advanced(by: 7)) }),
    RouterAction(
      Action(
        .earlierCycle, [.character("[")], "earlier cycle",
        help: "Show one cycle alone, and then the one before it; Esc shows all that run.", in: timed),
      disabledReason: { $0.earlierCycleDisabledReason },
      run: { $0.showCycle(after: -1) }),
    RouterAction(
      Action(
        .laterCycle, [.character("]")], "later cycle",
        help: "Show one cycle alone, and then the one after it; Esc shows all that run.", in: timed),
      disabledReason: { $0.laterCycleDisabledReason },
      run: { $0.showCycle(after: 1) }),
    RouterAction(
      Action(
        .today, [.character(".")], "today", help: "Come back to today.", in: timed, footer: -1),
      disabledReason: { $0.weekOnDisabledReason },
      run: { $0.show(asOf: $0.today) }),
    RouterAction(
      Action(
        .asOf, [.character("@")], "as of a day",
        help: "Show everything as of a day: 2026-10-01, yesterday, -14.",
        in: timed, argument: "day"),
      run: { state in
        if let action = ActionTable.action(.asOf) { state.askForArgument(of: action) }
        return []
      }),
  ]

  private static let working: [RouterAction] = [
    RouterAction(
      Action(
        .edit, [.character("e")], "edit",
        help: "Open the file in $VISUAL or $EDITOR, at the line of the selection.",
        in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 13),
      disabledReason: { $0.editDisabledReason },
      run: { $0.selectedNode.map { [.findLine($0)] } ?? [] }),
    RouterAction(
      Action(
        .copyReference, [.character("y")], "copy",
        help: "Copy the reference of the selection, as commands take it.",
        in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 15),
      disabledReason: { $0.selectedNode == nil ? "nothing is selected" : nil },
      run: { $0.selectedNode.map { [.copy($0.reference)] } ?? [] }),
    RouterAction(
      Action(
        .undo, [.character("u")], "undo", help: "Undo headway's last write. The log keeps both.",
        in: calm, footer: 16),
      disabledReason: { $0.undoDisabledReason },
      run: { $0.undo() }),
    RouterAction(
      Action(
        .redo, [.control("r")], "redo", help: "Redo what was undone last.", in: calm, footer: 17),
      disabledReason: { $0.redoDisabledReason },
      run: { $0.redo() }),
  ]

  private static let looking: [RouterAction] = [
    RouterAction(
      shared: Action(
        .onlyMine, [.character("m")], "only mine",
        help: "Show only what you are responsible for, or everything again.",
        in: [.panes, .sweep, .gaps], footer: 7)),
    RouterAction(
      Action(
        .help, [.character("?")], "help",
        help: "List the keys that work here, and the legend of the screen, to search and to run.",
        in: calm.union([.messages]), footer: 99),
      run: { state in
        state.openMenu(.help)
        return []
      }),
    RouterAction(
      Action(
        .palette, [.character(":")], "go to",
        help: "Go to anything by its name, or run a command: objectives, key results, stages, people.",
        in: calm.union([.messages]), footer: 11),
      run: { state in
        state.openMenu(.palette)
        return []
      }),
    RouterAction(
      Action(
        .messages, [.character("!")], "messages", help: "Show earlier messages, and problems in the files.",
        in: calm, footer: 28),
      run: { state in
        state.overlays = [MessageList()]
        return []
      }),
    RouterAction(
      Action(
        .nextTheme, [.character("t")], "next theme", help: "Change to the next theme.", in: calm,
        footer: 29),
      disabledReason: { $0.nextThemeDisabledReason },
      run: { $0.useNextTheme() }),
  ]

  private static let program: [RouterAction] = [
    RouterAction(
      Action(
        .reload, [.character("r")], "reload", help: "Read the files again.", in: calm.union([.messages]),
        footer: 19),
      run: { _ in [.loadWorkspace] }),
    RouterAction(
      Action(
        .sync, [.character("S")], "sync",
        help:
          "Share with git: commit the workspace, pull, push. Again: stop.",
        in: calm.union([.messages]), footer: 27),
      run: { $0.sync() }),
    RouterAction(
      Action(
        .tour, [], "tour", help: "Put the tour aside or go on with it; outside of it, say how to take it.",
        in: calm.union([.messages])),
      run: { $0.toggleTour() }),
    RouterAction(
      Action(
        .redraw, [.control("l")], "redraw", help: "Redraw the screen.", in: Set(Context.allCases)),
      run: { _ in [.redraw] }),
    RouterAction(
      Action(
        .suspend, [.control("z")], "suspend", help: "Go back to the shell; `fg` comes back here.",
        in: Set(Context.allCases)),
      run: { _ in [.suspend] }),
    RouterAction(
      Action(
        .quit, [.character("q"), .control("c")], "quit",
        help: "Quit. Asks only if something is not saved.",
        in: calm.union([.messages, .explanation, .fields, .draftOffer]), footer: 12),
      run: { $0.quit() }),
  ]

  private static let forms: [RouterAction] = [
    RouterAction(
      shared: Action(
        .save, [.enter], "save", help: "Save from any field; a value that you leave alone is kept.",
        in: [.form, .actionForm, .fieldValue],
        footer: 0)),
    RouterAction(
      shared: Action(
        .nextField, [.tab, .down], "next field", help: "Go to the next field.",
        in: [.form, .sweepForm, .actionForm],
        footer: 1)),
    RouterAction(
      shared: Action(
        .previousField, [.backTab, .up], "previous field", help: "Go to the previous field.",
        in: [.form, .sweepForm, .actionForm],
        footer: 7)),
    RouterAction(
      shared: Action(
        .typingError, [.tab], "typing error",
        help: "Where a reason is asked for: the old text was a typing error, so judge the past again.",
        in: [.fieldValue], footer: 3)),
    RouterAction(
      shared: Action(
        .confirm, [.character("y")], "yes", help: "Answer yes.",
        in: [.question], footer: 0)),
    RouterAction(
      shared: Action(
        .decline, [.character("n"), .escape], "no", help: "Answer no.", in: [.question],
        footer: 1)),
  ]

  private static let typing: [RouterAction] = [
    RouterAction(
      shared: Action(
        .runSelected, [.enter], "run", help: "Run the selected action, or open the selected link.",
        in: [.menu, .links], footer: 0)),
    RouterAction(
      shared: Action(
        .nextItem, [.down, .control("n")], "next", help: "Go to the next row.",
        in: [.menu, .links, .fieldValue], footer: 1)),
    RouterAction(
      shared: Action(
        .previousItem, [.up, .control("p")], "previous", help: "Go to the previous row.",
        in: [.menu, .links, .fieldValue],
        footer: 2)),
  ]
}
