/// The text of a list of checkpoints: `[{by: 2026-10-31, value: 18}]` as a file has it, `2026-10-31: 18` as people type it.
public enum CheckpointText {
  /// Why a text is no list of checkpoints.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong and what would be right, in a few words without a full stop.
    public let sentence: String
  }

  /// A day and a value, as they are written.
  public struct Entry: Hashable, Sendable {
    /// The day: `2026-10-31`, `end of cycle`.
    public let day: String
    /// The value: `18`, `18 min`.
    public let value: String
  }

  /// What people type, for a message.
  public static let example = "2026-10-31: 18, 2026-11-30: 16"

  /// The list as a file has it; nil without checkpoints.
  public static func text(of checkpoints: [Checkpoint]) -> String? {
    text(of: checkpoints.map { Entry(day: $0.by.description, value: Figure.exactText(of: $0.value)) })
  }

  /// The same of entries that are not read yet.
  static func text(of entries: [Entry]) -> String? {
    guard !entries.isEmpty else { return nil }
    return "[\(entries.map { "{by: \($0.day), value: \($0.value)}" }.joined(separator: ", "))]"
  }

  /// A list as a file has it in the form that people type; any other text as it is.
  public static func typed(_ text: String) -> String {
    guard let entries = try? entries(in: text) else { return text }
    return entries.map { "\($0.day): \($0.value)" }.joined(separator: ", ")
  }

  /// The days and values that `text` lists, in either form.
  ///
  /// - Throws: `Fault` if it is of another form.
  public static func entries(in text: String) throws(Fault) -> [Entry] {
    let list = ListText.withoutBrackets(text)
    var entries: [Entry] = []
    for part in list.contains("{") ? mappings(in: list) : parts(of: list) {
      guard let entry = part.hasPrefix("{") ? mapping(part) : pair(part) else {
        throw Fault(sentence: "'\(part)' is no day with a value; write \(example)")
      }
      entries.append(entry)
    }
    return entries
  }

  /// The checkpoints that `text` lists, with values in `unit`.
  ///
  /// - Throws: `Fault` if a day or a value cannot be read.
  public static func checkpoints(in text: String, unit: String?) throws(Fault) -> [Checkpoint] {
    var checkpoints: [Checkpoint] = []
    for entry in try entries(in: text) {
      guard let day = DayExpression(entry.day) else {
        throw Fault(sentence: "'\(entry.day)' is not a day; write \(DayExpression.examples)")
      }
      guard let value = Figure.parse(entry.value, unit: unit) else {
        throw Fault(sentence: "'\(entry.value)' is not a number; write one such as 18")
      }
      checkpoints.append(Checkpoint(by: day, value: value))
    }
    return checkpoints
  }

  /// `2026-10-31: 18`, between commas or semicolons.
  private static func parts(of list: String) -> [String] {
    list.split { $0 == "," || $0 == ";" }.map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  /// What is in braces, each with its opening one.
  private static func mappings(in list: String) -> [String] {
    list.split(separator: "}").map { part in
      String(part.drop { $0 == "," || $0.isWhitespace }.trimmed)
    }.filter { !$0.isEmpty }
  }

  private static func pair(_ text: String) -> Entry? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let (day, value) = (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
    return day.isEmpty || value.isEmpty ? nil : Entry(day: String(day), value: String(value))
  }

  /// `{by: 2026-10-31, value: 18`, in either order.
  private static func mapping(_ text: String) -> Entry? {
    let pairs = parts(of: String(text.dropFirst())).map(pair)
    let keys = pairs.compactMap { $0?.day }
    guard pairs.count == 2, keys.sorted() == ["by", "value"],
      let day = pairs.lazy.compactMap({ $0 }).first(where: { $0.day == "by" })?.value,
      let value = pairs.lazy.compactMap({ $0 }).first(where: { $0.day == "value" })?.value
    else { return nil }
    return Entry(day: day, value: value)
  }
}
