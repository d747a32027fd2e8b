/// How, when and why a key result ended before its figures ended it.
public struct Closing: Hashable, Sendable {
  /// The ways in which a key result ends. The raw values are the words of the files.
  public enum End: String, CaseIterable, Sendable {
    /// It was achieved, whatever its last value.
    case achieved
    /// It was achieved in part; its figures stay as they were.
    case partly
    /// It was not achieved; its figures stay as they were.
    case missed
    /// The team gave it up.
    case dropped
    /// It moves to a later cycle.
    case postponed
    /// Another key result covers it.
    case merged

    /// The label: `Dropped`, `Partly achieved`.
    public var title: String { self == .partly ? "Partly achieved" : shortTitle }

    /// The word alone as a label: `Partly`.
    public var shortTitle: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// Whether it says nothing about success, so that the key result counts in no mean from its day on.
    public var leavesFigures: Bool {
      switch self {
      case .achieved, .partly, .missed: false
      case .dropped, .postponed, .merged: true
      }
    }
  }

  /// How it ended.
  public let end: End
  /// The first day on which it is closed; nil if the file does not say, so that it is closed on every day.
  public let day: CivilDay?
  /// Why, in words; nil if no one said.
  public let reason: String?

  /// Makes a closing; a blank reason counts as none.
  public init(_ end: End, on day: CivilDay? = nil, because reason: String? = nil) {
    self.end = end
    self.day = day
    let words = reason.map { String($0.trimmed) }
    self.reason = words?.isEmpty == false ? words : nil
  }

  /// Whether it has taken effect on `day`.
  public func holds(on day: CivilDay) -> Bool { self.day.map { $0 <= day } ?? true }
}

extension Closing {
  /// The closing as one line: `{as: dropped, on: 2026-11-18, because: Other things matter more}`; the word alone if it
  /// has neither day nor reason. The reason comes last and is never quoted.
  public var text: String {
    guard day != nil || reason != nil else { return end.rawValue }
    let parts = ["as: \(end)", day.map { "on: \($0)" }, reason.map { "because: \($0)" }]
    return "{\(parts.compactMap(\.self).joined(separator: ", "))}"
  }

  /// Reads what `text` writes; `on` may come before `as`, and the reason may be in quotes. Nil if it is of another form.
  public init?(_ text: String) {
    let text = text.trimmed
    guard text.hasPrefix("{"), text.hasSuffix("}"), text.count > 1 else {
      guard let end = End(rawValue: text.lowercased()) else { return nil }
      self.init(end)
      return
    }
    var rest = text.dropFirst().dropLast().trimmed
    var (end, day, reason): (End?, CivilDay?, String?)
    while !rest.isEmpty {
      guard let colon = rest.firstIndex(of: ":") else { return nil }
      let key = String(rest[..<colon].trimmed)
      let value = rest[rest.index(after: colon)...].trimmed
      if key == "because" {
        reason = Self.unquoted(value)
        break
      }
      let comma = value.firstIndex(of: ",") ?? value.endIndex
      let word = String(value[..<comma].trimmed)
      switch key {
      case "as": end = End(rawValue: word.lowercased())
      case "on":
        guard let stated = CivilDay(word) else { return nil }
        day = stated
      default: return nil
      }
      rest = value[comma...].dropFirst().trimmed
    }
    guard let end else { return nil }
    self.init(end, on: day, because: reason)
  }

  private static func unquoted(_ text: Substring) -> String {
    guard text.count > 1, let quote = text.first, quote == text.last, quote == "\"" || quote == "'" else {
      return String(text)
    }
    let inside = String(text.dropFirst().dropLast())
    return quote == "'"
      ? inside.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
      : inside.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}
