import OKRModel
import Testing

@testable import FileStore

@Suite("Changes recorded in two clones merge to one past")
struct MergedChangesTests {
  private static let path = "changes/2026-Q4/shorten-queue.jsonl"
  private static let first = CivilDay("2026-10-01") ?? CivilDay(dayNumber: 0)

  /// Lines that one person appends in a clone: changes of several fields, plans, corrected typing errors and withdrawals
  /// of what is in the log by then.
  private static func lines(
    _ clone: String, after ids: [String], using random: inout SeededGenerator
  ) -> (lines: [String], ids: [String]) {
    var known = ids
    var lines: [String] = []
    for number in 0..<Int.random(in: 1...6, using: &random) {
      let id = "\(clone)\(number)"
      let at = "2026-11-\(Int.random(in: 10...29, using: &random))T09:00:0\(number)Z"
      let head = #"{"id":"\#(id)","at":"\#(at)","#
      if Int.random(in: 0..<5, using: &random) == 0, let target = known.randomElement(using: &random) {
        lines.append(head + #""retracts":"\#(target)"}"#)
      } else {
        let on = first.advanced(by: Int.random(in: 0...91, using: &random))
        let (field, values) = fields.randomElement(using: &random) ?? fields[0]
        let from = values.randomElement(using: &random) ?? "null"
        let to = values.randomElement(using: &random) ?? "null"
        let fixes = Int.random(in: 0..<6, using: &random) == 0 ? #","fixes":true"# : ""
        lines.append(
          head + #""on":"\#(on)","kr":"wait-time","field":"\#(field)","from":\#(from),"to":\#(to)\#(fixes)}"#)
      }
      known.append(id)
    }
    return (lines, known)
  }

  private static let fields = [
    ("target", [#""15""#, #""12""#, #""-25%""#]), ("due", ["null", #""2026-11-30""#, #""6 weeks""#]),
    ("weight", ["null", #""2""#]), ("closed", ["null", #""achieved""#]),
    ("entry", ["null", #""{id: wait-time, title: Wait, at-most: 9}""#]),
  ]

  /// What the objective was on every day of the cycle.
  private func past(_ lines: [String]) throws -> [Objective?] {
    let text = lines.map { $0 + "\n" }.joined()
    let workspace = try WorkspaceFixture([Self.path: text]).read().workspace
    let objective = try #require(workspace.objectives.first)
    return (-1...92).map { workspace.definition(of: objective, on: Self.first.advanced(by: $0)) }
  }

  @Test("Whatever is merged first, every day has the same answer")
  func orders() throws {
    var random = SeededGenerator(seed: 51)
    var seen: Set<Int> = []
    for _ in 0..<60 {
      let base = Self.lines("base", after: [], using: &random)
      let one = Self.lines("one", after: base.ids, using: &random)
      let other = Self.lines("other", after: base.ids, using: &random)
      let expected = try past(base.lines + one.lines + other.lines)
      #expect(try past(base.lines + other.lines + one.lines) == expected)
      // A merge may keep lines twice, and in any order.
      let all = base.lines + one.lines + base.lines + other.lines
      #expect(try past(all.shuffled(using: &random)) == expected)
      seen.insert(Set(expected).count)
    }
    #expect(seen.contains { $0 > 3 }, "the past has several versions")
  }
}
