import Canvas

extension Board {
  static let actions: [ComponentAction<Board>] = [
    ComponentAction(
      Action(
        .focusRight, [.character("l"), .right], "pane right",
        help: "Go to the next pane: from stages to objectives to key results.", in: [.panes]),
      run: { board, _ in
        board.moveFocus(by: 1)
        return []
      }),
    ComponentAction(
      Action(.focusLeft, [.character("h"), .left], "pane left", help: "Go back a pane.", in: [.panes]),
      run: { board, _ in
        board.moveFocus(by: -1)
        return []
      }),
    ComponentAction(
      Action(
        .nextPane, [.tab], "next pane", help: "Go to the next pane, and from the last to the first.",
        in: [.panes], footer: 9),
      run: { board, _ in
        board.moveFocus(by: 1, wrapping: true)
        return []
      }),
    ComponentAction(
      Action(
        .previousPane, [.backTab], "previous pane",
        help: "Go to the previous pane, and from the first to the last.", in: [.panes]),
      run: { board, _ in
        board.moveFocus(by: -1, wrapping: true)
        return []
      }),
    ComponentAction(
      shared: .open, disabledReason: { board, _ in board.browser.openDisabledReason },
      run: { board, app in
        board.open(app)
        return []
      }),
    ComponentAction(
      shared: .onlyMine, disabledReason: { _, app in app.filterByOwnerDisabledReason },
      run: { _, app in app.toggleOnlyMine() }),
    ComponentAction(
      Action(
        .correct, [.enter], "correct", help: "Correct the check-in under the cursor.", in: [.details],
        footer: 1),
      disabledReason: { $0.correctDisabledReason($1) }, run: { $0.openCorrection(&$1) }),
    ComponentAction(
      Action(
        .retract, [.character("x")], "retract",
        help: "Retract the check-in under the cursor, or restore it. The log keeps both.",
        in: [.details], footer: 2),
      disabledReason: { $0.retractDisabledReason($1) }, run: { $0.retractOrRestore(&$1) }),
  ]
}
