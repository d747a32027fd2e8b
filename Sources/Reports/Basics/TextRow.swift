/// A line of text for people that can be folded if a terminal is too narrow for it.
package struct TextRow {
  /// The start of the line, such as figures. It is broken only if it alone is wider than the terminal.
  package let lead: String
  /// The blanks before the text.
  package let indent: Int
  /// The words. What does not fit continues below their start, indented by two.
  package let text: String

  /// Makes a line of `lead`, `indent` blanks and `text`.
  package init(lead: String, indent: Int = 0, text: String) {
    (self.lead, self.indent, self.text) = (lead, indent, text)
  }

  /// Makes a line with its own indentation.
  package init(_ line: String) {
    let blanks = line.prefix { $0 == " " }.count
    self.init(lead: "", indent: blanks, text: String(line.dropFirst(blanks)))
  }

  /// The whole line.
  package var whole: String { lead + String(repeating: " ", count: indent) + text }
}
