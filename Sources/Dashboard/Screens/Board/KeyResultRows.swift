import Canvas
import OKRModel
import Wording

/// A key result as rows of the board: one row with everything, or its title and its status over a row of figures.
struct KeyResultRows {
  let app: AppContext
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let owner: String
  let isChanged: Bool?
  /// Whether its target or due day was moved.
  var isMoved = false
  let columns: Int
  let glyphs: Glyphs

  private var title: String { (isMoved ? "\(glyphs.moved) " : "") + keyResult.markedTitle(glyphs) }

  /// Everything in one row, the title cut to what is left.
  var one: Row {
    var parts: [Row.Column] = []
    if columns >= 70 {
      parts.append(.forms(values.forms, columns >= 100 ? 26 : 21, align: .leading).headed("now"))
    } else if columns >= 44 {
      parts.append(.forms(values.shortForms, 15, align: .leading).headed("now"))
    }
    if columns >= 36 { parts.append(bar(columns: columns >= 70 ? Row.barColumns(in: columns) : 6)) }
    parts.append(.percent(standing.progress, columns >= 70 ? 6 : 5, glyphs))
    if columns >= 70 {
      parts.append(trend)
      parts.append(.text(confidence.last ?? "", 5, role: .muted).headed("conf"))
    }
    parts.append(.text(standing.status.glyph(glyphs), 2, role: standing.status.role))
    return Row(title: title, columns: parts, isChanged: isChanged)
  }

  /// The title with the status, and the figures below; where there is much room, the latest note stands beside the
  /// title and the status beside the figures, so that nothing is far from its name.
  var two: [Row] {
    let status = standing.status
    let sign = status.glyph(glyphs)
    let beside: Row.Column =
      isVeryWide ? note : columns >= 60 ? namedStatus : .text(sign, 2, role: status.role)
    let first = Row(title: title, columns: [beside], isChanged: isChanged)
    let forms = values.forms
    let second = Row(
      title: forms.first ?? "", shorterTitles: Array(forms.dropFirst()), columns: figures, indent: 2)
    return [first, second]
  }

  private var isVeryWide: Bool { columns >= 110 }

  private var namedStatus: Row.Column {
    .text(
      "\(standing.status.glyph(glyphs)) \(standing.shortStatusTitle)", 14, role: standing.status.role,
      align: .leading)
  }

  private var figures: [Row.Column] {
    let isWide = columns >= 70
    var parts = [bar(columns: Row.barColumns(in: columns))]
    parts.append(.percent(standing.progress, 6, glyphs, role: standing.status.role))
    parts.append(
      .text(standing.gap.map { Figure.points(-$0, ascii: glyphs.isASCII) } ?? "", 5, role: .muted)
        .headed("vs expected", "vs exp."))
    if isVeryWide { parts += [.text("", 2), namedStatus.headed("status")] }
    if isWide { parts.append(trend) }
    parts.append(
      .text((isWide ? confidence.first : confidence.last) ?? "", isWide ? 10 : 4, role: .text)
        .headed("confidence", "conf"))
    if isWide { parts.append(.text(owner, 9, role: .muted, align: .leading).headed("owner")) }
    if isVeryWide { parts.append(.text(standing.period.due.shortText, 8, role: .muted).headed("due")) }
    return parts
  }

  /// What the latest check-in says, as much as fits.
  private var note: Row.Column {
    let text = standing.latest?.entry.note ?? ""
    return Row.Column(
      content: .text([text], role: .muted, align: .leading), columns: columns * 2 / 5, isKept: false)
  }

  private func bar(columns: Int) -> Row.Column {
    .bar(
      Bar(progress: standing.progress, expected: standing.expected), columns + 1, role: standing.status.role
    ).headed("progress", "done")
  }

  private var trend: Row.Column {
    .text(
      standing.sparkline(of: Array(standing.checkIns), columns: 7, glyphs: glyphs), 9, role: .chartLine,
      align: .leading
    ).headed("trend")
  }

  private var values: ValueText { ValueText(keyResult, standing, glyphs: glyphs) }
  private var confidence: [String] { ConfidenceText(standing, glyphs: glyphs).forms }
}
