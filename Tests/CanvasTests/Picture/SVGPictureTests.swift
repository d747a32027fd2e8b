import Canvas
import Testing

@Suite("Pictures of screens")
struct SVGPictureTests {
  private static func picture(_ text: String, role: Role = .text, theme: Theme = .plain) -> String {
    var painter = Painter.test(20, 2, theme: theme)
    painter.text(text, at: .zero, columns: 20, role: role)
    return SVGPicture.still(painter.frame, title: "A <title>")
  }

  @Test("Text keeps its columns, and what has a meaning in SVG is escaped")
  func text() {
    let picture = Self.picture("a < b")
    #expect(picture.contains("<title>A &lt;title&gt;</title>"))
    #expect(picture.contains(">&lt;</text>"))
    #expect(picture.contains("textLength=\"8.4\""))
    #expect(picture.hasSuffix("</svg>\n"))
  }

  @Test("Lines, blocks and Braille dots are shapes, and a level line is one of them")
  func shapes() {
    let line = Self.picture("━━━━")
    #expect(line.components(separated: "<path").count == 2)
    #expect(!line.contains("━"))
    #expect(Self.picture("▄").contains("height=\"8.5\""))
    #expect(Self.picture("⠛").components(separated: "<circle").count == 5)
  }

  @Test("Reversed text has the colours exchanged, and dim text is fainter")
  func look() {
    let theme = Theme(
      name: "t",
      styles: [
        .badge: Style(foreground: .rgb(red: 1, green: 2, blue: 3), attributes: .reverse),
        .muted: Style(attributes: .dim),
      ])
    #expect(Self.picture("x", role: .badge, theme: theme).contains("fill=\"#010203\"/>"))
    #expect(Self.picture("x", role: .muted, theme: theme).contains("opacity=\"0.6\""))
  }

  @Test("A film shows each frame for its time, and one after another")
  func film() {
    let frames = ["one", "two", "three"].map { text in
      var painter = Painter.test(20, 2, theme: .plain)
      painter.text(text, at: .zero, columns: 20)
      return painter.frame
    }
    let film = SVGPicture.film(frames, seconds: 2, title: "F")
    #expect(film.contains("#f0{animation:f0 6s step-end infinite}"))
    #expect(
      film.contains("@keyframes f1{0%{visibility:hidden}33.3%{visibility:visible}66.7%{visibility:hidden}}"))
    #expect(film.components(separated: "<g id=").count == 4)
  }
}

extension String {
  fileprivate func components(separated by: String) -> [Substring] {
    split(separator: by, omittingEmptySubsequences: false)
  }
}
