import Testing
import TextFormats

@Suite("Guessing what was meant")
struct SuggestionTests {
  private let stages = ["discover-and-book", "check-in-and-prepare", "board-and-fly"]

  @Test(
    "a word that is nearly right is guessed",
    arguments: [
      ("chek-in-and-prepare", "check-in-and-prepare"), ("check-in-and-perpare", "check-in-and-prepare"),
      ("Board-And-Fly", "board-and-fly"), ("board-and-flyy", "board-and-fly"),
      ("discover", "discover-and-book"),
      ("baord-nd-fly", "board-and-fly"),
    ])
  func near(word: String, meant: String) {
    #expect(Suggestion.nearest(to: word, among: stages) == meant)
  }

  @Test("a word that is far off is not", arguments: ["", "x", "landing", "prepare-and-check-in", "-"])
  func far(word: String) {
    #expect(Suggestion.nearest(to: word, among: stages) == nil)
  }

  @Test("short words must be very near")
  func short() {
    #expect(Suggestion.nearest(to: "anna", among: ["ana", "ben"]) == "ana")
    #expect(Suggestion.nearest(to: "bnn", among: ["ana", "ben"]) == "ben")
    #expect(Suggestion.nearest(to: "zoe", among: ["ana", "ben"]) == nil)
  }

  @Test("the nearest of several counts, on a tie the first one")
  func nearest() {
    #expect(Suggestion.nearest(to: "owner", among: ["ownner", "owners", "owner"]) == "owner")
    #expect(Suggestion.nearest(to: "2026-Q5", among: ["2026-Q3", "2026-Q4"]) == "2026-Q3")
  }

  @Test("a prefix that fits two is not a guess")
  func twoBeginnings() {
    #expect(Suggestion.nearest(to: "check", among: ["check-in-desk", "check-out-desk"]) == nil)
  }
}
