import OKRModel
import Testing

@Suite("Checkpoints as text")
struct CheckpointTextTests {
  @Test(
    "Typed, or as a file has them",
    arguments: [
      "2026-10-31: 18, end of cycle: 15", "[2026-10-31: 18; end of cycle: 15]",
      "[{by: 2026-10-31, value: 18}, {value: 15, by: end of cycle}]",
      " {by: 2026-10-31, value: 18 min}{by: end of cycle, value: 15} ",
    ])
  func forms(text: String) throws {
    let checkpoints = try CheckpointText.checkpoints(in: text, unit: "min")
    let written = "[{by: 2026-10-31, value: 18}, {by: end of cycle, value: 15}]"
    #expect(CheckpointText.text(of: checkpoints) == written)
    #expect(CheckpointText.typed(written) == "2026-10-31: 18, end of cycle: 15")
  }

  @Test("Nothing is no checkpoint", arguments: ["", " ", "[]", ","])
  func nothing(text: String) throws {
    #expect(try CheckpointText.checkpoints(in: text, unit: nil).isEmpty)
    #expect(FieldDraft(.checkpoints, text: text).value == nil)
  }

  @Test(
    "What cannot be read says what to write",
    arguments: [
      ("2026-10-31", "'2026-10-31' is no day with a value; write 2026-10-31: 18, 2026-11-30: 16"),
      ("soon: 18", "'soon' is not a day; write \(DayExpression.examples)"),
      ("2026-10-31: some", "'some' is not a number; write one such as 18"),
      ("{by: 2026-10-31}", "'{by: 2026-10-31' is no day with a value; write \(CheckpointText.example)"),
      ("2026-10-31: 10,500", "'500' is no day with a value; write \(CheckpointText.example)"),
    ])
  func faults(text: String, sentence: String) {
    let values = FieldValues(
      of: KeyResult(id: "kr", title: "T", measure: .reach(Reach(baseline: 20, target: .absolute(5)))))
    let workspace = Workspace(name: "W", northStar: NorthStar(title: "N"))
    #expect(FieldDraft(.checkpoints, text: text).problem(beside: values, in: workspace) == sentence)
  }

  @Test("What is done or not has nothing between")
  func doneOrNot() {
    let values = FieldValues(
      of: KeyResult(
        id: "kr", title: "T", measure: .reach(Reach(baseline: nil, target: .absolute(1))), unit: "done"))
    let problem = FieldDraft(.checkpoints, text: "2026-10-31: 1").problem(
      beside: values, in: Workspace(name: "W", northStar: NorthStar(title: "N")))
    #expect(problem == "it is done or not, with nothing between")
  }
}
