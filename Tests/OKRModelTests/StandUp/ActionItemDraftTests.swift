import OKRModel
import Testing

@Suite("An action being written")
struct ActionItemDraftTests {
  private static let people = [
    Person(id: "ana", name: "Ana Ruiz"), Person(id: "anders", name: "Anders Berg"),
    Person(id: "ben", name: "Ben Okafor"),
  ]
  /// Wednesday 18 November 2026.
  private static let today = CivilDay("2026-11-18") ?? .first
  private let context = ActionItemDraft.Context(
    people: people, taken: today, today: today,
    keyResult: KeyResultReference(objective: "o", keyResult: "k"))

  @Test("The input is recorded, for today and the key result")
  func typed() throws {
    let entry = try #require(
      ActionItemDraft(text: "  Hire a night crew ", owner: "ben", due: "2026-11-20").entry(in: context))
    #expect(
      entry
        == ActionItemEntry(
          text: "Hire a night crew", date: Self.today, owner: "ben", due: CivilDay("2026-11-20"),
          keyResult: context.keyResult))
  }

  @Test("Owner and due day may be left open, the text may not")
  func optional() {
    #expect(ActionItemDraft(text: "Ask").problems(in: context).isEmpty)
    #expect(ActionItemDraft(text: "Ask").entry(in: context)?.owner == nil)
    #expect(ActionItemDraft(text: "  ").problems(in: context).map(\.field) == [.text])
    #expect(ActionItemDraft(text: "  ").entry(in: context) == nil)
  }

  @Test(
    "A person is recognised by id, by name, or by the start of one",
    arguments: [("ana", "ana"), ("BEN", "ben"), ("b", "ben"), ("Anders", "anders"), ("ben okafor", "ben")])
  func owner(typed: String, id: String) {
    #expect(ActionItemDraft(text: "x", owner: typed).entry(in: context)?.owner?.rawValue == id)
  }

  @Test("An ambiguous prefix, and an unknown name, are reported at the owner")
  func unknownOwner() {
    for typed in ["an", "zoe"] {
      let draft = ActionItemDraft(text: "x", owner: typed)
      #expect(draft.problems(in: context).map(\.field) == [.owner])
      #expect(draft.entry(in: context) == nil)
    }
    #expect(
      ActionItemDraft(text: "x", owner: "an").problems(in: context).first?.message.contains("ana, anders")
        == true)
  }

  @Test(
    "A future day can be written as people say it",
    arguments: [
      ("today", "2026-11-18"), ("tomorrow", "2026-11-19"), ("friday", "2026-11-20"), ("Fri", "2026-11-20"),
      ("wednesday", "2026-11-25"), ("tue", "2026-11-24"), ("+7", "2026-11-25"), ("+0", "2026-11-18"),
      ("2026-12-24", "2026-12-24"),
    ])
  func due(typed: String, day: String) {
    #expect(ActionItemDraft(text: "x", due: typed).entry(in: context)?.due == CivilDay(day))
  }

  @Test(
    "An invalid day, and a day before it was added, are reported at the day",
    arguments: ["soon", "2026-02-30", "+x", "7", "2026-11-17", "++3"])
  func wrongDay(typed: String) {
    #expect(ActionItemDraft(text: "x", due: typed).problems(in: context).map(\.field) == [.due])
    #expect(ActionItemDraft(text: "x", due: typed).entry(in: context) == nil)
  }

  @Test("An overdue action can be corrected without a new day")
  func overdue() {
    let earlier = ActionItemDraft.Context(
      people: Self.people, taken: CivilDay("2026-11-04") ?? .first, today: Self.today, keyResult: nil)
    let draft = ActionItemDraft(text: "x", due: "2026-11-11")
    #expect(draft.problems(in: earlier).isEmpty)
    #expect(draft.entry(in: earlier)?.date == CivilDay("2026-11-04"))
  }
}
