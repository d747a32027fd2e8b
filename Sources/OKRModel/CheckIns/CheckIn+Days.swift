extension ArraySlice<CheckIn> {
  /// The last check-in of each day, if they are in order.
  public var lastOfEachDay: ArraySlice<CheckIn> {
    let isOnePerDay = zip(self, dropFirst()).allSatisfy { $0.date != $1.date }
    if isOnePerDay { return self }
    var last: [CheckIn] = []
    for checkIn in self {
      if last.last?.date == checkIn.date { last.removeLast() }
      last.append(checkIn)
    }
    return last[...]
  }
}
