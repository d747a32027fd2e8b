import Canvas

/// A line, with the column at which what does not fit goes on below.
struct DetailsLine {
  let spans: [Span]
  var indent = 0
  /// The id of the check-in that it is about, which can be corrected and retracted there.
  var checkIn: String?
}
