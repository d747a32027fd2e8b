extension Timestamp {
  /// The instant to write on a record that follows records of the instants `earlier`: `now`, or a millisecond after the
  /// last of them where the clock is behind, be it set back or slower than that of another machine. So what is said last
  /// is in force.
  static func ofNext(after earlier: some Sequence<Timestamp>, at now: Timestamp) -> Timestamp {
    guard let last = earlier.max() else { return now }
    return max(now, Timestamp(milliseconds: last.milliseconds + 1))
  }
}
