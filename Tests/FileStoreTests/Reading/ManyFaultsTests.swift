import OKRModel
import Testing

@testable import FileStore
@testable import TextFormats

@Suite("Thousands of faults cost only as much as the files are long")
struct ManyFaultsTests {
  @Test("What was probably meant is computed only if it is reported")
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

  @Test("All guesses of one reading together examine a limited number of candidates")
  func limited() {
    let suggester = Suggester()
    let known = (0..<10_000).map { "outcome-\($0)" }
    for _ in 0..<1_000 { _ = suggester.hint(for: "outcom-1", among: known) }
    #expect(suggester.looked <= Suggester.limit)
    #expect(suggester.hint(for: "outcom-1", among: known) == "")
  }

  @Test("An index finds each key result of an objective, including unreadable ones")
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

  @Test("Thousands of references to missing key results go through the objective's own only once")
  func steps() {
    var draft = ObjectiveDraft(path: "o.yaml", id: "o", cycle: "c", title: "O")
    draft.keyResults = (0..<1_000).map { Self.keyResult("k\($0)") }
    let index = DraftIndex(["o": draft], suggester: Suggester())
    for number in 0..<1_000 {
      let unknown = KeyResultReference(objective: "o", keyResult: "x\(number)")
      #expect(!index.mentions(unknown.keyResult, in: draft))
      #expect(index.sentence(onUnknown: unknown, in: draft).hasPrefix("unknown key result 'o/x\(number)'"))
      #expect(index.keyResult("k\(number)", of: draft)?.id == "k\(number)")
    }
    #expect(index.steps == 2 * draft.keyResults.count)
  }

  private static func keyResult(_ id: KeyResultID) -> KeyResultDraft {
    KeyResultDraft(
      id: id, place: .start, title: id.rawValue, measure: .hold(.atMost(1)), unit: nil, indicator: nil,
      weight: 1, start: nil, due: nil, checkpoints: [], cadence: nil, owners: [], contributors: [], type: nil,
      liftedCapability: nil, liftedTo: nil, closing: nil,
      guards: [])
  }
}
