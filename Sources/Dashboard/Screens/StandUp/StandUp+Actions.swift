import Canvas

extension StandUp {
  static let actions: [ComponentAction<StandUp>] = [
    ComponentAction(
      Action(
        .goOn, [.character(" ")], "next", help: "Go on: down the page, then to the next one.",
        in: [.standUp, .minutes], footer: -10),
      disabledReason: { $0.goOnDisabledReason($1) },
      run: { standUp, app in
        standUp.goOn(&app)
        return []
      }),
    ComponentAction(
      Action(
        .goBackOnePart, [.backspace], "previous", help: "Go back: up the page, then to the previous one.",
        in: [.standUp, .minutes], footer: -9),
      disabledReason: { standUp, _ in standUp.previousPageDisabledReason },
      run: { standUp, app in
        standUp.goBack(&app)
        return []
      }),
    ComponentAction(
      Action(
        .nextPart, [.character("l"), .right], "next page", help: "Go straight to the next page.",
        in: [.standUp]),
      disabledReason: { standUp, _ in standUp.nextPageDisabledReason },
      run: { standUp, app in
        standUp.turnPage(by: 1, &app)
        return []
      }),
    ComponentAction(
      Action(
        .previousPart, [.character("h"), .left], "page before", help: "Go straight to the previous page.",
        in: [.standUp, .minutes]),
      disabledReason: { standUp, _ in standUp.previousPageDisabledReason },
      run: { standUp, app in
        standUp.turnPage(by: -1, &app)
        return []
      }),
    ComponentAction(
      Action(
        .jumpToStage, (1...9).map { .character(Character("\($0)")) }, "stage",
        help: "Jump to the stage with this number.", in: [.standUp, .minutes], footer: 7, argument: "number"),
      argument: { standUp, text, app in standUp.jumpToStage(Int(text) ?? 0, &app) }),
    ComponentAction(
      Action(
        .takeAction, [.character("a")], "action",
        help: "Add an action item about the selected key result.", in: [.standUp], footer: 1),
      disabledReason: { $0.writingDisabledReason($1) },
      run: { $0.openActionForm(&$1) }),
    ComponentAction(
      Action(
        .nameBlocker, [.character("b")], "blocker",
        help: "Enter or clear the blocker of the selected key result.", in: [.standUp],
        footer: 2),
      disabledReason: { standUp, app in app.checkInDisabledReason(for: standUp.keyResult(in: app.workspace))
      },
      run: { $0.openBlockerForm(&$1) }),
    ComponentAction(
      Action(
        .markDone, [.character("d")], "done", help: "Mark the selected action item as done, or reopen it.",
        in: [.standUp], footer: -8),
      disabledReason: { $0.actionDisabledReason($1) },
      run: { $0.toggleDone($1) }),
    ComponentAction(
      Action(
        .correctAction, [.enter], "correct", help: "Correct the selected action item.", in: [.standUp],
        footer: -7),
      disabledReason: { $0.actionDisabledReason($1) },
      run: { $0.openActionCorrection(&$1) }),
    ComponentAction(
      Action(
        .dropAction, [.character("x")], "take back",
        help: "Retract the selected action item. The log keeps both records.",
        in: [.standUp], footer: 9),
      disabledReason: { $0.actionDisabledReason($1) },
      run: { $0.askToDropAction(&$1) }),
    ComponentAction(
      Action(
        .showEverything, [.character("f")], "all or fewer",
        help: "Show all key results of the stages, or only those that need discussion.", in: [.standUp],
        footer: 4),
      run: { $0.toggleEverything(&$1) }),
    ComponentAction(
      Action(
        .stageOrder, [.character("v")], "order",
        help: "Order the stages worst first, or as in the value streams.", in: [.standUp], footer: 18),
      run: { $0.switchStageOrder(&$1) }),
    ComponentAction(
      Action(
        .changesSince, [.character("@")], "since a day",
        help: "Show what has changed since a day: 2026-10-01, yesterday, -14.", in: [.standUp], footer: 21,
        argument: "day"),
      argument: { standUp, text, app in standUp.reportChanges(sinceDay: text, &app) }),
    ComponentAction(
      Action(
        .endStandUp, [.enter], "write down",
        help: "Record that the stand-up was held, and stop its clock.",
        in: [.minutes], footer: -11),
      disabledReason: { $0.endDisabledReason($1) },
      run: { $0.end($1) }),
    ComponentAction(
      Action(
        .copyMinutes, [.character("y")], "copy Markdown",
        help: "Copy the minutes, for a chat or a page.", in: [.minutes], footer: -8),
      run: { $0.copyMinutes($1) }),
  ]
}
