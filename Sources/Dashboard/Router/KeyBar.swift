import Canvas

/// What the key bar offers: the keys that work here and now, as many as fit, and where each stands.
struct KeyBar {
  /// An action with its key and title, as it is drawn.
  struct Item {
    let action: Action
    let spans: [Span]
    let columns: Int
  }

  let items: [Item]

  /// The keys for `columns` of the last line, the most important first; a key without an effect here is not shown.
  init(_ state: State, columns: Int, glyphs: Glyphs, measure: TextMeasure) {
    guard !(state.overlays.last?.isSaving ?? state.screens[state.screen]?.isSaving ?? false) else {
      items = []
      return
    }
    let all = ActionTable.actions(in: state.context)
      .filter { $0.footerRank != nil && state.disabledReason(of: $0) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
      .compactMap { action -> Item? in
        guard let name = state.keymap.footerName(of: action.id, in: state.context, glyphs) else { return nil }
        let spans = [Span(" \(name)", .key), Span(" \(action.title) ", .footer)]
        return Item(
          action: action, spans: spans, columns: spans.reduce(0) { $0 + measure.width(of: $1.text) })
      }
    let help = all.filter { $0.action.id == .help }
    var room = columns - help.reduce(0) { $0 + $1.columns }
    let shown = all.filter { $0.action.id != .help }.prefix { item in
      room -= item.columns
      return room >= 0
    }
    items = shown + help
  }

  var spans: [Span] { items.flatMap(\.spans) }

  /// The action at `column`, from the first one of the bar; nil beside them.
  func action(at column: Int) -> Action? {
    var end = 0
    return items.first { item in
      end += item.columns
      return column < end
    }?.action
  }
}
