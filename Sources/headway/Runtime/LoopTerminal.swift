import Canvas
import CursesTerminal

/// What the event loop needs of a terminal.
protocol LoopTerminal: AnyObject {
  /// Becomes readable when keys come in.
  var keyDescriptor: Int32 { get }
  /// Becomes readable when a signal comes in.
  var signalDescriptor: Int32 { get }
  /// The size of the screen.
  var size: Size { get }
  /// Whether something came from the keyboard when it was last read.
  var hasReadInput: Bool { get }
  /// How long to wait for the rest of a key that has come in half; nil when none has.
  var patience: Duration? { get }

  /// The keys that have come in since the last time; never waits.
  func readKeys() -> [Key]
  /// The keys that come of what is left when the rest does not come.
  func stopWaiting() -> [Key]
  /// Throws away what has been typed and not read.
  func discardInput()
  /// The signals that have come in since the last time.
  func takeSignals() -> [TerminalSignal]
  /// The size of the screen if nobody has asked for it since it changed.
  func takeNewSize() -> Size?
  /// Shows `frame`.
  func draw(_ frame: Frame)
  /// Stops the program as Ctrl-Z does in a shell, and takes the screen again when it goes on.
  func suspend()
  /// Takes the screen again after the program was stopped from outside.
  func resume()
}

extension CursesTerminal: LoopTerminal {}
