import Canvas
import OKRModel
import Wording

/// The details of a key result.
struct KeyResultContent {
  let app: AppContext
  let objective: Objective
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let glyphs: Glyphs

  var content: DetailsContent {
    let checkIns = checkInsSoFar
    return DetailsContent(
      title: keyResult.title, kind: "Check-ins", facts: facts(checkIns),
      headline: headline(checkIns), summary: [statusLine] + blockerLines + outlook,
      compactSummary: compactSummary(checkIns), historyHeading: historyHeading(checkIns),
      history: history(checkIns), log: CheckInLogContent(self).lines,
      links: links,
      compactLinks: [servesLine] + linkText.supportedOnOneLine(by: supporting))
  }

  private var checkInsSoFar: [CheckIn] {
    Array(standing.checkIns)
  }

  private func headline(_ checkIns: [CheckIn]) -> [Span] {
    let values = ValueText(keyResult, standing, glyphs: glyphs).full
    let line = standing.sparkline(of: checkIns, columns: 13, glyphs: glyphs)
    return [Span(values, .strong), Span("  "), Span(line, .chartLine), Span("  ")] + facts(checkIns)
  }

  /// Where it is heading, and what a figure is based on if that is not obvious.
  private var outlook: [DetailsContent.Line] {
    let forecast = ForecastText(keyResult, standing, glyphs: glyphs)
    return (forecast.map { [.init(spans: [Span($0.sentence)])] } ?? [])
      + remarks.map { .init(spans: [Span($0, .muted)]) }
  }

  private var blocker: [Span] {
    standing.latest?.entry.blocker.map { [Span("\(glyphs.flag) ", .statusAtRisk), Span($0)] } ?? []
  }

  private var blockerLines: [DetailsContent.Line] {
    blocker.isEmpty ? [] : [.init(spans: blocker, indent: 2)]
  }

  /// The status and what blocks in one line, the trend and the facts in the next.
  private func compactSummary(_ checkIns: [CheckIn]) -> [DetailsContent.Line] {
    let first = statusLine.spans + (blocker.isEmpty ? [] : [Span("   ")] + blocker)
    let trend = standing.sparkline(of: checkIns, columns: 13, glyphs: glyphs)
    var second = trend.isEmpty ? [] : [Span(trend, .chartLine), Span("  ")]
    if let forecast = ForecastText(keyResult, standing, glyphs: glyphs) {
      second += [Span(forecast.sentence), Span("   ")]
    }
    return [.init(spans: first), .init(spans: second + facts(checkIns))]
  }

  /// The status with the rule that gave it.
  private var statusLine: DetailsContent.Line {
    let status = standing.status
    let (title, rest) = standing.statusParts
    return .init(spans: [Span("\(status.glyph(glyphs)) \(title)", status.role), Span(rest)])
  }

  /// What a figure is based on if that is not obvious.
  private var remarks: [String] {
    var remarks: [String] = []
    if standing.baselineSource == .firstCheckIn, let baseline = standing.baseline {
      remarks.append("No baseline is given: the first check-in, \(number(baseline)), is the baseline.")
    }
    if case .checkInBeforeStart(let checkIn) = standing.baselineSource {
      let value = number(checkIn.value)
      remarks.append("No baseline is given: the last check-in before its start, \(value), is the baseline.")
    }
    let time = TimeWords(keyResult, standing, glyphs: glyphs)
    remarks += MilestoneWords(standing, glyphs: glyphs).lines
    if let checkpoints = time.checkpoints { remarks.append("Checkpoints: \(checkpoints).") }
    if let next = time.nextCheckIn(app.workspace.settings) { remarks.append(next) }
    if standing.hasNothingToMeasure {
      remarks.append("Target and baseline are equal: give one of them another value.")
    }
    let reference = objective.reference(to: keyResult)
    remarks +=
      DefinitionChangeWords(reference, in: app.workspace, through: app.asOf, glyphs: glyphs).sentences
    if let first = app.workspace.firstTarget(of: reference, asOf: app.asOf) {
      remarks.append("\(first.sentence(standing)).")
    }
    if let ahead = app.ahead(of: reference) { remarks.append(ahead) }
    return remarks
  }

  /// The facts on one line: `Owner Ben · due 31 Dec · speed · confidence 6 (was 8)`.
  private func facts(_ checkIns: [CheckIn]) -> [Span] {
    var facts = OwnerWords(
      objective.owners(of: keyResult), contributors: keyResult.contributors, in: app.workspace, on: app.asOf
    ).facts
    let time = TimeWords(keyResult, standing, glyphs: glyphs)
    if let start = time.start() { facts.append(start) }
    facts.append("due \(time.due())")
    if let cadence = time.cadence { facts.append(cadence) }
    if keyResult.type == .committed { facts.append("committed") }
    if let indicator = keyResult.indicator { facts.append(indicator.name) }
    if let confidence = standing.confidence {
      let before = checkIns.dropLast().last { $0.entry.confidence != nil }?.entry.confidence
      let change = before.flatMap { $0 == confidence ? nil : " (was \($0))" } ?? ""
      facts.append("confidence \(confidence)\(change)")
    }
    return [Span(facts.joined(separator: " \(glyphs.dot) "), .muted)]
  }

  /// `date    value  change  conf  note`, over the columns of the history.
  private func historyHeading(_ checkIns: [CheckIn]) -> DetailsContent.Line? {
    guard !checkIns.isEmpty else { return nil }
    let widths = Widths(checkIns, number: number, change: change)
    let columns = [
      "date  ", "value".padded(to: widths.value), "change".padded(to: widths.change), "conf", "note",
    ]
    return .init(spans: [Span(columns.joined(separator: "  "), .muted)])
  }

  private func history(_ checkIns: [CheckIn]) -> [DetailsContent.Line] {
    guard !checkIns.isEmpty else {
      if standing.isRolledUp { return children }
      return [
        .init(spans: [
          Span("No check-in yet: \(app.keymap.name(of: .checkIn, in: .panes)) makes the first one.", .muted)
        ])
      ]
    }
    let widths = Widths(checkIns, number: number, change: change)
    return zip(checkIns, [nil] + checkIns.dropLast().map(Optional.some)).reversed().flatMap {
      checkIn, previous in
      lines(of: checkIn, after: previous, widths: widths)
    }
  }

  /// In place of check-ins: what it takes its progress from, each with its figures.
  private var children: [DetailsContent.Line] {
    let remark =
      "Its progress comes \(ValueText(keyResult, standing, glyphs: glyphs).full); nobody checks in on it."
    return [.init(spans: [Span(remark, .muted)])]
      + standing.children.map { child in
        let rollUp = child.rollUp
        let percent = rollUp.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
        let weight = child.objective.weight == 1 ? "" : " (weight \(number(child.objective.weight)))"
        return .init(
          spans: [
            Span(rollUp.status.glyph(glyphs), rollUp.status.role),
            Span(" \(percent.padded(to: 5)) \(child.objective.title)"), Span(weight, .muted),
          ], indent: 8)
      }
  }

  /// One check-in, `16 Nov  17.5  −0.6  6  Kiosks live in two terminals`, and below it what blocked then.
  private func lines(of checkIn: CheckIn, after previous: CheckIn?, widths: Widths) -> [DetailsContent.Line] {
    let day = checkIn.date.shortText.padded(to: 6)
    let value = number(checkIn.value).padded(to: widths.value)
    let ticked = checkIn.entry.milestones.map { $0.isEmpty ? nil : checkIn.entry.ticked(of: keyResult) }
    let difference = ticked == nil ? previous.map { change(checkIn.value - $0.value) } ?? "" : ""
    let confidence = checkIn.entry.confidence.map(String.init) ?? ""
    var spans = [
      Span("\(day)  ", .muted), Span(value), Span("  \(difference.padded(to: widths.change))", .muted),
      Span("  \(confidence.padded(to: 4))  "),
    ]
    let indent = 6 + 2 + widths.value + 2 + widths.change + 2 + 4 + 2
    var flag: [Span] = []
    if let blocker = checkIn.entry.blocker { flag = [Span("\(glyphs.flag) ", .statusAtRisk), Span(blocker)] }
    if let ticked = ticked?.flatMap(\.self) { spans.append(Span("\(glyphs.tickedBox) \(ticked)  ", .muted)) }
    if let note = checkIn.entry.note { spans.append(Span(note)) }
    let corrected = checkIn.isCorrected ? [Span("  (corrected)", .muted)] : []
    guard !flag.isEmpty, checkIn.entry.note != nil else {
      return [.init(spans: spans + flag + corrected, indent: indent)]
    }
    let below = [Span(String(repeating: " ", count: indent))] + flag
    return [.init(spans: spans + corrected, indent: indent), .init(spans: below, indent: indent + 2)]
  }

  private var linkText: LinkText { LinkText(workspace: app.workspace, glyphs: glyphs) }

  private var supporting: [Initiative] {
    let reference = objective.reference(to: keyResult)
    return app.workspace.initiatives(on: app.asOf).filter { $0.supports(reference) }
  }

  private var servesLine: DetailsContent.Line {
    .init(spans: [Span("Serves     ", .muted), Span(linkText.serves(objective))], indent: 11)
  }

  private var links: [DetailsContent.Line] {
    let uplift = upliftText.map { text in
      DetailsContent.Line(spans: [Span("Improves   ", .muted), Span(text)], indent: 11)
    }
    let children = linkText.contributing(to: .keyResult(objective.reference(to: keyResult)))
    return [servesLine] + children + linkText.supported(by: supporting) + (uplift.map { [$0] } ?? [])
  }

  private var upliftText: String? {
    guard let uplift = keyResult.uplift else { return nil }
    guard let capability = app.workspace.capability(uplift.capability) else {
      return uplift.capability.rawValue
    }
    guard let maturity = capability.maturity else { return capability.title }
    let to = uplift.maturity.map { " \(glyphs.arrow) \($0)" } ?? ""
    return "\(capability.title)  \(maturity.current)\(to) of \(maturity.target)"
  }

  func number(_ value: Double) -> String {
    keyResult.keepingDigits(of: standing.checkIns).text(of: value, ascii: glyphs.isASCII)
  }

  func change(_ value: Double) -> String {
    guard !standing.isYesOrNo else { return "" }
    // Differences of decimals have binary noise that the values themselves do not show.
    return Figure.change((value * 10_000).rounded() / 10_000, ascii: glyphs.isASCII)
  }

  /// The widths of the check-ins' columns.
  private struct Widths {
    let value: Int
    let change: Int

    init(_ checkIns: [CheckIn], number: (Double) -> String, change: (Double) -> String) {
      let differences = zip(checkIns.dropFirst(), checkIns).map { change($0.value - $1.value).count }
      self.value = max("value".count, checkIns.map { number($0.value).count }.max() ?? 0)
      self.change = max("change".count, differences.max() ?? 0)
    }
  }
}
