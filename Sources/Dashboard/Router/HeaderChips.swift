import Canvas
import OKRModel

/// What limits or qualifies the view, as chips in the first line: the filter, an earlier day, problems, sharing.
struct HeaderChips {
  let state: State
  let glyphs: Glyphs

  /// The chips, from all of them to those that must not be overlooked.
  var choices: [[Span]] {
    let sharing = SharingChip(state: state).span(glyphs).map { [$0] } ?? []
    let all = [chips + sharing, chips].map { spans in spans.flatMap { [Span(" ", .header), $0] } }
    return sharing.isEmpty ? [all[1]] : all
  }

  /// The filter on what is shown.
  private var shownFilter: Filter {
    state.screens[state.screen]?.filter(state.app) ?? state.app.filter
  }

  private var chips: [Span] {
    var chips: [Span] = []
    let filter = shownFilter
    if !filter.text.isEmpty { chips.append(Span(" /\(filter.text) ", .chip)) }
    if let owner = filter.owner {
      chips.append(Span(" only \(state.workspace.shortName(ofPerson: owner)) ", .chip))
    }
    if let only = state.app.onlyCycle { chips.append(Span(" only \(only) ", .chip)) }
    if let words = state.earlierDayWords { chips.append(Span(" \(words) ", .badge)) }
    if state.workspace.isReadOnly { chips.append(Span(" read only ", .badge)) }
    let problems = state.diagnostics.count
    if problems > 0 {
      chips.append(Span(problems == 1 ? " ! 1 problem " : " ! \(problems) problems ", .badge))
    }
    return chips
  }
}
