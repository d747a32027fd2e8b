/// A day of the week; weeks begin on Monday.
public enum Weekday: String, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// `Mon`, as the header writes it.
  public var shortName: String {
    let name = rawValue.prefix(3)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
