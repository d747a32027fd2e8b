import Canvas
import Dashboard
import OKRModel
import Testing
import Wording

@Suite("How the values of a key result are shown in a row")
struct ValueTextTests {
  private func text(_ keyResult: KeyResult, _ values: Double..., ascii: Bool = false) throws -> ValueText {
    let start = try #require(CivilDay("2026-10-01"))
    let checkIns = values.enumerated().map { index, value in
      CheckIn(
        id: "\(index)", recordedAt: Timestamp(milliseconds: Int64(index)), recordInForce: "\(index)",
        author: nil,
        entry: CheckInEntry(keyResult: keyResult.id, date: start.advanced(by: 7 * index), value: value))
    }
    let standing = KeyResultStanding(
      of: keyResult, in: Cycle(id: "q", start: start, end: start.advanced(by: 90)), checkIns: checkIns,
      asOf: start.advanced(by: 30), settings: Settings())
    return ValueText(keyResult, standing, glyphs: ascii ? .ascii : .unicode)
  }

  private func hold(_ band: Band, unit: String?) -> KeyResult {
    KeyResult(id: "kr", title: "kr", measure: .hold(band), unit: unit)
  }

  @Test("A hold shows its limits in brackets, and makes no false statement")
  func holds() throws {
    #expect(try text(hold(.atMost(8), unit: "%"), 9.1).full == "9.1 (limit ≤ 8) %")
    #expect(try text(hold(.atLeast(8), unit: "%"), 7).full == "7 (limit ≥ 8) %")
    #expect(try text(hold(.between(3, 7), unit: nil), 9).full == "9 (limits 3–7)")
    #expect(try text(hold(.between(3, 7), unit: nil), 9, ascii: true).full == "9 (limits 3..7)")
    #expect(try text(hold(.atMost(8), unit: "%"), 9.1, ascii: true).full == "9.1 (limit <= 8) %")
    #expect(try text(hold(.atMost(8), unit: "%")).full == "? (limit ≤ 8) %")
  }

  @Test("If there is little room words go first, and numbers never")
  func narrow() throws {
    let text = try text(hold(.atMost(120), unit: "h/week"), 112)
    #expect(text.fitted(to: 30, .simple) == "112 (limit ≤ 120) h/week")
    #expect(text.fitted(to: 20, .simple) == "112 (≤ 120) h/week")
    #expect(text.fitted(to: 12, .simple) == "112 (≤ 120)")
  }

  @Test("A hold on track says how often it was kept where there is room, and one outside its band does not")
  func record() throws {
    let kept = try text(hold(.atMost(120), unit: "h/week"), 112, 118, 109, 111, 104)
    #expect(kept.fitted(to: 40, .simple) == "104 (limit ≤ 120) h/week, kept 5 of 5")
    let once = try text(hold(.atMost(8), unit: nil), 9, 7, 7, 7, 7)
    #expect(once.fitted(to: 30, .simple) == "7 (limit ≤ 8), kept 4 of 5")
    #expect(try text(hold(.atMost(8), unit: nil), 7, 7, 7, 7, 9).fitted(to: 30, .simple) == "9 (limit ≤ 8)")
  }

  @Test("A yes-or-no result reads no → yes")
  func doneOrNot() throws {
    let signed = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: nil, target: .absolute(1))), unit: "done")
    #expect(try text(signed).full == "no → yes")
    #expect(try text(signed, 0).full == "no → yes")
    #expect(try text(signed, 0).short == "no → yes")
    #expect(try text(signed, 0.5).full == "no → 0.5 → yes")
  }

  @Test("What should end reads yes → no, and what should stay shows the goal")
  func endAndStay() throws {
    let ending = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: nil, target: .absolute(0))), unit: "done")
    #expect(try text(ending).full == "yes → no")
    #expect(try text(ending, 1).short == "yes → no")
    let staying = KeyResult(id: "kr", title: "kr", measure: .hold(.atLeast(1)), unit: "done")
    #expect(try text(staying).full == "? (wanted yes)")
    #expect(try text(staying, 0).full == "no (wanted yes)")
    #expect(try text(staying, 0).shortForms.contains("no (yes)"))
    let gone = KeyResult(id: "kr", title: "kr", measure: .hold(.atMost(0)), unit: "done")
    #expect(try text(gone, 1).full == "yes (wanted no)")
  }
}
