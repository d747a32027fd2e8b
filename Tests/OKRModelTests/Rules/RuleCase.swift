import OKRModel
import Testing

/// The smallest example in which a rule finds something, and a similar one in which it finds nothing.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  /// A change that the rule reports.
  let fires: @Sendable (inout Sketch) -> Void
  /// The sentence of the finding.
  let sentence: String
  /// The subject of the finding.
  let subject: String
  /// A similar change that is fine.
  let rests: @Sendable (inout Sketch) -> Void

  var testDescription: String { "\(rule): \(sentence)" }

  init(
    _ rule: String, _ sentence: String, at subject: String,
    when fires: @escaping @Sendable (inout Sketch) -> Void,
    butNotWhen rests: @escaping @Sendable (inout Sketch) -> Void
  ) {
    self.rule = rule
    self.sentence = sentence
    self.subject = subject
    self.fires = fires
    self.rests = rests
  }

  static let all = structure + parents + purpose + measure + wording + life
}

@Suite("Each rule finds what it should, and nothing else")
struct RuleTests {
  @Test("In a well-kept workspace there is nothing to find")
  func sound() {
    #expect(Sketch().findings.reported.map(\.sentence) == [])
  }

  @Test("The smallest example is found", arguments: RuleCase.all)
  func fires(example: RuleCase) throws {
    var sketch = Sketch()
    example.fires(&sketch)
    let found = sketch.findings.reported.filter { $0.rule.id == example.rule }
    #expect(found.map(\.sentence) == [example.sentence])
    #expect(found.map(\.subject.reference) == [example.subject])
  }

  @Test("A similar case that is fine is left alone", arguments: RuleCase.all)
  func rests(example: RuleCase) {
    var sketch = Sketch()
    example.rests(&sketch)
    #expect(sketch.findings.reported.filter { $0.rule.id == example.rule }.map(\.sentence) == [])
  }

  @Test("Every rule with a check has an example here")
  func complete() {
    let checked = Rule.all.map(\.id).filter { $0 != Rule.fileID && $0 != Rule.cutOffTextID }
    #expect(Set(RuleCase.all.map(\.rule)) == Set(checked))
  }

  @Test("Each rule has an id of its own, says why it matters and how to fix it", arguments: Rule.all)
  func described(rule: Rule) {
    #expect(Rule.all.count { $0.id == rule.id } == 1)
    #expect(IdentifierSyntax.isValid(rule.id) && rule.id == rule.id.lowercased())
    for text in [rule.why, rule.remedy] { #expect(text.hasSuffix(".") || text.hasSuffix("?")) }
    #expect(!rule.example.isEmpty && !rule.title.hasSuffix("."))
  }

  @Test("A finding names the owner: its own, or that of what it belongs to")
  func person() {
    var sketch = Sketch()
    sketch.keyResults = [Sketch.keyResult(indicator: nil), Sketch.keyResult("calm", owner: nil)]
    sketch.said = [:]
    let findings = sketch.findings.reported
    let people = { (rule: String) in findings.filter { $0.rule.id == rule }.map(\.person) }
    #expect(people("indicator-missing") == ["ben"])
    #expect(people("owner-missing") == ["ana"])
  }
}

@Suite("A team decides what it does not want reported")
struct SilenceTests {
  /// Two key results without an indicator.
  private func sketch(_ silences: Silence...) -> Sketch {
    var sketch = Sketch()
    sketch.keyResults = [Sketch.keyResult(indicator: nil), Sketch.keyResult("calm", indicator: nil)]
    sketch.silences = silences
    return sketch
  }

  private func references(_ findings: [Finding]) -> [String] {
    findings.filter { $0.rule.id == "indicator-missing" }.map(\.subject.reference)
  }

  @Test("All findings of a rule are silenced, and still counted")
  func rule() {
    let findings = sketch(Silence(rule: "indicator-missing")).findings
    #expect(references(findings.reported) == [])
    #expect(references(findings.silenced) == ["queue/wait", "queue/calm"])
  }

  @Test("One finding is silenced with the reason, and the others of its rule are reported")
  func one() {
    let findings = sketch(Silence(rule: "indicator-missing", at: "queue/wait", because: "no word fits"))
      .findings
    #expect(references(findings.reported) == ["queue/calm"])
    #expect(findings.silenced.map(\.silence?.reason) == ["no word fits"])
  }
}
