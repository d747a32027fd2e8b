import OKRModel
import Testing

@Suite("Ids and references")
struct IdentifierTests {
  @Test(
    "Letters, digits and hyphens make an id", arguments: ["a", "7", "wait-time", "2026-Q4", "A-", "x--y"])
  func valid(text: String) {
    #expect(IdentifierSyntax.isValid(text))
  }

  @Test(
    "Anything else does not",
    arguments: [
      "", "-a", "a_b", "a b", "a.b", "a/b", "é", "ａ", "a\u{301}", "..", "a\n", "a\u{0}", "🛫",
    ])
  func invalid(text: String) {
    #expect(!IdentifierSyntax.isValid(text))
  }

  @Test("An id has at most 64 characters")
  func length() {
    #expect(IdentifierSyntax.isValid(String(repeating: "a", count: 64)))
    #expect(!IdentifierSyntax.isValid(String(repeating: "a", count: 65)))
  }

  @Test("A key result is named objective/key-result, and reads back so")
  func reference() throws {
    let reference = try #require(KeyResultReference("streamline-check-in/wait-time"))
    #expect(reference.objective == "streamline-check-in")
    #expect(reference.keyResult == "wait-time")
    #expect(reference.description == "streamline-check-in/wait-time")
  }

  @Test(
    "Anything but two ids with one slash between them is not a key result",
    arguments: ["", "wait-time", "/wait-time", "objective/", "a/b/c", "a//b", "a /b", "../b"])
  func notAReference(text: String) {
    #expect(KeyResultReference(text) == nil)
  }

  @Test("An objective names its key results for other files, and owns those without an owner")
  func objective() {
    let own = KeyResult(
      id: "own", title: "Own", measure: .hold(.atMost(1)), owner: "ben")
    let inherited = KeyResult.hold("inherited", in: .atMost(1))
    let objective = Objective(
      id: "calm", title: "Calm", cycle: "q", stage: "s", owner: "ana", keyResults: [own, inherited])
    #expect(objective.reference(to: own).description == "calm/own")
    #expect(objective.owner(of: own) == "ben")
    #expect(objective.owner(of: inherited) == "ana")
  }
}
