/// A frame as a picture in SVG, as a terminal shows it: text in a monospaced font, and lines, blocks and Braille dots as
/// shapes, which meet whatever the font.
public struct SVGPicture {
  /// The terminal's own colours, which a theme may leave to it.
  public struct Ground: Sendable {
    let foreground: String
    let background: String

    /// Light grey on near black.
    public static let dark = Ground(foreground: "#d0cfcc", background: "#171421")
    /// Near black on white.
    public static let light = Ground(foreground: "#171421", background: "#ffffff")
  }

  static let cell = (width: 8.4, height: 17.0)
  private static let margin = 8.0
  private static let fontSize = 14.0
  /// The distance from a row's upper edge to the baseline of its text.
  private static let baseline = 12.8

  private let frame: Frame
  private let ground: Ground

  /// The picture of `frame` as the text of a file; `title` says what it shows to those who do not see it.
  public static func still(_ frame: Frame, title: String, ground: Ground = .dark) -> String {
    let picture = SVGPicture(frame: frame, ground: ground)
    return picture.document(title: title, style: "", contents: picture.contents)
  }

  /// Frames of one size that follow each other, each shown for `seconds`, and then from the start again.
  public static func film(_ frames: [Frame], seconds: Double, title: String, ground: Ground = .dark) -> String
  {
    let pictures = frames.map { SVGPicture(frame: $0, ground: ground) }
    guard let first = pictures.first else { return "" }
    let share = 100 / Double(frames.count)
    let rules = frames.indices.map { index in
      let (start, end) = (number(Double(index) * share), number(Double(index + 1) * share))
      let before = index == 0 ? "" : "0%{visibility:hidden}"
      let after = index == frames.count - 1 ? "" : "\(end)%{visibility:hidden}"
      return """
        @keyframes f\(index){\(before)\(start)%{visibility:visible}\(after)}
        #f\(index){animation:f\(index) \(number(seconds * Double(frames.count)))s step-end infinite}

        """
    }
    let contents = pictures.enumerated().map { "<g id=\"f\($0)\">\n\($1.contents)</g>\n" }.joined()
    return first.document(title: title, style: "<style>\n\(rules.joined())</style>\n", contents: contents)
  }

  private var contents: String { (0..<frame.size.rows).map(row).joined() }

  private func document(title: String, style: String, contents: String) -> String {
    let width = Self.margin * 2 + Double(frame.size.columns) * Self.cell.width
    let height = Self.margin * 2 + Double(frame.size.rows) * Self.cell.height
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.number(width))" height="\(Self.number(height))" \
      viewBox="0 0 \(Self.number(width)) \(Self.number(height))" role="img" font-size="\(Self.number(Self.fontSize))" \
      font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace">
      <title>\(Self.escaped(title))</title>
      \(style)<rect width="100%" height="100%" rx="6" fill="\(background)"/>
      \(contents)</svg>

      """
  }

  /// The colour of the whole picture, which is that of its first blank.
  private var background: String {
    frame.size.rows > 1 ? look(of: frame[Point(column: 0, row: 1)].style).behind : ground.background
  }

  private func row(_ row: Int) -> String {
    let top = Self.margin + Double(row) * Self.cell.height
    let runs = runs(of: frame.row(row))
    return runs.map { behind($0, top: top) }.joined() + runs.map { ink($0, top: top) }.joined()
  }

  // MARK: Runs

  /// Neighbouring cells with the same look.
  private struct Run {
    let start: Int
    let look: SVGLook
    var texts: [String]
  }

  private func runs(of cells: some Sequence<Cell>) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells.enumerated() {
      let look = look(of: cell.style)
      if runs.last?.look == look {
        runs[runs.count - 1].texts.append(cell.text)
      } else {
        runs.append(Run(start: column, look: look, texts: [cell.text]))
      }
    }
    return runs
  }

  private func look(of style: Style) -> SVGLook {
    SVGLook(style, foreground: ground.foreground, background: ground.background)
  }

  private func behind(_ run: Run, top: Double) -> String {
    guard run.look.behind != background else { return "" }
    let width = Double(run.texts.count) * Self.cell.width
    return """
      <rect x="\(left(run.start))" y="\(Self.number(top))" width="\(Self.number(width))" \
      height="\(Self.number(Self.cell.height))" fill="\(run.look.behind)"/>

      """
  }

  private func ink(_ run: Run, top: Double) -> String {
    var shapes: [String] = []
    var words: [String] = []
    var word = (start: 0, text: "", columns: 0)
    func endWord() {
      if !word.text.isEmpty {
        words.append(text(word.text, at: word.start, columns: word.columns, run.look, top))
      }
      word = (0, "", 0)
    }
    for (offset, text) in run.texts.enumerated() {
      let column = run.start + offset
      if let shape = CellShape(text) {
        endWord()
        // A line goes on through equal cells; it is drawn once, where it starts.
        guard !shape.isLevel || offset == 0 || run.texts[offset - 1] != text else { continue }
        let cells = shape.isLevel ? run.texts[offset...].prefix { $0 == text }.count : 1
        let x = Self.margin + Double(column) * Self.cell.width
        shapes.append(shape.path(x: x, y: top, cells: cells))
      } else if text == " " {
        endWord()
      } else if text.isEmpty {
        // The second half of a wide character.
        word.columns += 1
      } else {
        if word.text.isEmpty { word.start = column }
        word.text += text
        word.columns += 1
      }
    }
    endWord()
    let colour = run.look.colour
    let drawn = "<g fill=\"\(colour)\" stroke=\"\(colour)\"\(run.look.faintness)>\(shapes.joined())</g>\n"
    return (shapes.isEmpty ? "" : drawn) + words.joined()
  }

  private func text(_ text: String, at column: Int, columns: Int, _ look: SVGLook, _ top: Double) -> String {
    let length = Self.number(Double(columns) * Self.cell.width)
    return """
      <text x="\(left(column))" y="\(Self.number(top + Self.baseline))" textLength="\(length)" \
      fill="\(look.colour)"\(look.attributes)>\(Self.escaped(text))</text>

      """
  }

  private func left(_ column: Int) -> String { Self.number(Self.margin + Double(column) * Self.cell.width) }

  /// A number with at most one decimal.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
