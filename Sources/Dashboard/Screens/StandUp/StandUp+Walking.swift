import OKRModel

// Moving through the pages.
extension StandUp {
  /// Goes on: further down on the page, and from its end to the next page.
  mutating func goOn(_ app: inout AppContext) {
    let (rows, height) = (rows(app), height(app))
    guard rows.count > scroll + height else { return turnPage(by: 1, &app) }
    // One row stays visible for orientation.
    let first = min(scroll + max(1, height - 1), rows.count - height)
    let shown = rows[first..<first + height].lazy.compactMap(\.target).first
    // An item that fills the whole screen starts above it.
    if let found = shown ?? rows[..<first].lazy.compactMap(\.target).last { target = found }
    computeImpact(&app)
    // The selection is shown in full, so other rows are longer now.
    keepInView(first, since: rows, app)
  }

  /// Goes back: to the top of the page, and from there to the page before.
  mutating func goBack(_ app: inout AppContext) {
    guard scroll > 0 else { return turnPage(by: -1, &app) }
    scroll = 0
    target = targets(app).first
  }

  /// Moves by `step` pages; stays at either end.
  mutating func turnPage(by step: Int, _ app: inout AppContext) {
    let pages = pages(in: app.workspace)
    let index = pages.firstIndex(of: page) ?? -1
    if let next = pages.element(at: index + step) { show(next, &app) }
  }

  /// Why there is nothing to go on to; nil when there is.
  func goOnDisabledReason(_ app: AppContext) -> String? {
    rows(app).count > scroll + height(app) ? nil : nextPageDisabledReason
  }

  /// Why there is no page to go on to; nil when there is.
  var nextPageDisabledReason: String? { page == .minutes ? "this is the last page" : nil }

  /// Why there is no page to go back to; nil when there is.
  var previousPageDisabledReason: String? {
    page == .opening && scroll == 0 ? "this is the first page" : nil
  }

  /// Jumps to the stage with this number, from 1.
  mutating func jumpToStage(_ number: Int, _ app: inout AppContext) -> [Effect] {
    guard let stage = stages.element(at: number - 1) else {
      return [
        app.say(
          .information,
          stages.isEmpty ? "There is no stage to go to." : "There are stages 1 to \(stages.count).")
      ]
    }
    show(.stage(stage), &app)
    return []
  }

  /// Shows all key results of a stage, or only those that need discussion.
  mutating func toggleEverything(_ app: inout AppContext) -> [Effect] {
    showsAll.toggle()
    refresh(&app)
    // Not every page shows the difference.
    return [
      app.say(.information, showsAll ? "All key results of the stages." : "Only what is worth discussing.")
    ]
  }

  /// Orders the stages as in the value streams, or worst first again.
  mutating func switchStageOrder(_ app: inout AppContext) -> [Effect] {
    isInOrder.toggle()
    order()
    return [
      app.say(.information, isInOrder ? "Stages as the value streams have them." : "Stages worst first.")
    ]
  }

  /// Reports changes since the day in `text`.
  mutating func reportChanges(sinceDay text: String, _ app: inout AppContext) -> [Effect] {
    let today = app.today
    guard let day = CivilDay(spoken: text, today: today) else {
      return [app.say(.error, "'\(text)' is no day; write one as \(today), yesterday or -7.")]
    }
    guard day <= today else {
      return [app.say(.error, "Nothing is known of \(day) yet; today is \(today).")]
    }
    announceChanges(since: day)
    refresh(&app)
    show(page, &app)
    return []
  }
}
