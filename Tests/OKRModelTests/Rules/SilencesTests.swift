import Testing

@testable import OKRModel

@Suite("Silences are found by what they cover, however many there are")
struct SilencesTests {
  private static func rule(_ id: String) throws -> Rule { try #require(Rule.all.first { $0.id == id }) }

  @Test("Of thousands with the same scope, only the first is kept")
  func steps() throws {
    let many = (0..<4_000).map {
      Silence(rule: "indicator-missing", at: $0 % 2 == 0 ? "o/k" : nil, because: "\($0)")
    }
    #expect(Silences(many).count == 2)
    let apart = (0..<4_000).map { Silence(rule: "indicator-missing", at: "o/k\($0)") }
    #expect(Silences(apart + apart).count == 4_000)
  }

  @Test("The first one that covers a finding gives its reason, whether it names the construct or not")
  func first() throws {
    let keyResult = ConstructID.keyResult(KeyResultReference(objective: "o", keyResult: "k"))
    let one = Silence(rule: "indicator-missing", at: "o/k", because: "one")
    let all = Silence(rule: "indicator-missing", because: "all")
    let rule = try Self.rule("indicator-missing")
    #expect(Silences([one, all]).first(covering: rule, at: keyResult) == one)
    #expect(Silences([all, one]).first(covering: rule, at: keyResult) == all)
    #expect(Silences([one]).first(covering: rule, at: .objective("o")) == nil)
    #expect(Silences([one]).first(covering: try Self.rule("never-checked-in"), at: keyResult) == nil)
  }
}
