public import Canvas
import CNcurses

/// What can be found out about the terminal without taking over its screen.
public struct TerminalExamination: Sendable {
  /// The value of `TERM`; nil when it is not set.
  public let name: String?
  /// Why the dashboard cannot be shown here; nil when it can.
  public let fault: TerminalError?
  /// The size; nil when standard output is not a terminal.
  public let size: Size?
  /// The number of colours according to the terminal's description.
  public let colourCount: Int
  /// The version of ncurses.
  public let library: String

  /// Examines the terminal that the program was started in.
  public init() {
    name = environment("TERM")
    do throws(TerminalError) {
      try CursesTerminal.checkTerminal()
      fault = nil
    } catch {
      fault = error
    }
    var (columns, rows): (Int32, Int32) = (0, 0)
    size = cncurses_window_size(&columns, &rows) ? Size(columns: Int(columns), rows: Int(rows)) : nil
    colourCount = name.map { Int(cncurses_colours_of($0)) } ?? 0
    library = String(cString: cncurses_version())
  }
}
