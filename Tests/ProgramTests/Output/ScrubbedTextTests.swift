import Testing

@testable import headway

@Suite("What a message quotes from outside is scrubbed")
struct ScrubbedTextTests {
  private let hostile = "\u{1B}]52;c;cm0=\u{7}bo\u{202E}ard\u{1B}[2J\nnext"

  @Test("Each value that is put into a sentence is scrubbed, and the sentence stays as it was written")
  func interpolation() {
    let text: ScrubbedText = "unknown stage '\(hostile)';\nsay another"
    #expect(text.description == "unknown stage 'board next';\nsay another")
  }

  @Test("Text that was scrubbed before is put in as it is, with its line breaks")
  func nested() {
    let quoted = "one\ntwo\u{1B}[31m"
    let reasons = ScrubbedText(quoted, multiline: true)
    let text: ScrubbedText = "headway: \(reasons)"
    #expect(text.description == "headway: one\ntwo")
  }

  @Test("Lines are joined by a separator of the program's own")
  func lines() {
    let quoted = "a\nb"
    let text = ScrubbedText.lines([ScrubbedText(quoted), "c"], separator: "\nheadway: ")
    #expect(text.description == "a b\nheadway: c")
  }

  @Test("Of a text of many lines the first is taken")
  func firstLine() {
    #expect(ScrubbedText.firstLine(of: "OKRs: a\u{7}\n\nmore").description == "OKRs: a")
  }

  @Test("A failure that follows something done says both")
  func failure() {
    let failure = CommandFailure(code: .failure, message: "the disk is full").after("3 check-ins were saved")
    #expect(failure.message.description == "3 check-ins were saved, but the disk is full")
  }
}
