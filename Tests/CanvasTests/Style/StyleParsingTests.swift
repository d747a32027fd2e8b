import Canvas
import Testing

@Suite("Styles in theme files")
struct StyleParsingTests {
  @Test(
    "A style is a colour, a background and attributes, each of them optional",
    arguments: [
      ("", Style()), ("terminal", Style()), ("red", Style(foreground: .indexed(1))),
      (
        "bright-green on black bold dim",
        Style(
          foreground: .indexed(10), background: .indexed(0), attributes: [.bold, .dim])
      ),
      ("#d33682", Style(foreground: .rgb(red: 0xD3, green: 0x36, blue: 0x82))),
      (
        "#FFFFFF on #0a0B0c",
        Style(
          foreground: .rgb(red: 255, green: 255, blue: 255), background: .rgb(red: 10, green: 11, blue: 12))
      ),
      ("213 on 16", Style(foreground: .indexed(213), background: .indexed(16))),
      ("on bright-white", Style(background: .indexed(15))),
      ("italic underline reverse", Style(attributes: [.italic, .underline, .reverse])),
      ("white on terminal", Style(foreground: .indexed(7))),
    ])
  func parsed(text: String, style: Style) throws {
    #expect(try Style(parsing: text) == style)
  }

  @Test("The words may be in any order, with any space between them")
  func order() throws {
    #expect(
      try Style(parsing: "  bold\ton  black bright-green ") == Style(parsing: "bright-green on black bold"))
  }

  @Test("All sixteen colours of the terminal have a name")
  func names() throws {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    for (index, name) in names.enumerated() {
      #expect(try Style(parsing: name).foreground == .indexed(UInt8(index)))
      #expect(try Style(parsing: "bright-\(name)").foreground == .indexed(UInt8(index + 8)))
    }
  }

  @Test(
    "Errors in a style are named",
    arguments: [
      ("gren", StyleError.unknownWord("gren")), ("Red", .unknownWord("Red")),
      ("red blod", .unknownWord("blod")),
      ("256", .unknownWord("256")), ("-1", .unknownWord("-1")), ("#12345", .unknownWord("#12345")),
      ("#12345g", .unknownWord("#12345g")), ("#+12345", .unknownWord("#+12345")), ("#", .unknownWord("#")),
      ("bright-terminal", .unknownWord("bright-terminal")), ("red on", .missingBackground),
      ("red on bold", .unknownWord("bold")), ("red green", .secondForeground("red", "green")),
      ("on red on blue", .secondBackground("blue")),
    ])
  func faults(text: String, error: StyleError) {
    #expect(throws: error) { try Style(parsing: text) }
  }

  @Test("An error says what to write instead")
  func wording() {
    #expect(
      StyleError.secondForeground("red", "green").description
        == "'green' is a second colour beside 'red'; write 'on green' if it is the background")
    let unknown = StyleError.unknownWord("gren").description
    #expect(unknown.contains("'gren'") && unknown.contains("green") && unknown.contains("underline"))
  }
}
