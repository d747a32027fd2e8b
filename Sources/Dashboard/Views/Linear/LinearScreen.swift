public import Canvas
import OKRModel

/// The screen as plain lines, one thing a line and nothing drawn, for a screen reader and for dumb terminals.
public struct LinearScreen {
  let state: State
  let glyphs: Glyphs

  /// Makes the lines of what `state` shows.
  public init(state: State, glyphs: Glyphs) {
    self.state = state
    self.glyphs = glyphs
  }

  /// The lines, what matters first.
  public var lines: [String] {
    let message = state.toast.map { ["Message: \($0.text)"] } ?? []
    switch state.overlay {
    case .checkIn(let form): return message + formLines(form) + [keyLine]
    case .action(let form):
      return message + LinearStandUp(state: state, glyphs: glyphs).lines(of: form) + [keyLine]
    case .fields(let form): return message + lines(of: form) + [keyLine]
    case .menu(let menu): return message + menuLines(menu) + [keyLine]
    case .links(let links, let position):
      return message + ["Links"] + listed(links.map { "\($0.title), \($0.address)" }, selected: position) + [
        keyLine
      ]
    case .messages: return message + messageLines + [keyLine]
    case .filterLine(let field, _):
      let rows =
        switch state.screen {
        case .alignment: LinearAlignment(state: state, glyphs: glyphs).lines
        case .gaps: gapLines
        case .dashboard, .checkIns, .standUp: paneLines
        }
      return message + ["Filter: \(said(in: field, hasFocus: true))"] + rows + [keyLine]
    case .explanation: return message + explanationLines + [keyLine]
    case .trail(let trail):
      return message + LinearAlignment(state: state, glyphs: glyphs).lines(of: trail) + [keyLine]
    case .question(let question):
      let answers = question.answers.map { answer in
        "\(state.keymap.name(of: answer.action, in: state.context)) \(answer.words)"
      }
      return message + [question.text, answers.joined(separator: ", ")]
    case nil where state.screen == .checkIns: return message + sweepLines + [keyLine]
    case nil where state.screen == .alignment:
      return message + LinearAlignment(state: state, glyphs: glyphs).lines + [keyLine]
    case nil where state.screen == .standUp:
      return message + LinearStandUp(state: state, glyphs: glyphs).lines + [keyLine]
    case nil where state.screen == .gaps: return message + gapLines + [keyLine]
    case nil:
      let body = state.browser.isZoomed ? detailsLines : paneLines + detailsLines
      return message + headLines + body + [keyLine]
    }
  }

  /// The line that tells what all lines below it are about; nil where they are not about one thing.
  var heading: String? {
    if case .explanation = state.overlay { explanationLines.first } else { nil }
  }

  private var explanationLines: [String] {
    guard case .explanation(let path) = state.overlay,
      let explanation = Explanation(
        of: path.topic, in: state.workspace, standings: state.standings, ascii: glyphs.isASCII)
    else { return ["It is no longer in the files of this cycle."] }
    return explanation.plainLines
  }

  private var headLines: [String] {
    let rollUp = state.standings.northStar
    let cycle = state.standings.cycle.map {
      ", cycle \($0.id), week \($0.week(of: state.asOf)) of \($0.weekCount)"
    }
    let problems = state.diagnostics.count
    return ["\(state.workspace.name)\(cycle ?? ""), \(state.asOf.longText)"]
      + ["North Star: \(state.workspace.northStar.title), \(figures(of: rollUp))", counts(rollUp.counts)]
      + (state.workspace.isReadOnly ? ["Read only: the files have a newer format than this headway."] : [])
      + (state.travelReason.map { [$0.sentence] } ?? [])
      + (problems > 0 ? ["Problems in the files: \(problems)"] : [])
      + (state.browser.filter.isEmpty ? [] : ["Filtered: \(filterText)"])
  }

  var filterText: String {
    let filter = state.browser.filter
    let owner = filter.owner.map { "only \(state.workspace.wholeName(ofPerson: $0))" }
    return [filter.text.isEmpty ? nil : filter.text, owner].compactMap(\.self).joined(separator: ", ")
  }

  private var paneLines: [String] {
    let browser = state.browser
    let position = browser.position(in: browser.focus)
    switch browser.focus {
    case .stages:
      let rows = browser.listing.stages.map { entry in
        "\(entry.title), \(entry.rollUp.map(figures) ?? "No data"), \(count(entry.objectives.count, "objective"))"
      }
      return ["Stages: \(rows.count)"] + listed(rows, selected: position)
    case .objectives:
      let rows = (browser.stage?.objectives ?? []).map { entry in
        let owner =
          entry.standing.objective.owner.map { ", \(state.workspace.wholeName(ofPerson: $0))" } ?? ""
        return "\(entry.standing.objective.title), \(figures(of: entry.standing.rollUp))\(owner)"
      }
      return ["Objectives of \(browser.stage?.title ?? ""): \(rows.count)"]
        + listed(rows, selected: position)
    case .keyResults:
      let rows = browser.keyResults.map { keyResult, standing in
        "\(keyResult.title), \(ValueText(keyResult, standing, glyphs: glyphs).full), \(figures(of: standing))"
      }
      let title = browser.objective?.standing.objective.title ?? ""
      return ["Key results of \(title): \(rows.count)"] + listed(rows, selected: position)
    }
  }

  private var detailsLines: [String] {
    guard let content = DetailsContent.selected(in: state, glyphs: glyphs) else { return [] }
    let lines = [DetailsContent.Line(spans: content.facts)] + content.allLines
    return ["Details of \(content.title)"]
      + lines.map { plain($0.spans) }.filter { !$0.isEmpty }.map { "  \($0)" }
  }

  private var sweepLines: [String] {
    guard let sweep = state.sweep else { return [] }
    let text = SweepText(sweep: sweep, glyphs: glyphs)
    let whose = sweep.person.map(state.workspace.wholeName(ofPerson:)) ?? "everybody"
    let head = "Check-ins of \(whose), week of \(sweep.round.start.shortText): \(text.counter)"
    switch sweep.phase {
    case .list:
      let rows = sweep.items.map { "\($0.keyResult.title), \(text.state(of: $0))" }
      return [head] + listed(rows, selected: sweep.position)
    case .form:
      guard let item = sweep.item, let form = sweep.form else { return [head] }
      return [head, "\(sweep.position + 1) of \(sweep.items.count): \(item.keyResult.title)"]
        + ["\(figures(of: item.standing)), \(text.lastTime(of: item, asOf: state.asOf))"] + formLines(form)
    case .summary:
      guard let summary = state.sweepSummary(glyphs) else { return [head] }
      return [summary.headline, summary.counts]
        + summary.sections.flatMap { section in
          [section.title] + section.lines.map { "  \($0.item.keyResult.title), \($0.text)" }
        }
    }
  }

  private func formLines(_ form: CheckInForm) -> [String] {
    let fields = CheckInDraft.Field.allCases.map { field -> String in
      let input = form.textField(field)
      let text = said(in: input, hasFocus: field == form.focus)
      let kept = field == .value && input.text.isEmpty ? form.keptValue.map { "keeps \($0)" } ?? "" : text
      let problem = form.problem(at: field).map { ", wrong: \($0)" } ?? ""
      return "\(field == form.focus ? "> " : "  ")\(field.title): \(kept)\(problem)"
    }
    let question: [String] =
      if case .askingToLeave = form.phase { ["Throw away what you typed? y yes, n no"] } else { [] }
    return ["Check in on \(form.reference)"] + fields + outlook(of: form)
      + (form.failure.map { ["Failed: \($0)"] } ?? [])
      + question
  }

  /// What `field` says; of one that is selected, that typing replaces it.
  func said(in field: TextField, hasFocus: Bool) -> String {
    hasFocus && field.isSelected ? "typing replaces \(field.text)" : field.text
  }

  /// Where the key result would stand, and where its pace leads, with what the form says now.
  private func outlook(of form: CheckInForm) -> [String] {
    if form.phase == .editing, let doubt = form.doubt {
      let context: Context = state.context == .sweepForm ? .sweepForm : .form
      let key = state.keymap.name(of: context == .form ? .save : .saveAndGoOn, in: context)
      return ["\(doubt.sentence(ascii: glyphs.isASCII)). \(key) again saves it."]
    }
    guard form.phase == .editing, let after = state.preview(of: form),
      let keyResult = state.keyResult(form.reference)
    else { return [] }
    let pace = ForecastText(keyResult, after, glyphs: glyphs)?.sentence
    return ["With this: \(figures(of: after)): \(after.reason.text)"] + [pace].compactMap(\.self)
  }

  private func menuLines(_ menu: CommandMenu) -> [String] {
    let rows = menu.actions.map { "\($0.title): \($0.help)" }
    return ["\(menu.kind == .help ? "Keys" : "Commands"): \(menu.field.text)"]
      + listed(rows, selected: menu.position)
  }

  private var messageLines: [String] {
    let problems = state.diagnostics.map { "\($0)" }
    let said = state.messages.reversed().map(\.text)
    return ["Problems in the files: \(problems.count)"] + problems + ["Said: \(said.count)"] + said
  }

  private var keyLine: String {
    let actions = ActionTable.actions(in: state.context)
      .filter { $0.footerRank != nil && $0.disabledReason(state) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    return "Keys: "
      + actions.compactMap { action in
        state.keymap.keys(of: action.id, in: state.context).first.map { "\($0.name(.ascii)) \(action.title)" }
      }.joined(separator: ", ")
  }

  func listed(_ rows: [String], selected: Int) -> [String] {
    rows.enumerated().map { ($0 == selected ? "> " : "  ") + $1 }
  }

  private func figures(of rollUp: RollUp) -> String {
    figures(rollUp.progress, expected: rollUp.expected, rollUp.status)
  }

  private func figures(of standing: KeyResultStanding) -> String {
    figures(standing.progress, expected: standing.expected, standing.status)
  }

  private func figures(_ progress: Double?, expected: Double?, _ status: Status) -> String {
    guard let progress, let expected else { return status.title }
    return "\(Figure.percent(progress)), expected \(Figure.percent(expected)), \(status.title)"
  }

  private func counts(_ counts: StatusCounts) -> String {
    let present = counts.present
    return "Key results: " + present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// The text of `spans` without what only draws: the signs of statuses become their words.
  private func plain(_ spans: [Span]) -> String {
    spans.map(words).joined().split(separator: " ").joined(separator: " ")
  }

  private func words(_ span: Span) -> String {
    guard let status = Status.allCases.first(where: { $0.role == span.role }) else { return span.text }
    let sign = status.glyph(glyphs)
    let rest = span.text.filter { $0 != " " }
    // `■ Off track` says its word already, `■` stands for it, and `2■` counts it.
    if span.text.contains(status.title) { return span.text.replacing(sign, with: "") }
    if rest == sign { return "\(status.title): " }
    guard rest.hasSuffix(sign), let count = Int(rest.dropLast(sign.count)) else { return span.text }
    return " \(count) \(status.title.lowercased())"
  }
}
