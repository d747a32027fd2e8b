extension LinearScreen {
  /// The lines that say something new after `shown` was printed: those that were not there. An explanation is told
  /// whole, for half a formula says nothing.
  public func news(since shown: [String]) -> [String] {
    let lines = lines
    guard let heading, !shown.contains(heading) else { return lines.filter { !shown.contains($0) } }
    return lines
  }
}
