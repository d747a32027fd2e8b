import CNcurses
import Canvas

/// Writes to the terminal itself what shows a frame. Curses takes over the screen and gives it back, and draws nothing.
struct SequenceWriter: ScreenWriter {
  private var encoder: FrameEncoder
  private var shown: Frame?

  /// Makes a writer for a terminal with `repertoire`.
  init(repertoire: Repertoire, measure: TextMeasure) {
    encoder = FrameEncoder(repertoire: repertoire, measure: measure, encode: TerminalLocale.bytes(of:))
  }

  var colourCount: Int { encoder.repertoire.colourCount }
  var speaksECMA48: Bool { true }

  mutating func draw(_ frame: Frame, on size: Size) {
    if shown == nil { cncurses_flush() }
    let bytes = encoder.bytes(showing: frame, since: shown, on: size)
    cncurses_write(bytes, Int32(bytes.count))
    shown = frame
    cncurses_show_cursor(frame.cursor.map { $0.row < size.rows && $0.column < size.columns } ?? false)
  }

  mutating func forget() {
    shown = nil
  }

  mutating func leave() {
    shown = nil
    cncurses_send("\u{1B}[m")
  }
}
