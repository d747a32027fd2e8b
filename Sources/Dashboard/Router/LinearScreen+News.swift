extension LinearScreen {
  /// The lines that are new after `shown` was printed. An explanation is returned whole, because half a formula is
  /// useless.
  public func news(since shown: [String]) -> [String] {
    let lines = lines
    // There may be thousands of lines of either.
    let known = Set(shown)
    guard let heading, !known.contains(heading) else { return lines.filter { !known.contains($0) } }
    return lines
  }
}
