import Canvas

/// A line, with the column where its continuation lines start.
struct DetailsLine {
  let spans: [Span]
  var indent = 0
  /// The id of its check-in, which can be corrected and retracted there.
  var checkIn: String?
}
