package import OKRModel

/// Which check-ins of a history to show.
package struct LogFilter {
  /// The id of the author of the record in force.
  var person: PersonID?
  /// The id of the cycle.
  var cycle: CycleID?
  /// The first day.
  var since: CivilDay?
  /// The last day.
  var until: CivilDay?
  /// The most entries.
  var limit: Int?

  /// Makes a filter; what is nil is not asked for.
  package init(person: PersonID?, cycle: CycleID?, since: CivilDay?, until: CivilDay?, limit: Int?) {
    self.person = person
    self.cycle = cycle
    self.since = since
    self.until = until
    self.limit = limit
  }

  /// The matching `entries`, in their order.
  package func apply(to entries: [LogEntry]) -> [LogEntry] {
    let wanted = entries.filter(includes)
    return limit.map { Array(wanted.prefix($0)) } ?? wanted
  }

  private func includes(_ entry: LogEntry) -> Bool {
    let checkIn = entry.item.checkIn
    return (person == nil || checkIn.author == person) && (cycle == nil || entry.cycle == cycle)
      && since.map { $0 <= checkIn.date } ?? true && until.map { checkIn.date <= $0 } ?? true
  }
}
