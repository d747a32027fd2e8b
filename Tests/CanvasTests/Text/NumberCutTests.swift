import Canvas
import Testing

@Suite("A number is never cut")
struct NumberCutTests {
  private let measure = TextMeasure.simple

  @Test(
    "The rest of a cut text never reads like another number",
    arguments: [
      ("15000000", 4, "…"), ("1267%", 4, "…"), ("1267%", 5, "1267%"), ("-4500", 3, "…"), ("−4500", 3, "…"),
      ("0.0002", 3, "…"), ("4e-5 h", 3, "…"), ("1.5e+16", 5, "…"), ("3/14", 3, "…"), ("2026-11-18", 8, "…"),
      ("15 000 000 people", 5, "…"), ("15 000 000 people", 8, "…"), ("at 15 000", 7, "at …"),
      ("Reach 15000000 users", 9, "Reach …"), ("Reach 15000000 users", 16, "Reach 15000000 …"),
      ("Reach 15000000 users", 15, "Reach …"), ("17.5 min", 7, "17.5 m…"), ("12 → 3456", 7, "12 → …"),
      ("٣٤٥٦", 3, "…"), ("达到15000000用户", 8, "达到…"), ("FY26-H2 plan", 9, "FY26-H2 …"), ("FY26-H2", 5, "FY…"),
      ("16 Nov 2026", 9, "16 Nov …"), ("week 7 of 13", 8, "week 7 …"), (">999%", 3, "…"),
    ])
  func cut(text: String, columns: Int, expected: String) {
    #expect(measure.fitted(text, to: columns, ellipsis: "…") == expected)
  }

  @Test("Nor is a number cut across pieces, wherever the cut falls")
  func pieces() {
    let spans = [Span("12", .strong), Span("345", .muted), Span(" people", .text)]
    for columns in 0...5 {
      let text = measure.fitted(spans, to: columns, ellipsis: "…").map(\.text).joined()
      #expect(text == (columns == 0 ? "" : "…"))
    }
    #expect(measure.fitted(spans, to: 7, ellipsis: "…").map(\.text).joined() == "12345 …")
  }

  @Test("No digit precedes the ellipsis, however narrow it is", arguments: ["…", ".."])
  func everyWidth(ellipsis: String) {
    let texts = [
      "20 → 17.5 → 15 min", "112 ≤ 120 h/week", "▲ 1267%  2", "confidence 6 (was 8)", "1 234 567.89 €",
      "9.1 (limit ≤ 8) %", "3–9 of 12", "+1,234.5", "expected 58%  ● On track", "12e3",
    ]
    for text in texts {
      for columns in 1..<measure.width(of: text) {
        let fitted = measure.fitted(text, to: columns, ellipsis: ellipsis)
        let kept = fitted.dropLast(min(ellipsis.count, fitted.count))
        #expect(kept.last?.isNumber != true, "\(fitted)")
        #expect(text.hasPrefix(kept))
      }
    }
  }
}
