import OKRModel
import Testing

@Suite("Milestones as people type them")
struct MilestoneTextTests {
  @Test("What is typed says the same as what is shown, with everything that a milestone can have")
  func round() throws {
    let milestones = [
      Milestone(id: "order", title: "Desks, chairs and lamps ordered", done: CivilDay("2026-10-12")),
      Milestone(id: "pilot", title: "Pilot: hall 2", due: DayExpression("6 weeks"), weight: 2.5),
      Milestone(id: "halls", title: "Every hall", due: DayExpression("2026-12-15"), weight: 0),
    ]
    let typed = MilestoneText.typed(milestones)
    #expect(
      typed
        == "order: Desks, chairs and lamps ordered, done 2026-10-12; pilot: Pilot: hall 2, by 6 weeks, weight 2.5; "
        + "halls: Every hall, by 2026-12-15, weight 0")
    #expect(try MilestoneText.milestones(in: typed) == milestones)
  }

  @Test("An id need not be typed; then the words of the title are it")
  func ids() throws {
    let milestones = try MilestoneText.milestones(in: "Pilot in hall 2, by Q4; ; Every hall;")
    #expect(milestones.map(\.id) == ["pilot-in-hall-2", "every-hall"])
    #expect(milestones.first?.due == DayExpression("Q4"))
  }

  @Test(
    "What cannot be read is refused with what would be right",
    arguments: [
      ("A, by soon", "'soon' is not a day; write"), ("A, weight -1", "'-1' is no weight; write 0 or more"),
      ("A, done yes", "'yes' is not a day"), (" ; ", "it needs at least one"),
      ("a: ", "'a:' has no title"), ("A; a", "two milestones have the id 'a'"),
    ])
  func refused(text: String, message: String) {
    do throws(MilestoneText.Fault) {
      Issue.record("\(try MilestoneText.milestones(in: text)) was accepted")
    } catch {
      #expect(error.sentence.hasPrefix(message), "\(error.sentence)")
    }
  }
}
