import Canvas
import CursesTerminal

/// What the open dashboard needs of a terminal beside what the event loop does.
protocol DashboardTerminal: LoopTerminal {
  /// How many colours there are; 0 without colour.
  var colourCount: Int { get }
  /// How many columns characters take.
  var measure: TextMeasure { get }

  /// The background that the terminal says it has; nil if it was not asked or has not answered.
  var background: TerminalBackground? { get }

  /// Forgets what is on the screen: the next `draw` sends everything.
  func redrawFromScratch()
  /// Leaves the screen to `work`, and takes it again.
  func withScreenGiven<Result, Failure: Error>(to work: () throws(Failure) -> Result) throws(Failure)
    -> Result
  /// Asks the terminal to put the text that `base64` encodes on its clipboard.
  func setClipboard(base64: String, through multiplexer: Multiplexer?)
  /// Gives the terminal back as it was.
  func close()
}

extension CursesTerminal: DashboardTerminal {}
