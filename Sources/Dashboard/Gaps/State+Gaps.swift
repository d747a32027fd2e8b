import OKRModel

extension State {
  /// Finds the gaps anew. It is done for this screen only: the first one does not wait for it.
  mutating func refreshGaps() {
    var gaps = gaps ?? Gaps()
    gaps.take(
      Findings(in: workspace, standings: standings, today: today),
      places: GapPlaces(in: workspace, standings: standings),
      filter: browser.filter, in: workspace)
    self.gaps = gaps
  }

  /// Lists what passes the filter.
  mutating func relistGaps() {
    gaps?.list(browser.filter, in: workspace)
  }

  /// Groups by level what was grouped by place, and the other way round.
  mutating func toggleGapGrouping() {
    guard let grouping = gaps?.grouping else { return }
    gaps?.grouping = grouping == .place ? .level : .place
    relistGaps()
  }

  /// Goes to the next rule that found something, and after the last one to all of them.
  mutating func showNextRule() {
    guard let gaps else { return }
    let rules = gaps.rules
    let next = gaps.rule.flatMap(rules.firstIndex).map { $0 + 1 } ?? 0
    self.gaps?.rule = rules.element(at: next)
    self.gaps?.position = 0
    relistGaps()
  }

  /// One step out: of the rule, of the filter, of the screen.
  mutating func leaveGaps() {
    if gaps?.rule != nil {
      gaps?.rule = nil
      relistGaps()
    } else if !browser.filter.isEmpty {
      browser.filter = Filter()
      browser.list(workspace, standings: standings)
      relistGaps()
    } else {
      leaveScreen()
    }
  }

  /// Moves the selection among the findings.
  mutating func moveInGaps(_ target: (Int) -> Int) {
    guard let gaps else { return }
    self.gaps?.position = min(max(0, target(gaps.position)), max(0, gaps.entries.count - 1))
  }

  /// Selects on the dashboard what the selected finding is about, and takes away the filter that may hide it.
  mutating func openGap() {
    guard let node = gaps?.selected?.finding.subject else { return }
    _ = goToOnDashboard(node)
  }

  /// Why the selected finding leads nowhere on the dashboard; nil when it does.
  var gapDisabledReason: String? {
    guard let entry = gaps?.selected else { return "nothing is selected" }
    switch entry.finding.subject {
    case .stage, .objective, .keyResult: return nil
    case .category: return "the categories are built in: name one in the 'outcomes' of an objective"
    default: return "it is not on the dashboard; \(keymap.name(of: .edit, in: .gaps)) opens its line"
    }
  }

  /// Why there is no rule to show alone; nil when there is.
  var nextRuleDisabledReason: String? {
    gaps.map { $0.rules.isEmpty } ?? true ? "nothing is found" : nil
  }
}
