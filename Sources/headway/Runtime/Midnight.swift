/// When the next day of a calendar begins.
enum Midnight {
  /// The second after `now` in which `day` gives another day than at `now`, both counted from 1970 in UTC; `day` says
  /// which day an instant belongs to where one is.
  ///
  /// It is looked for and not computed: a day has 23 or 25 hours where the clocks change, and in some places they change
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
