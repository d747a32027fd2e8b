import Canvas
import OKRModel

// How a key reaches the component with the keys, and how its requests are carried out.
extension State {
  /// Runs an action, or says why it cannot be run.
  mutating func run(_ action: Action, argument: String? = nil) -> [Effect] {
    if let reason = disabledReason(of: action) { return [say(.information, reason.sentence)] }
    if let effects = withComponent({ component, app in
      argument.map { component.run(action.id, argument: $0, &app) } ?? component.run(action.id, &app)
    }) {
      return effects
    }
    if let motion = Motion(action.id) { return withComponent { $0.move(motion, &$1) } ?? [] }
    if let opening = Components.opening(action.id) {
      app.current = currentScreen
      let effects = opening.run(&app)
      return effects + serveRequests()
    }
    if action.id == .asOf, let argument { return show(asOfText: argument) }
    return ActionTable.row(of: action.id)?.run(&self) ?? []
  }

  /// Why the action cannot be run now, as a clause; nil when it can.
  func disabledReason(of action: Action) -> String? {
    let component: (any Component)? = overlays.last ?? screens[screen]
    if let component, component.handles(action.id) { return component.disabledReason(of: action.id, app) }
    if let opening = Components.opening(action.id) {
      var app = app
      app.current = currentScreen
      return opening.disabledReason(app)
    }
    return ActionTable.row(of: action.id)?.disabledReason(self)
  }

  /// Runs `body` with the component that has the keys, and then carries out its requests.
  mutating func withComponent(
    _ work: (inout any Component, inout AppContext) -> [Effect]?
  ) -> [Effect]? {
    app.current = currentScreen
    let effects: [Effect]?
    // Taken out for the call, so that it is changed in place and not copied.
    if var component = overlays.popLast() {
      effects = work(&component, &app)
      overlays.append(component)
    } else if let shown = screens.removeValue(forKey: screen) {
      var component: any Component = shown
      effects = work(&component, &app)
      screens[screen] = component as? any ScreenComponent
    } else {
      effects = nil
    }
    return effects.map { $0 + serveRequests() }
  }

  /// Carries out the requests of components, in order.
  mutating func serveRequests() -> [Effect] {
    var effects: [Effect] = []
    while !app.requests.isEmpty { effects += serve(app.requests.removeFirst()) }
    return effects
  }

  private mutating func serve(_ request: Request) -> [Effect] {
    switch request {
    case .present(let component): overlays = [component]
    case .push(let component): overlays.append(component)
    case .dismiss: _ = overlays.popLast()
    case .go(let destination): return go(to: destination)
    case .leaveScreen: leaveScreen()
    case .relist: for id in screens.keys { screens[id]?.relist(app) }
    case .filter(let text): screens[screen]?.filter(by: text, &app)
    case .runFromMenu(let action, let argument):
      _ = overlays.popLast()
      noteUse(of: .action(action.id))
      return run(action, argument: argument)
    case .goFromMenu(let destination):
      _ = overlays.popLast()
      noteUse(of: .place(destination))
      return go(to: destination)
    case .askForArgument(let action): askForArgument(of: action)
    case .takeUpDrafts(let drafts): return takeUp(drafts)
    case .discardDrafts: return discardDrafts()
    case .leaveDrafts: return leaveDrafts()
    case .quit: return quit()
    }
    return []
  }

  /// What the screen, and the list over it, say about themselves.
  private var currentScreen: CurrentScreen {
    guard let shown = screens[screen] else { return CurrentScreen() }
    let selection = overlays.last.map { $0.selection(app) } ?? shown.selection(app)
    return CurrentScreen(
      selection: selection, topic: shown.topic(app), filter: shown.filter(app),
      wayToKeyResults: shown.wayToKeyResults(app), landing: returns.last?.landing)
  }

  /// The selection on the screen or in the list over it.
  var selectedNode: ConstructID? { currentScreen.selection }
}

// MARK: - Leaving

extension State {
  /// One step out: of the overlay, of what is open on the screen, of the screen. Never out of the program. If something
  /// waits for another program, that wait ends first.
  mutating func goBack() -> [Effect] {
    if awaitedFile != nil { return [.stopWaiting] }
    if isOutermost { return app.onlyCycle == nil ? stopSyncing() : showAllCycles() }
    return withComponent { $0.leave(&$1) } ?? []
  }

  /// Quits, or asks first if something would be lost: the only way out of the program.
  mutating func quit() -> [Effect] {
    let drafts = unsavedCount
    guard drafts > 0 else { return [.quit] }
    let text =
      drafts == 1
      ? "One check-in is typed and not saved. Leave and forget it?"
      : "\(drafts) check-ins are typed and not saved. Leave and forget them?"
    overlays = [Question(text: text, consequence: .quit)]
    return []
  }

  /// How many drafts would be lost if the program ended now. A draft being saved does not count.
  var unsavedCount: Int {
    overlays.reduce(0) { $0 + $1.unsavedCount } + screens.values.reduce(0) { $0 + $1.unsavedCount }
  }
}
