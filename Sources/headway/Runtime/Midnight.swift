/// Finds the start of the next day.
enum Midnight {
  /// The first second after `now` for which `day` returns another day than for `now`, both counted from 1970 in UTC;
  /// `day` returns the local day of an instant.
  ///
  /// It is searched for, not computed: a day has 23 or 25 hours when the clocks change, and in some places they change
  /// at midnight itself.
  static func next<Day: Equatable>(after now: Int, day: (Int) -> Day) -> Int {
    let today = day(now)
    var before = now
    var after = now
    repeat {
      before = after
      after += 3_600
    } while day(after) == today && after - now < 49 * 3_600
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if day(middle) == today { before = middle } else { after = middle }
    }
    return after
  }
}
