import Canvas

extension AlignmentScreen {
  static let actions: [ComponentAction<AlignmentScreen>] = [
    ComponentAction(
      shared: .open, disabledReason: { alignment, _ in alignment.openDisabledReason },
      run: { $0.open(&$1) }),
    ComponentAction(
      Action(
        .nextView, [.tab], "next view", help: "Go on: tree, heat map, capabilities, impact.",
        in: [.outline, .heatMap, .impact], footer: 4),
      run: { alignment, app in
        alignment.moveTab(by: 1, &app)
        return []
      }),
    ComponentAction(
      Action(
        .previousView, [.backTab], "previous view", help: "Go to the previous view.",
        in: [.outline, .heatMap, .impact]),
      run: { alignment, app in
        alignment.moveTab(by: -1, &app)
        return []
      }),
    ComponentAction(
      Action(
        .toggleFold, [.enter], "fold", help: "Fold or unfold the selected row.",
        in: [.outline], footer: 1),
      disabledReason: { alignment, _ in
        alignment.outline?.row?.isUnfolded == nil ? "nothing stands under it" : nil
      },
      run: { alignment, app in
        alignment.outline?.toggle(app.graph())
        return []
      }),
    ComponentAction(
      Action(
        .unfold, [.character("l"), .right], "unfold",
        help: "Unfold the selected row, or go into it.", in: [.outline]),
      run: { alignment, app in
        alignment.unfold(&app)
        return []
      }),
    ComponentAction(
      Action(
        .fold, [.character("h"), .left], "fold or up",
        help: "Fold the selected row, or go to its parent.",
        in: [.outline]),
      run: { alignment, app in
        alignment.fold(&app)
        return []
      }),
    ComponentAction(
      Action(
        .toggleAllFolds, [.character("*")], "all or fewer",
        help: "Unfold everything, or fold it again as at the start.", in: [.outline], footer: 9),
      run: { alignment, app in
        alignment.outline?.toggleAll(app.graph())
        return []
      }),
    ComponentAction(
      Action(
        .cellRight, [.character("l"), .right], "right", help: "Go to the next column.", in: [.heatMap]),
      run: { alignment, _ in
        alignment.map.select(column: alignment.map.columnIndex + 1)
        return []
      }),
    ComponentAction(
      Action(
        .cellLeft, [.character("h"), .left], "left", help: "Go to the previous column.", in: [.heatMap]),
      run: { alignment, _ in
        alignment.map.select(column: alignment.map.columnIndex - 1)
        return []
      }),
    ComponentAction(
      Action(
        .otherColumns, [.character("v")], "other columns",
        help: "Show the stages against the capabilities, or against the outcome categories again.",
        in: [.heatMap], footer: 3),
      run: { alignment, app in
        alignment.switchColumns(&app)
        return []
      }),
  ]
}
