import Canvas
import OKRModel

extension State {
  /// Whether readings of the clock are needed.
  public var usesClock: Bool { screens[screen]?.usesClock == true }

  /// Handles one event: changes the state and returns the effects to carry out.
  public mutating func update(with event: Event) -> [Effect] {
    // A rest that a later step has overtaken changes nothing.
    if case .cursorRested(let step) = event, !cursorRested(step: step) { return [] }
    var effects = react(to: event) + [nextTick()].compactMap(\.self)
    effects += keepDrafts(isLeaving: effects.contains(.quit))
    effects += followTour(effects)
    screens[screen]?.settle(&app)
    return effects
  }

  private mutating func nextTick() -> Effect? { screens[screen]?.nextTick() }

  private mutating func cursorRested(step: Int) -> Bool {
    var hasRested = false
    for id in screens.keys where screens[id]?.cursorRested(step: step) == true { hasRested = true }
    return hasRested
  }

  private mutating func react(to event: Event) -> [Effect] {
    switch event {
    case .keyPressed(.resize(let size)), .resized(let size):
      self.size = size
      layOutTour()
    case .keyPressed(.mouse(let event)):
      choosesPlace = false
      return take(event)
    case .keyPressed(let key):
      choosesPlace = false
      // Anyone who types on has read the answer to the key before.
      return app.messages.clearAnswer() + react(to: key)
    case .doubleClicked(let point): return doubleClicked(at: point)
    case .workspaceLoaded(let workspace, let diagnostics, let cause):
      return workspaceLoaded(workspace, diagnostics, cause)
    case .checkInRecorded(let submission, let record): return checkInRecorded(submission, record)
    case .checkInFailed(let submission, let message): return checkInFailed(submission, message)
    case .standUpRecorded(let submission, let record): return standUpRecorded(submission, record)
    case .standUpFailed(let submission, let message): return standUpFailed(submission, message)
    case .fieldEdited(let edit, let undo, let workspace, let diagnostics, let leftOver):
      return fieldEdited(edit, undo: undo, workspace, diagnostics, leftOver: leftOver)
    case .fieldEditFailed(let edit, let message, let isFinal):
      return fieldEditFailed(edit, message, isFinal: isFinal)
    case .fileAwaited(let path): awaitedFile = path
    case .clockRead(let milliseconds):
      for id in screens.keys { screens[id]?.clockRead(milliseconds) }
    case .tickCame: for id in screens.keys { screens[id]?.tickCame() }
    case .personIdentified(let person):
      self.person = person
      app.summarize()
      for id in screens.keys { screens[id]?.personIdentified(&app) }
      choosePlace()
    case .keysBound(let keymap): self.keymap = keymap
    case .dayBegan(let day): return begin(day)
    case .cursorRested: break
    default: return hear(event)
    }
    return []
  }

  /// Handles the outcome of an effect other than a write.
  private mutating func hear(_ event: Event) -> [Effect] {
    switch event {
    case .changesFound(let asked, let recorded): return changesFound(asked, recorded: recorded)
    case .changesRecorded(let changes, let workspace, let diagnostics):
      return changesRecorded(changes, workspace, diagnostics)
    case .changesWithdrawn(let changes, let workspace, let diagnostics):
      return changesWithdrawn(changes, workspace, diagnostics)
    case .changesFailed(let message): return changesFailed(message)
    case .themeFollowed(let name): themeName = name
    case .themeFailed(let message): return skipTheme(because: message)
    case .lineFound(let subject, let line):
      guard let line else {
        let key = keymap.name(of: .reload, in: .panes)
        return [say(.error, "No file says '\(subject.reference)'; \(key) reads the files again.")]
      }
      return [.openEditor(line)]
    case .copied(let text, let destination):
      let what = text.contains("\n") ? "the summary" : "'\(text)'"
      return [say(.information, destination.sentence(about: what))]
    case .linkOpened(let address): return [say(.success, "Opened \(address)")]
    case .effectFailed(let message): return [say(.error, message)]
    case .repositoryRead(let standing): repository = standing
    case .syncReached(let step): syncReached(step)
    case .syncEnded(let message, let isInStep): return syncEnded(message, isInStep: isInStep)
    case .toastExpired(let id): return toastExpired(id)
    case .draftsFound(let drafts, let when): draftsFound(drafts, when: when)
    case .draftPauseCame: return draftPauseCame()
    case .tourOffered: return announce("New here? 'headway tour' shows the way in seven steps.")
    case .draftsNotKept(let message): return draftsNotKept(message)
    default: break
    }
    return []
  }

  /// Takes over `day` as today. A form without input takes it over too; one with input keeps its day, and says so.
  private mutating func begin(_ day: CivilDay) -> [Effect] {
    guard day != today else { return [] }
    let old = today
    today = day
    computeFigures()
    var effects: [Effect] = []
    for index in overlays.indices { effects += overlays[index].dayBegan(after: old, &app) }
    for id in screens.keys { effects += screens[id]?.dayBegan(after: old, &app) ?? [] }
    return effects + serveRequests()
  }
}
