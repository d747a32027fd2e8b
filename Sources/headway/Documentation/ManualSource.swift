import TextFormats

/// The source of a manual page: lines of mdoc.
struct ManualSource {
  private var lines: [String] = []

  /// The whole source.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a macro line. Foreign text in it must have gone through `argument`.
  mutating func add(_ macro: String) {
    lines.append(".\(macro)")
  }

  /// Adds a heading.
  mutating func section(_ title: String) {
    add("Sh \(title)")
  }

  /// Adds a subheading.
  mutating func subsection(_ title: String) {
    // Its first word may be the name of a macro, such as 'In'.
    add("Ss \\&\(Self.encoded(title))")
  }

  /// Adds paragraphs, separated by empty lines. Text between backquotes is shown as code.
  mutating func prose(_ text: String) {
    for (index, paragraph) in text.split(separator: "\n\n").enumerated() {
      if index > 0 { add("Pp") }
      for sentence in Self.sentences(of: Self.escaped(String(paragraph))) {
        lines += sentence.folded(to: 78).map(Self.guarded)
      }
    }
  }

  /// Adds lines that are shown as they are.
  mutating func verbatim(_ text: String) {
    add("Bd -literal -offset indent")
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Self.guarded(Self.literal(String($0)))
    }
    add("Ed")
  }

  /// Adds a list of things and their descriptions; `name` is a macro with its arguments, such as `Ev HOME`.
  mutating func list(_ entries: [(name: String, text: String)]) {
    guard !entries.isEmpty else { return }
    add("Bl -tag -width Ds")
    for entry in entries {
      add("It \(entry.name)")
      prose(entry.text)
    }
    add("El")
  }

  /// The text as one literal argument of a macro, even if it is a macro's name or punctuation.
  static func argument(_ text: String) -> String {
    let literal = literal(text).replacing("\"", with: "\\(dq")
    let argument = literal.count <= 3 ? "\\&\(literal)" : literal
    return argument.contains(" ") ? "\"\(argument)\"" : argument
  }

  /// The text with its hyphens as typed, and its backslashes escaped.
  private static func literal(_ text: String) -> String {
    encoded(text).replacing("-", with: "\\-")
  }

  /// Prose with code in bold, and hyphens as typed only in code and options.
  private static func escaped(_ text: String) -> String {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return pieces.enumerated().map { index, piece in
      guard index.isMultiple(of: 2) else { return "\\fB\(literal(piece))\\fP" }
      return encoded(piece).replacing(" --", with: " \\-\\-")
    }.joined()
  }

  /// The text in ASCII, with escapes for everything else.
  private static func encoded(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      if scalar == "\\" { return "\\e" }
      if scalar.isASCII { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
    }.joined()
  }

  /// The sentences, one per line, because that is how the formatter recognises their ends.
  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      let bare = word.reversed().drop { ")\"'".contains($0) }
      if let last = bare.first, ".?!".contains(last), bare.count > 1 {
        sentences.append(words.joined(separator: " "))
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }

  /// A text line that cannot be taken for a macro.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line
  }
}
