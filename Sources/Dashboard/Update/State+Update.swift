import Canvas
import OKRModel

extension State {
  /// Takes one event in: changes the state and says what is to be done outside.
  public mutating func update(with event: Event) -> [Effect] {
    if case .cursorRested(let step) = event, step != travel.steps { return [] }
    let before = travel.steps
    var effects = react(to: event) + [keepTicking()].compactMap(\.self)
    effects += keepDrafts(isLeaving: effects.contains(.quit))
    revealSelection()
    // Only a step of a cursor on its way leaves the details behind.
    if travel.steps == before || !travel.isUnderWay { rested = browser }
    if travel.steps != before { travel.isUnderWay = true }
    return effects
  }

  private mutating func react(to event: Event) -> [Effect] {
    switch event {
    case .keyPressed(.resize(let size)), .resized(let size):
      self.size = size
    case .keyPressed(.mouse(let event)):
      return take(event)
    case .keyPressed(let key):
      return react(to: key)
    case .workspaceLoaded(let workspace, let diagnostics, let reading):
      return workspaceLoaded(workspace, diagnostics, reading)
    case .checkInRecorded(let submission, let record):
      return checkInRecorded(submission, record)
    case .checkInFailed(let submission, let message):
      return checkInFailed(submission, message)
    case .standUpRecorded(let submission, let record):
      return standUpRecorded(submission, record)
    case .standUpFailed(let submission, let message):
      return standUpFailed(submission, message)
    case .clockRead(let milliseconds):
      clockRead(milliseconds)
    case .tickCame:
      standUp?.isTicking = false
    case .fieldEdited(let edit, let undo, let workspace, let diagnostics, let leftOver):
      return fieldEdited(edit, undo: undo, workspace, diagnostics, leftOver)
    case .fieldEditFailed(let edit, let message, let isFinal):
      return fieldEditFailed(edit, message, isFinal: isFinal)
    case .fileAwaited(let path):
      waits(for: path)
    case .personIdentified(let person):
      self.person = person
      beginSweepAgain()
    case .keysBound(let keymap):
      self.keymap = keymap
    case .themeFailed(let message):
      return skipTheme(because: message)
    case .lineFound(let construct, let line):
      guard let line else {
        let key = keymap.name(of: .reload, in: .panes)
        return [say(.error, "No file says '\(construct.reference)'; \(key) reads the files again.")]
      }
      return [.openEditor(line)]
    case .copied(let text, let destination):
      return [
        say(.information, destination.sentence(about: text.contains("\n") ? "the summary" : "'\(text)'"))
      ]
    case .linkOpened(let address):
      return [say(.success, "Opened \(address)")]
    case .effectFailed(let message):
      return [say(.error, message)]
    case .repositoryRead(let standing):
      repository = standing
    case .syncReached(let step):
      syncReached(step)
    case .syncEnded(let message, let isInStep):
      return syncEnded(message, isInStep: isInStep)
    case .toastExpired(let id):
      return toastExpired(id)
    case .cursorRested:
      travel.isUnderWay = false
    case .draftsFound(let drafts, let when):
      return draftsFound(drafts, when: when)
    case .draftPauseCame:
      return draftPauseCame()
    case .draftsNotKept(let message):
      return draftsNotKept(message)
    case .dayBegan(let day): return begin(day)
    }
    return []
  }

  /// Runs an action, or says why it cannot be run.
  mutating func run(_ action: Action) -> [Effect] {
    if let reason = action.disabledReason(self) {
      return [say(.information, reason.sentence)]
    }
    switch action.id {
    case .checkIn: return openCheckInForm()
    case .showDashboard: return goTo(.dashboard)
    case .showCheckIns: return goTo(.checkIns)
    case .showAlignment: return goTo(.alignment)
    case .showStandUp: return goTo(.standUp)
    case .showGaps: return goTo(.gaps)
    case .groupFindings: toggleGapGrouping()
    case .nextRule: showNextRule()
    case .weekBack: return lookAWeekBack()
    case .weekOn: return lookAWeekOn()
    case .today: return look(at: today)
    case .asOf: return askForArgument(of: action)
    case .correct: return openCorrection()
    case .retract: return retractOrRestore()
    case .undo: return undo()
    case .redo: return redo()
    case .saveAndGoOn: return saveAndGoOn()
    case .skip: return skipInSweep()
    case .goBackOne: return goBackInSweep()
    case .copySummary: return copySummary()
    case .editField: return openFields()
    case .save: return context == .actionForm ? submitAction() : submitCheckIn()
    case .nextField: return moveFocusOfForm(by: 1)
    case .previousField: return moveFocusOfForm(by: -1)
    case .takeUpDrafts: return takeUpDrafts()
    case .discardDrafts: return discardDrafts()
    case .confirm: return answerYes()
    case .decline: return answerNo()
    case .keepFilter: overlay = nil
    case .runSelected: return runSelected()
    case .nextItem: moveInMenu(by: 1)
    case .previousItem: moveInMenu(by: -1)
    case .help: return openMenu(.help)
    case .palette: return openMenu(.palette)
    case .filter: return openFilterLine()
    case .onlyMine: return toggleOnlyMine()
    case .messages: overlay = .messages(scroll: 0)
    case .explain: return explain()
    case .edit: return selectedConstruct.map { [.edit($0)] } ?? []
    case .copyReference: return selectedConstruct.map { [.copy($0.reference)] } ?? []
    case .openLink: return openLink()
    case .reload: return [.loadWorkspace]
    case .sync: return sync()
    case .nextTheme: return useNextTheme()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .back: return goBack()
    default: return runInAlignment(action.id) ?? runInStandUp(action) ?? move(action.id)
    }
    return []
  }

  private mutating func moveFocusOfForm(by step: Int) -> [Effect] {
    if case .action = overlay { return moveActionFormFocus(by: step) }
    return moveFormFocus(by: step)
  }

  /// Runs an action of the stand-up; nil when it is none.
  private mutating func runInStandUp(_ action: Action) -> [Effect]? {
    switch action.id {
    case .goOn: goOnInStandUp()
    case .goBackOnePart: goBackInStandUp()
    case .nextPart: turnPage(by: 1)
    case .previousPart: turnPage(by: -1)
    case .jumpToStage, .changesSince: askForArgument(of: action)
    case .showEverything: toggleEverything()
    case .stageOrder: switchStageOrder()
    case .takeAction: openActionForm()
    case .correctAction: openActionCorrection()
    case .markDone: toggleDone()
    case .dropAction: askToDropAction()
    case .nameBlocker: openBlockerForm()
    case .endStandUp: endStandUp()
    case .copyMinutes: copyMinutes()
    default: nil
    }
  }

  /// Runs an action of the alignment; nil when it is none.
  private mutating func runInAlignment(_ action: Action.ID) -> [Effect]? {
    switch action {
    case .why: openTrail(.why)
    case .how: openTrail(.how)
    case .impact: openImpact()
    case .nextView: moveTab(by: 1)
    case .previousView: moveTab(by: -1)
    case .unfold: unfold()
    case .fold: fold()
    case .toggleFold: toggleFold()
    case .toggleAllFolds: toggleAllFolds()
    case .cellLeft: moveCell(by: -1)
    case .cellRight: moveCell(by: 1)
    case .otherColumns: switchColumns()
    case .showOnDashboard: selectedNode.map { goToOnDashboard($0) } ?? []
    default: nil
    }
  }
}

extension String {
  /// The text with a capital and a full stop, as it is said.
  var sentence: String {
    prefix(1).uppercased() + dropFirst() + "."
  }
}
