/// How often a check-in is due.
public enum Cadence: Hashable, Sendable {
  /// Once in each number of weeks; the weeks begin on the check-in day of the workspace.
  case weeks(Int)
  /// Once in each month of the calendar.
  case monthly
  /// Once in each quarter of the calendar.
  case quarterly
  /// Once in each number of days, counted from the start.
  case days(Int)

  /// Once a week, which is the default.
  public static let weekly = Cadence.weeks(1)

  /// The allowed numbers of weeks.
  public static let weekCounts = 1...52
  /// The allowed numbers of days.
  public static let dayCounts = 1...366

  /// What it may say, for a message.
  public static let examples =
    "weekly, every 2 weeks, monthly, quarterly, or a number of days such as 10 days"

  /// Reads `weekly`, `every 2 weeks`, `monthly`, `quarterly` or `10 days`; nil for anything else.
  public init?(_ text: String) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    switch words {
    case ["weekly"], ["every", "week"]: self = .weekly
    case ["monthly"], ["every", "month"]: self = .monthly
    case ["quarterly"], ["every", "quarter"]: self = .quarterly
    default:
      let tail = words.first == "every" ? words.dropFirst() : words[...]
      guard tail.count == 2, let first = tail.first, let unit = tail.last,
        first.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(first)
      else { return nil }
      switch unit {
      case "week", "weeks": self = .weeks(count)
      case "day", "days": self = .days(count)
      default: return nil
      }
      guard isAllowed else { return nil }
    }
  }

  private var isAllowed: Bool {
    switch self {
    case .weeks(let count): Self.weekCounts.contains(count)
    case .days(let count): Self.dayCounts.contains(count)
    case .monthly, .quarterly: true
    }
  }

  /// The words for it, which `init` reads.
  public var text: String {
    switch self {
    case .weeks(1): "weekly"
    case .weeks(let count): "every \(count) weeks"
    case .monthly: "monthly"
    case .quarterly: "quarterly"
    case .days(1): "1 day"
    case .days(let count): "\(count) days"
    }
  }

  /// How often, as an adverb: `monthly`, `every 10 days`.
  public var adverb: String {
    switch self {
    case .days(1): "daily"
    case .days(let count): "every \(count) days"
    default: text
    }
  }

  /// The length of its longest period in days.
  public var longestPeriod: Int {
    switch self {
    case .weeks(let count): 7 * count
    case .monthly: 31
    case .quarterly: 92
    case .days(let count): count
    }
  }
}
