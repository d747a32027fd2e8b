extension CivilDay {
  /// Reads a day to come as a person writes it: `today`, `tomorrow`, `+7` for a week from now, the name of a weekday or
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
