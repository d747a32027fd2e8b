import Canvas
import CursesTerminal

@testable import Platform
@testable import TestSupport
@testable import headway

/// A terminal for the event loop whose keys and signals a test determines, and whose clock advances with each handled
/// key and never by itself.
final class ScriptedTerminal: LoopTerminal {
  /// The keyboard input of each reading.
  var pieces: [[Key]] = []
  /// The signals that arrive once this many keys have been handled.
  var signals: [Int: [TerminalSignal]] = [:]
  /// The size of the terminal once this many keys have been handled.
  var sizes: [Int: Size] = [:]
  /// How long the handling of a key takes.
  var effort = Duration.milliseconds(1)

  private(set) var handled: [Key] = []
  /// How many keys had been handled when each frame was drawn.
  private(set) var drawings: [Int] = []
  private(set) var hasDiscarded = false
  private(set) var size = Size(columns: 80, rows: 24)
  private(set) var hasReadInput = false
  private(set) var now = ContinuousClock().now
  private let pipe: WakePipe

  init?() {
    guard let pipe = WakePipe() else { return nil }
    self.pipe = pipe
    // There is always something to read, so the loop never waits.
    pipe.wake()
  }

  /// Runs a loop over it until something ends it; `onKey` is called with every key.
  func run(_ onKey: @escaping (Key, EventLoop<Int>) -> Void) throws -> LoopEnd {
    guard let queue = EventQueue<Int>() else { throw TestFailure(description: "no descriptors") }
    let loop = EventLoop<Int>(terminal: self, queue: queue, now: { [self] in now })
    return loop.run(
      .init(
        onKey: { [self] key in
          handled.append(key)
          now += effort
          onKey(key, loop)
        }, onEvent: { _ in }, frame: { Frame(size: $0) }))
  }

  var keyDescriptor: Int32 { pipe.readable }
  var signalDescriptor: Int32 { pipe.readable }
  var patience: Duration? { nil }

  func readKeys() -> [Key] {
    hasReadInput = !pieces.isEmpty
    return pieces.isEmpty ? [] : pieces.removeFirst()
  }

  func takeAnswered() -> Bool { false }
  func stopWaiting() -> [Key] { [] }
  func discardInput() { hasDiscarded = true }
  func takeSignals() -> [TerminalSignal] { signals.removeValue(forKey: handled.count) ?? [] }

  func takeNewSize() -> Size? {
    guard let new = sizes.filter({ $0.key <= handled.count }).max(by: { $0.key < $1.key })?.value, new != size
    else { return nil }
    size = new
    return new
  }

  func draw(_ frame: Frame) { drawings.append(handled.count) }
  func suspend() {}
  func resume() {}
}
