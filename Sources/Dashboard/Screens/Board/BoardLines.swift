import Canvas
import OKRModel
import Wording

/// The board as plain lines.
struct BoardLines {
  let app: AppContext
  let board: Board
  let glyphs: Glyphs

  private var browser: Browser { board.browser }

  /// The selection, and what is beside it.
  var lines: [String] { headLines + (browser.isZoomed ? detailsLines : paneLines + detailsLines) }

  private var headLines: [String] {
    let rollUp = app.standings.northStar
    let cycle = app.standings.cycle.map {
      ", cycle \(app.standings.cycleNames), week \($0.week(of: app.asOf)) of \($0.weekCount)"
    }
    let problems = app.diagnostics.count
    return ["\(app.workspace.name)\(cycle ?? ""), \(app.asOf.longText)"]
      + [
        "North Star: \(app.workspace.northStar.title), \(PlainLines.figures(of: rollUp))",
        counts(rollUp.counts), attention,
      ]
      + (app.workspace.isReadOnly ? ["Read only: the files have a newer format than this headway."] : [])
      + (app.travelReason.map { [$0.sentence] } ?? [])
      + (problems > 0 ? ["Problems in the files: \(problems)"] : [])
      + (app.filter.isEmpty ? [] : ["Filtered: \(app.filter.text(in: app.workspace))"])
  }

  /// `Ana: 3 check-ins due, 1 of yours off track. Worst stage: Arrive & Collect, 23%, Off track`.
  private var attention: String {
    let words = AttentionWords(app.attention, in: app.workspace, glyphs: glyphs)
    let own = (words.forms.first ?? []).map(\.text).joined()
    guard let worst = app.attention.worst else { return own }
    return "\(own). Worst stage: \(worst.title), \(Figure.percent(worst.progress)), \(worst.status.title)"
  }

  /// The rows of the pane that has the focus.
  var paneLines: [String] {
    let position = browser.position(in: browser.focus)
    switch browser.focus {
    case .stages:
      let rows = browser.listing.stages.map { entry in
        "\(entry.title), \(entry.rollUp.map(PlainLines.figures(of:)) ?? "No data"), \(count(entry.objectives.count, "objective"))"
      }
      return ["Stages: \(rows.count)"] + PlainLines.listed(rows, selected: position)
    case .objectives:
      let rows = (browser.stage?.objectives ?? []).map { entry in
        let owners = entry.standing.objective.owners
        let owner =
          app.workspace.wholeNames(ofOwners: owners, on: app.asOf).map { ", \($0)" } ?? ""
        return
          "\(app.title(of: entry.standing.objective)), \(PlainLines.figures(of: entry.standing.rollUp))\(owner)"
      }
      return ["Objectives of \(browser.stage?.title ?? ""): \(rows.count)"]
        + PlainLines.listed(rows, selected: position)
    case .keyResults:
      let rows = browser.keyResults.map { keyResult, standing in
        "\(keyResult.markedTitle(glyphs)), \(ValueText(keyResult, standing, glyphs: glyphs).full), \(PlainLines.figures(of: standing))"
      }
      let title = browser.objective?.standing.objective.title ?? ""
      return ["Key results of \(title): \(rows.count)"] + PlainLines.listed(rows, selected: position)
    }
  }

  private var detailsLines: [String] {
    guard let content = DetailsContent.selected(in: board, app, glyphs: glyphs) else { return [] }
    return ["Details of \(content.title)"]
      + ([DetailsContent.Line(spans: content.facts)] + content.summary).compactMap(plainLine)
      + history(content)
      + content.links.compactMap(plainLine)
  }

  /// The check-ins in full words, or the parts.
  private func history(_ content: DetailsContent) -> [String] {
    guard browser.focus == .keyResults, let objective = browser.objective?.standing.objective,
      let keyResult = browser.keyResult?.keyResult
    else { return content.history.compactMap(plainLine) }
    return app.history(of: objective.reference(to: keyResult)).map { item in
      let words = CheckInWords(item: item, keyResult: keyResult, workspace: app.workspace, asOf: app.asOf)
      return "  \(words.sentence)"
    }
  }

  private func plainLine(_ line: DetailsContent.Line) -> String? {
    let text = plain(line.spans)
    return text.isEmpty ? nil : "  \(text)"
  }

  private func counts(_ counts: StatusCounts) -> String {
    let present = counts.present
    return "Key results: " + present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// The text of `spans` without decoration: the glyphs of statuses become words.
  private func plain(_ spans: [Span]) -> String {
    spans.map(words).joined().split(separator: " ").joined(separator: " ")
  }

  private func words(_ span: Span) -> String {
    guard let status = Status.allCases.first(where: { $0.role == span.role }) else { return span.text }
    let sign = status.glyph(glyphs)
    let rest = span.text.filter { $0 != " " }
    // `■ Off track` contains the word already, `■` stands for it, and `2■` counts it.
    let words = Closing.End.allCases.map(\.shortTitle) + [status.title]
    if words.contains(where: span.text.contains) { return span.text.replacing(sign, with: "") }
    if rest == sign { return "\(status.title): " }
    guard rest.hasSuffix(sign), let count = Int(rest.dropLast(sign.count)) else { return span.text }
    return " \(count) \(status.title.lowercased())"
  }
}
