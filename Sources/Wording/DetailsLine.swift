package import Canvas

/// A line, with the column where its continuation lines start.
package struct DetailsLine {
  package let spans: [Span]
  package var indent = 0
  /// The id of its check-in, which can be corrected and retracted there.
  package var checkIn: String?

  /// Makes a line of `spans`, which goes on at the column `indent`.
  package init(spans: [Span], indent: Int = 0, checkIn: String? = nil) {
    (self.spans, self.indent, self.checkIn) = (spans, indent, checkIn)
  }
}
