import Canvas
import Testing

@Suite("Fitting text into columns")
struct FittingTests {
  private let measure = TextMeasure.simple

  @Test("Text that fits stays as it is")
  func room() {
    #expect(measure.fitted("Board & Fly", to: 11, ellipsis: "…") == "Board & Fly")
    #expect(measure.fitted("空港", to: 4, ellipsis: "…") == "空港")
  }

  @Test(
    "Text that does not fit is cut and ends in an ellipsis",
    arguments: [
      ("Check-In & Prepare", 8, "Check-I…"), ("空港でのチェックイン", 6, "空港…"), ("空港でのチェックイン", 7, "空港で…"),
      ("ae\u{301}iou", 3, "ae\u{301}…"), ("a👨‍👩‍👧‍👦bcd", 4, "a👨…"), ("ab", 1, "…"),
    ])
  func cut(text: String, columns: Int, fitted: String) {
    #expect(measure.fitted(text, to: columns, ellipsis: "…") == fitted)
  }

  @Test("The ellipsis itself is cut if even that does not fit")
  func narrow() {
    #expect(measure.fitted("abcdef", to: 3, ellipsis: "..") == "a..")
    #expect(measure.fitted("abcdef", to: 2, ellipsis: "..") == "..")
    #expect(measure.fitted("abcdef", to: 1, ellipsis: "..") == ".")
    #expect(measure.fitted("abcdef", to: 0, ellipsis: "..") == "")
    #expect(measure.fitted("abcdef", to: -3, ellipsis: "..") == "")
  }

  @Test("Fitted text contains nothing that would control a terminal")
  func scrubbed() {
    #expect(measure.fitted("a\u{1B}]0;x\u{7}\u{202E}b\n", to: 40, ellipsis: "…") == "a]0;xb ")
  }

  @Test("Fitted text is never too wide, and is whole if it fits", arguments: difficultTexts)
  func property(text: String) {
    let whole = measure.clusters(of: text).map(\.text).joined()
    let width = measure.width(of: text)
    for ellipsis in ["…", ".."] {
      for columns in 0...width + 2 {
        let fitted = measure.fitted(text, to: columns, ellipsis: ellipsis)
        #expect(measure.width(of: fitted) <= columns)
        #expect((fitted == whole) == (columns >= width))
      }
    }
  }
}
