import TextFormats

/// What was checked, what was found, and what to do, as `headway doctor` prints it.
struct DoctorReport {
  /// The result of a check.
  enum Level: String {
    /// As it should be.
    case fine = "ok"
    /// It works, but something is missing or could be better.
    case note
    /// Something does not work.
    case problem
  }

  /// One check.
  struct Check {
    let section: String
    let name: String
    let value: String
    let level: Level
    /// What to do; nil if nothing needs doing.
    let advice: String?

    /// The finding about `name`, a mere fact if it needs no `advice`. Values may come from anywhere
    /// and are scrubbed.
    init(_ section: String, _ name: String, _ value: String, _ level: Level = .fine, _ advice: String? = nil)
    {
      self.section = section
      self.name = name
      self.value = TextScrubber.scrub(value)
      self.level = level
      self.advice = advice.map { TextScrubber.scrub($0) }
    }
  }

  let checks: [Check]

  /// The number of checks with `level`.
  func count(_ level: Level) -> Int { checks.count { $0.level == level } }

  /// The lines for people, by section, each starting with its level.
  var lines: [String] {
    let width = checks.map(\.name.count).max() ?? 0
    var lines: [String] = []
    for (index, check) in checks.enumerated() {
      if index == 0 || checks[index - 1].section != check.section {
        lines += (index == 0 ? [] : [""]) + [check.section]
      }
      let level = Self.padded(check.level.rawValue, to: 7)
      lines.append("  \(level)  \(Self.padded(check.name, to: width))  \(check.value)")
      if let advice = check.advice {
        lines.append(String(repeating: " ", count: width + 13) + advice)
      }
    }
    return lines + ["", summary]
  }

  /// The overall result.
  var summary: String {
    let (problems, notes) = (count(.problem), count(.note))
    guard problems + notes > 0 else { return "Everything is fine." }
    let parts = [(problems, "problem"), (notes, "note")].filter { $0.0 > 0 }
    return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ") + "."
  }

  /// The same for other programs.
  var json: JSONValue {
    .object([
      ("problems", .integer(count(.problem))), ("notes", .integer(count(.note))),
      (
        "checks",
        .array(
          checks.map { check in
            .object([
              ("section", .string(check.section)), ("name", .string(check.name)),
              ("value", .string(check.value)), ("level", .string(check.level.rawValue)),
              ("advice", JSONValue(check.advice)),
            ])
          })
      ),
    ])
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }
}
