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

  /// `24 Jan`, or `24 Jan 2027` if its year is not that of `day`.
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

extension CivilDay {
  /// Reads a future day as a person types it: `today`, `tomorrow`, `+7` for a week from now, a weekday or
  /// its first three letters for the next such day after today, or `YYYY-MM-DD`; nil for anything else.
  public init?(planned text: String, today: CivilDay) {
    let text = text.trimmed.lowercased()
    if let weekday = Weekday.allCases.first(where: {
      $0.rawValue == text || $0.shortName.lowercased() == text
    }) {
      let days = (1...7).first { today.advanced(by: $0).weekday == weekday } ?? 7
      self = today.advanced(by: days)
      return
    }
    switch text {
    case "today": self = today
    case "tomorrow": self = today.advanced(by: 1)
    default:
      let number = text.dropFirst()
      if text.hasPrefix("+"), number.first?.isNumber == true, let days = Int(number), (0...999).contains(days)
      {
        self = today.advanced(by: days)
      } else {
        self.init(text)
      }
    }
  }
}

extension CivilDay {
  /// Reads a past day as a person types it: nothing or `today`, `yesterday`, `-3` for three days ago, or `YYYY-MM-DD`;
  /// nil for anything else.
  public init?(spoken text: String, today: CivilDay) {
    let text = String(text.trimmed)
    switch text.lowercased() {
    case "", "today": self = today
    case "yesterday": self = today.advanced(by: -1)
    default:
      if let days = Int(text), (-999...0).contains(days) {
        self = today.advanced(by: days)
      } else {
        self.init(text)
      }
    }
  }
}
