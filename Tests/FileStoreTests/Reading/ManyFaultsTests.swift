import OKRModel
import Testing

@testable import FileStore
@testable import TextFormats

@Suite("Thousands of faults cost no more than the files are long")
struct ManyFaultsTests {
  @Test("What was probably meant is looked for only where it is said")
  func onlyWhatIsListed() {
    let sink = DiagnosticSink(path: "headway.yaml")
    let suggester = Suggester()
    let outcomes = References(to: "outcome", known: (0..<50).map { "outcome-\($0)" }, suggester)
    for index in 0..<10_000 {
      #expect(!outcomes.check(Located(value: "outcom-\(index % 50)", place: .start), in: sink))
    }
    #expect(suggester.looked == DiagnosticSink.limit * 50)
    #expect(sink.diagnostics.count == DiagnosticSink.limit + 1)
    #expect(sink.diagnostics.first?.message == "unknown outcome 'outcom-0'; did you mean 'outcome-0'?")
  }

  @Test("All guesses of one reading together look at a limited number of candidates")
  func limited() {
    let suggester = Suggester()
    let known = (0..<10_000).map { "outcome-\($0)" }
    for _ in 0..<1_000 { _ = suggester.hint(for: "outcom-1", among: known) }
    #expect(suggester.looked <= Suggester.limit)
    #expect(suggester.hint(for: "outcom-1", among: known) == "")
  }

  @Test("An index finds each key result of an objective, those that could not be read as well")
  func index() {
    var draft = ObjectiveDraft(path: "o.yaml", id: "o", cycle: "c", title: "O")
    draft.unreadKeyResults = ["broken"]
    let index = DraftIndex(["o": draft], suggester: Suggester())
    #expect(index.keyResult("broken", of: draft) == nil)
    #expect(index.mentions("broken", in: draft))
    #expect(!index.mentions("other", in: draft))
    draft.isReadable = false
    #expect(index.mentions("other", in: draft))
  }
}
