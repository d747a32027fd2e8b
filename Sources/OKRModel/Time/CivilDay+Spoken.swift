extension CivilDay {
  /// Reads a day as a person writes it: nothing or `today`, `yesterday`, `-3` for three days ago, or `YYYY-MM-DD`; nil
  /// for anything else.
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
