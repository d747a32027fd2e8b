import Canvas
import OKRModel

/// The first line, laid out: the tabs of the screens, what limits the view, and the cycle and the day.
struct HeaderLine {
  /// A tab with the columns that it takes, counted from the line's start.
  struct Tab {
    let screen: Screen
    let spans: [Span]
    let columns: Range<Int>
  }

  /// The program's name at the start; empty if there is no room for it.
  let brand: [Span]
  let tabs: [Tab]
  /// What limits the view: the filter, an earlier day, problems.
  let chips: [Span]
  /// The text at the end of the line.
  let trailing: String

  /// How much of the tabs is shown.
  private enum TabForm: CaseIterable {
    case branded, full, short, digits, current
  }

  init(state: State, columns: Int, measure: TextMeasure, glyphs: Glyphs) {
    let width = { (spans: [Span]) in spans.reduce(0) { $0 + measure.width(of: $1.text) } }
    let chipChoices = HeaderChips(state: state, glyphs: glyphs).choices
    let trailings = Self.trailings(state, columns: columns, dot: glyphs.dot)
    let last = (form: TabForm.current, trailing: "", chips: chipChoices.last ?? [])
    let choices = chipChoices.enumerated().flatMap { index, chips in
      // The first chips may give way to the day; the others are shown without it if need be.
      let texts = index < chipChoices.count - 1 ? trailings.filter { !$0.isEmpty } : trailings
      return TabForm.allCases.flatMap { form in
        texts.enumerated().map { index, text in
          (form: form, trailing: text, chips: chips, rank: Self.rank(form, index) + (text.isEmpty ? 12 : 0))
        }
      }.sorted { $0.rank < $1.rank }.map { (form: $0.form, trailing: $0.trailing, chips: $0.chips) }
    }
    let chosen =
      choices.first { choice in
        let tabColumns = width(Self.spans(of: choice.form, state).flatMap(\.spans))
        let brandColumns = choice.form == .branded ? Self.brandColumns : 0
        let trailingColumns = choice.trailing.isEmpty ? 0 : measure.width(of: choice.trailing) + 2
        return brandColumns + tabColumns + width(choice.chips) + trailingColumns <= columns
      } ?? last
    var column = chosen.form == .branded ? Self.brandColumns : 0
    brand = chosen.form == .branded ? [Span(" headway ", .accent)] : []
    tabs = Self.spans(of: chosen.form, state).map { screen, spans in
      let start = column
      column += width(spans)
      return Tab(screen: screen, spans: spans, columns: start..<column)
    }
    chips = chosen.chips
    trailing = chosen.trailing
  }

  private static let brandColumns = 9

  /// The tabs are whole before the text at the end is, and that keeps the cycle longer than the tabs keep their names.
  private static func rank(_ form: TabForm, _ trailing: Int) -> Int {
    let weight =
      switch form {
      case .branded: 0
      case .full: 1
      case .short: 3
      case .digits: 6
      case .current: 9
      }
    return weight + 2 * trailing
  }

  private static func spans(of form: TabForm, _ state: State) -> [(screen: Screen, spans: [Span])] {
    Screen.allCases.compactMap { screen in
      let isCurrent = screen == state.screen
      if form == .current, !isCurrent { return nil }
      let name = form == .short || form == .digits ? screen.tabNames.short : screen.tabNames.full
      let count = screen == .checkIns ? state.app.attention.dueCheckIns : 0
      guard form != .digits || isCurrent else {
        return (screen, [Span(" \(screen.rawValue)", .key)])
      }
      let counted = count > 0 ? " \(count)" : ""
      guard !isCurrent else { return (screen, [Span(" \(screen.rawValue) \(name)\(counted) ", .tab)]) }
      var spans = [Span(" \(screen.rawValue)", .key), Span(" \(name)", .header)]
      if count > 0 { spans.append(Span(counted, .warning)) }
      return (screen, spans + [Span(" ", .header)])
    }
  }

  /// The workspace, the cycle, its week and the day, from the longest form to none.
  private static func trailings(_ state: State, columns: Int, dot: String) -> [String] {
    let day = state.asOf
    let joined = { (parts: [String]) in parts.filter { !$0.isEmpty }.joined(separator: " \(dot) ") }
    let workspace = state.workspace.name
    guard let cycle = state.standings.cycle else {
      return [joined([workspace, day.longText]), joined([workspace, day.shortText]), day.shortText, ""]
    }
    let week = cycle.week(of: day)
    let names = state.standings.cycleNames
    let name = state.workspace.shortName(of: cycle, on: state.today)
    let medium = "week \(week)/\(cycle.weekCount)"
    let all = [
      [workspace, names, "week \(week) of \(cycle.weekCount)", day.longText],
      [workspace, names, medium, day.shortText], [names, medium, day.shortText],
      [name, medium, day.shortText], [name, "w\(week)", day.shortText], [name, day.shortText],
      [day.shortText],
    ]
    // Where not all names fit, the main one stands for them.
    let main = state.standings.cycles.count > 1 ? [[cycle.id.rawValue, medium, day.shortText]] : []
    return (all.prefix(3) + main + all.dropFirst(3)).map(joined).filter { $0.count <= max(8, columns / 2) }
      + [""]
  }
}
