/// A line of text for people that can be folded if a terminal is too narrow for it.
struct TextRow {
  /// The start of the line, such as figures. It is broken only if it alone is wider than the terminal.
  let lead: String
  /// The blanks before the text.
  let indent: Int
  /// The words. What does not fit continues below their start, indented by two.
  let text: String

  /// Makes a line of `lead`, `indent` blanks and `text`.
  init(lead: String, indent: Int = 0, text: String) {
    (self.lead, self.indent, self.text) = (lead, indent, text)
  }

  /// Makes a line with its own indentation.
  init(_ line: String) {
    let blanks = line.prefix { $0 == " " }.count
    self.init(lead: "", indent: blanks, text: String(line.dropFirst(blanks)))
  }

  /// The whole line.
  var whole: String { lead + String(repeating: " ", count: indent) + text }
}
