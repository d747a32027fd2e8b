import Canvas
import OKRModel
import Testing
import Wording

@testable import Dashboard

@Suite("Errors, warnings and advice have signs of their own")
struct LevelSignTests {
  @Test(
    "None is that of a status or of another level, and each takes one column",
    arguments: [Glyphs.unicode, .ascii])
  func own(glyphs: Glyphs) {
    let levels = Rule.Level.allCases.map { $0.glyph(glyphs) }
    let statuses = Status.allCases.map { $0.glyph(glyphs) }
    #expect(Set(levels + statuses).count == levels.count + statuses.count)
    #expect(levels.allSatisfy { TextMeasure.simple.width(of: $0) == 1 })
    if glyphs.isASCII { #expect(levels.allSatisfy { $0.utf8.count == 1 }) }
  }
}
