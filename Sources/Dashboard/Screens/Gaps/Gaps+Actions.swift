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
        help: "Show the findings of one rule alone, then of the next one, and at the end all again.",
        in: [.gaps], footer: -2),
      disabledReason: { gaps, _ in gaps.rules.isEmpty ? "nothing is found" : nil },
      run: { gaps, app in
        gaps.showNextRule(app)
        return []
      }),
    ComponentAction(
      Action(
        .groupFindings, [.character("v")], "group",
        help: "Group what is found by place, or by how much it weighs.", in: [.gaps], footer: 9),
      run: { gaps, app in
        gaps.toggleGrouping(app)
        return []
      }),
  ]
}
