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
  /// Whether it shows true colours, by its description or by `COLORTERM`.
  public let hasTrueColours: Bool
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
    let count = name.map { Int(cncurses_colours_of($0)) } ?? 0
    colourCount = count
    hasTrueColours = count > 256 || Repertoire.hasUndescribedTrueColours(count: count)
    library = String(cString: cncurses_version())
  }
}

extension TerminalExamination {
  /// The background that the terminal says it has; nil if it does not within `patience`, or is no terminal.
  public func askForBackground(patience: Duration) -> TerminalBackground? {
    guard fault == nil else { return nil }
    var decoder = KeyDecoder(charset: .utf8)
    var questions = TerminalQuestions()
    var buffer = [UInt8](repeating: 0, count: 256)
    decoder.hasAsked = true
    cncurses_quieten(true)
    defer { cncurses_quieten(false) }
    questions.ask()
    cncurses_send(TerminalBackground.question)
    let deadline = questions.deadline(after: patience)
    while questions.isPending {
      let left = (deadline - ContinuousClock().now) / .milliseconds(1)
      guard left > 0, cncurses_await_input(Int32(left.rounded(.up))) else { break }
      let count = Int(cncurses_read(&buffer, Int32(buffer.count)))
      guard count > 0 else { break }
      decoder.take(Array(buffer.prefix(count)))
      questions.take(decoder.answers)
      decoder.answers = []
    }
    return questions.background
  }
}
