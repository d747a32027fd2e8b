import Canvas
import CursesTerminal

/// What the event loop needs of a terminal.
protocol LoopTerminal: AnyObject {
  /// Becomes readable when keys arrive.
  var keyDescriptor: Int32 { get }
  /// Becomes readable when a signal arrives.
  var signalDescriptor: Int32 { get }
  /// The size of the screen.
  var size: Size { get }
  /// Whether the last read found keyboard input.
  var hasReadInput: Bool { get }
  /// How long to wait for the rest of an incomplete key; nil when there is none.
  var patience: Duration? { get }

  /// The keys that have arrived since the last call; never waits.
  func readKeys() -> [Key]
  /// Whether the terminal has answered a question since the last call.
  func takeAnswered() -> Bool
  /// The keys that an incomplete input becomes when its rest does not arrive.
  func stopWaiting() -> [Key]
  /// Discards input that was typed but not read.
  func discardInput()
  /// The signals that have arrived since the last call.
  func takeSignals() -> [TerminalSignal]
  /// The size of the screen if it has changed since anyone asked for it; otherwise nil.
  func takeNewSize() -> Size?
  /// Shows `frame`.
  func draw(_ frame: Frame)
  /// Suspends the program as Ctrl-Z does in a shell, and takes over the screen again when it continues.
  func suspend()
  /// Takes over the screen again after the program was stopped from outside.
  func resume()
}

extension CursesTerminal: LoopTerminal {}
