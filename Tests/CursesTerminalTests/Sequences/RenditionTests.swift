import Canvas
import Testing

@testable import CursesTerminal

@Suite("A rendition changes to another in as few bytes as possible")
struct RenditionTests {
  private let red = Rendition(foreground: "31")
  private let boldRed = Rendition(foreground: "31", attributes: .bold)

  @Test("Only what differs is selected")
  func changes() {
    #expect(red.sequence(to: red, endsAttributes: true) == "")
    #expect(red.sequence(to: boldRed, endsAttributes: true) == "\u{1B}[1m")
    #expect(boldRed.sequence(to: red, endsAttributes: true) == "\u{1B}[22m")
    #expect(boldRed.sequence(to: Rendition(), endsAttributes: true) == "\u{1B}[m")
    #expect(
      Rendition(background: "48;5;200").sequence(
        to: Rendition(foreground: "31", background: "48;5;200"), endsAttributes: true)
        == "\u{1B}[31m")
  }

  @Test("Dim follows bold although one code ends both")
  func boldAndDim() {
    let dim = Rendition(foreground: "38;5;200", attributes: [.dim])
    let both = Rendition(foreground: "38;5;200", attributes: [.bold, .dim])
    #expect(both.sequence(to: dim, endsAttributes: true) == "\u{1B}[22;2m")
  }

  @Test("A terminal that cannot end one attribute sets all of them again")
  func again() {
    let bold = Rendition(attributes: .bold)
    let both = Rendition(attributes: [.bold, .underline])
    #expect(both.sequence(to: bold, endsAttributes: false) == "\u{1B}[0;1m")
    #expect(bold.sequence(to: both, endsAttributes: false) == "\u{1B}[4m")
    #expect(both.sequence(to: Rendition(), endsAttributes: false) == "\u{1B}[m")
  }

  @Test("Colours become what the terminal has")
  func colours() {
    let orange = Color.rgb(red: 255, green: 135, blue: 0)
    let parameters = { (colours: Repertoire.Colours) in
      Repertoire(colours: colours).parameters(of: orange, isBackground: false)
    }
    #expect(parameters(.none) == "39")
    #expect(parameters(.palette(8)) == "33")
    #expect(parameters(.palette(16)) == "93")
    #expect(parameters(.palette(256)) == "38;5;208")
    #expect(
      Repertoire(colours: .trueColours(.semicolons)).parameters(
        of: .rgb(red: 1, green: 2, blue: 3), isBackground: true) == "48;2;1;2;3")
    #expect(
      Repertoire(colours: .trueColours(.colons)).parameters(
        of: .rgb(red: 1, green: 2, blue: 3), isBackground: false) == "38:2::1:2:3")
  }

  @Test("An attribute that excludes colours gives way to them")
  func colourless() {
    let console = Repertoire(colours: .palette(8), colourlessAttributes: [.dim, .underline])
    let style = Style(foreground: .indexed(1), attributes: [.dim, .bold])
    #expect(console.rendition(of: style).attributes == .bold)
    #expect(console.rendition(of: Style(attributes: .dim)).attributes == .dim)
  }
}
