import Canvas

extension Gaps {
  static let actions: [ComponentAction<Gaps>] = [
    ComponentAction(
      shared: .open, disabledReason: { $0.openDisabledReason($1) },
      run: { gaps, app in
        if let node = gaps.selection(app) { app.request(.go(.board(node))) }
        return []
      }),
    ComponentAction(
      shared: .onlyMine, disabledReason: { _, app in app.filterByOwnerDisabledReason },
      run: { _, app in app.toggleOnlyMine() }),
    ComponentAction(
      Action(
        .nextRule, [.character("f")], "next rule",
        help: "Show the findings of one rule, then of the next, and finally all again.",
        in: [.gaps], footer: -2),
      disabledReason: { gaps, _ in gaps.rules.isEmpty ? "nothing is found" : nil },
      run: { gaps, app in
        gaps.showNextRule(app)
        return []
      }),
    ComponentAction(
      Action(
        .groupFindings, [.character("v")], "group",
        help: "Group the findings by place or by level.", in: [.gaps], footer: 9),
      run: { gaps, app in
        gaps.toggleGrouping(app)
        return []
      }),
  ]
}
