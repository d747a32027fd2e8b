import Canvas
import Testing

@Suite("Wrapping text into lines")
struct WrappingTests {
  private let measure = TextMeasure.simple

  @Test("Lines break between words")
  func words() {
    #expect(
      measure.wrapped("Kiosks live in two terminals; third waits for the SSO contract.", to: 24) == [
        "Kiosks live in two", "terminals; third waits", "for the SSO contract.",
      ])
  }

  @Test("A word wider than a line is broken")
  func longWord() {
    #expect(
      measure.wrapped("a Donaudampfschifffahrt b", to: 8) == ["a", "Donaudam", "pfschiff", "fahrt b"])
  }

  @Test("Text without spaces breaks between its wide characters")
  func wide() {
    #expect(measure.wrapped("空港での待ち時間 abc", to: 9) == ["空港での", "待ち時間", "abc"])
  }

  @Test("Line breaks in the text stay, and blank lines at its end do not")
  func paragraphs() {
    #expect(measure.wrapped("one\n\ntwo three\n\n", to: 9) == ["one", "", "two three"])
  }

  @Test("Several spaces are one")
  func spaces() {
    #expect(measure.wrapped("  a   b  ", to: 9) == ["a b"])
  }

  @Test("There are no lines without columns, nor without text")
  func empty() {
    #expect(measure.wrapped("abc", to: 0).isEmpty)
    #expect(measure.wrapped("", to: 10).isEmpty)
  }

  @Test("A wide character is left out if a line has one column")
  func singleColumn() {
    #expect(measure.wrapped("a空b", to: 1) == ["a", "b"])
  }

  @Test("No line is too wide, and no character is lost", arguments: difficultTexts)
  func property(text: String) {
    let characters = measure.clusters(of: text).map(\.text).filter { $0 != " " }
    for columns in 2...measure.width(of: text) + 2 {
      let lines = measure.wrapped(text, to: columns)
      #expect(lines.allSatisfy { measure.width(of: $0) <= columns })
      let kept = lines.flatMap { measure.clusters(of: $0).map(\.text) }.filter { $0 != " " }
      #expect(kept == characters)
    }
  }
}
