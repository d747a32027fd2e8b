import Canvas
import CursesTerminal
import Foundation
import Platform

@testable import TestSupport
@testable import headway

/// A terminal without a screen for the open dashboard. It plays a script: as soon as a frame shows what a step waits for,
/// the step presses its keys or does something else.
final class PlayedTerminal: DashboardTerminal {
  /// Something to do once `sight` is on the screen.
  struct Step {
    let sight: String
    let act: (PlayedTerminal) throws -> Void

    /// Presses `keys`.
    init(_ sight: String, press keys: Key...) {
      self.init(sight) { $0.press(keys) }
    }

    /// Types `text`; a newline is Enter, a tab is Tab.
    init(_ sight: String, type text: String) {
      self.init(sight) { terminal in
        terminal.press(text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) })
      }
    }

    /// Does `act`.
    init(_ sight: String, _ act: @escaping (PlayedTerminal) throws -> Void) {
      (self.sight, self.act) = (sight, act)
    }
  }

  /// What the last frame showed.
  private(set) var screen = ""
  /// How the frame before each step that was done looked, in their order.
  private(set) var seen: [Frame] = []
  private(set) var redrawCount = 0
  private(set) var suspendCount = 0
  private(set) var isClosed = false
  /// What a step could not do.
  private(set) var failure: (any Error)?

  private var steps: [Step]
  private var keys: [Key] = []
  private var signals: [TerminalSignal] = []
  private var newSize: Size?
  private let keyPipe: WakePipe
  private let signalPipe: WakePipe

  init(_ steps: [Step]) throws {
    guard let keyPipe = WakePipe(), let signalPipe = WakePipe() else {
      throw TestFailure(description: "no descriptors")
    }
    (self.keyPipe, self.signalPipe, self.steps) = (keyPipe, signalPipe, steps)
  }

  /// What the step that is next waits for; nil when all are done.
  var awaited: String? { steps.first?.sight }

  // MARK: For the script

  func press(_ new: [Key]) {
    keys += new
    keyPipe.wake()
  }

  func send(_ signal: TerminalSignal) {
    signals.append(signal)
    signalPipe.wake()
  }

  func resize(to size: Size) {
    newSize = size
    signalPipe.wake()
  }

  /// Wakes the loop from another thread, which then ends with SIGALRM.
  var alarm: @Sendable () -> Void {
    { [isAlarmed, signalPipe] in
      isAlarmed.set()
      signalPipe.wake()
    }
  }

  private let isAlarmed = Flag()

  // MARK: For the loop

  var keyDescriptor: Int32 { keyPipe.readable }
  var signalDescriptor: Int32 { signalPipe.readable }
  private(set) var size = Size(columns: 120, rows: 40)
  private(set) var hasReadInput = false
  let patience: Duration? = nil

  func readKeys() -> [Key] {
    keyPipe.clear()
    hasReadInput = !keys.isEmpty
    defer { keys = [] }
    return keys
  }

  func stopWaiting() -> [Key] { [] }
  func discardInput() { keys = [] }

  func takeSignals() -> [TerminalSignal] {
    signalPipe.clear()
    defer { signals = [] }
    return isAlarmed.isSet ? [.end(SIGALRM)] : signals
  }

  func takeNewSize() -> Size? {
    defer { newSize = nil }
    if let newSize { size = newSize }
    return newSize
  }

  func draw(_ frame: Frame) {
    screen = frame.text
    guard let step = steps.first, screen.contains(step.sight) else { return }
    steps.removeFirst()
    seen.append(frame)
    do {
      try step.act(self)
    } catch {
      failure = failure ?? error
      send(.end(SIGALRM))
    }
  }

  func suspend() { suspendCount += 1 }
  func resume() { redrawFromScratch() }

  // MARK: For the session

  let colourCount = 256
  let measure = TextMeasure.simple
  /// The background that it says it has.
  private(set) var background: TerminalBackground?
  private var hasAnswered = false

  /// Answers the question for the background.
  func answer(_ background: TerminalBackground) {
    self.background = background
    hasAnswered = true
    keyPipe.wake()
  }

  func takeAnswered() -> Bool {
    defer { hasAnswered = false }
    return hasAnswered
  }

  func redrawFromScratch() { redrawCount += 1 }
  func withScreenGiven<Result, Failure: Error>(
    to work: () throws(Failure) -> Result
  ) throws(Failure) -> Result { try work() }
  func setClipboard(base64: String, through multiplexer: Multiplexer?) {}
  func close() { isClosed = true }
}
