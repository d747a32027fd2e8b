extension LinearScreen {
  /// The lines that say something new after `shown` was printed: those that were not there. An explanation is
  /// given whole, because half a formula says nothing.
  public func news(since shown: [String]) -> [String] {
    let lines = lines
    // There may be thousands of lines of either.
    let known = Set(shown)
    guard let heading, !known.contains(heading) else { return lines.filter { !known.contains($0) } }
    return lines
  }
}
