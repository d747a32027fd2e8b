import Canvas
import OKRModel
import Wording

/// The contents of a page of the stand-up, row by row, with generous spacing and one fact per row.
struct StandUpContent {
  let app: AppContext
  let standUp: StandUp
  /// The maximum width of a row.
  let columns: Int
  let glyphs: Glyphs
  let measure: TextMeasure

  /// The indentation of details below their heading.
  var indent: Int { columns >= 60 ? 4 : 2 }

  /// The rows of the page.
  var rows: [StandUpRow] {
    switch standUp.page {
    case .opening: StandUpOpeningRows(content: self).rows
    case .actions: StandUpActionRows(content: self).page
    case .stage: StandUpStageRows(content: self).rows
    case .fourSquare: FourSquareText(content: self).rows
    case .minutes: minutesRows
    }
  }

  /// `left` at the start of a row and `right` at its end; `left` gives way.
  func row(
    _ left: [Span], _ right: [Span], target: StandUp.Target? = nil, isHeading: Bool = false
  ) -> StandUpRow {
    let rightColumns = width(right)
    let room = max(0, columns - rightColumns - (right.isEmpty ? 0 : 2))
    let fitted = fit(left, to: room)
    let gap = columns - width(fitted) - rightColumns
    let between = right.isEmpty ? [] : [Span(String(repeating: " ", count: max(1, gap)))]
    return StandUpRow(spans: fitted + between + right, target: target, isHeading: isHeading)
  }

  /// `spans` in as many rows of `columns`, or of all, as they need, at most `most`; each is indented by `indent`, and all but the first by
  /// `hanging` more.
  func paragraph(
    _ spans: [Span], indent: Int, hanging: Int = 0, most: Int = .max, columns: Int? = nil
  ) -> [StandUpRow] {
    guard !spans.isEmpty else { return [] }
    let columns = columns ?? self.columns
    let blanks = String(repeating: " ", count: indent)
    let lines = SpanWrapping(measure: measure).wrap(
      [Span(blanks)] + spans, indent: indent + hanging, to: columns)
    guard lines.count > most, let last = lines[..<most].last else {
      return lines.map { StandUpRow(spans: $0) }
    }
    let cut = fit(last + [Span(" "), Span(glyphs.ellipsis, .muted)], to: columns)
    return lines.prefix(most - 1).map { StandUpRow(spans: $0) } + [StandUpRow(spans: cut)]
  }

  func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + measure.width(of: $1.text) } }

  func percent(_ fraction: Double?) -> String {
    fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }

  func name(_ person: PersonID?) -> String {
    person.map(app.workspace.shortName(ofPerson:)) ?? "no owner"
  }

  func names(_ owners: [PersonID]) -> String {
    app.workspace.shortNames(ofOwners: owners, on: standUp.date) ?? "no owner"
  }

  /// `▲ At risk`.
  func status(_ status: Status) -> Span { Span("\(status.glyph(glyphs)) \(status.title)", status.role) }

  /// Cuts `spans` to `room` columns with one ellipsis.
  private func fit(_ spans: [Span], to room: Int) -> [Span] {
    measure.fitted(spans, to: room, ellipsis: glyphs.ellipsis)
  }

  private var minutesRows: [StandUpRow] {
    guard let minutes = standUp.minutes else { return [] }
    let words = StandUpMinutesWords(minutes: minutes, workspace: app.workspace, glyphs: glyphs)
    let sections = words.sections.flatMap { section in
      [.blank, StandUpRow.heading([Span(section.title, .title)])]
        + section.lines.flatMap { paragraph([Span($0)], indent: indent / 2, hanging: 2) }
    }
    let summary = words.summary
    let posted = summary.lines.dropFirst().flatMap { line in
      line.isEmpty ? [.blank] : paragraph([Span(line)], indent: 0, hanging: 4)
    }
    var title = paragraph([Span(summary.lines.first ?? summary.title, .strong)], indent: 0)
    if !title.isEmpty { title[0].isHeading = true }
    return title + posted
      + [.blank, StandUpRow.heading([Span(words.detailsTitle, .strong)])] + sections
  }
}
