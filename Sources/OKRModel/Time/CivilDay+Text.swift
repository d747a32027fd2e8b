extension CivilDay: CustomStringConvertible {
  /// `2026-11-18`, as the files write it.
  public var description: String {
    let (year, month, day) = components
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// `18 Nov`, as a list writes it.
  public var shortText: String {
    let (_, month, day) = components
    return "\(day) \(Self.monthNames[month - 1])"
  }

  /// `24 Jan`, or `24 Jan 2027` where the year is another one than that of `day`.
  public func shortText(besides day: CivilDay) -> String {
    let year = components.year
    return year == day.components.year ? shortText : "\(shortText) \(year)"
  }

  /// `Wed 18 Nov 2026`, as the header writes it.
  public var longText: String {
    "\(weekday.shortName) \(shortText) \(components.year)"
  }

  /// `Nov`, as an axis writes it.
  public var monthName: String {
    Self.monthNames[components.month - 1]
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
