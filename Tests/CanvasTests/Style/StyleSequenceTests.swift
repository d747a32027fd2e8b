import Canvas
import Testing

@Suite("Styles as escape sequences")
struct StyleSequenceTests {
  @Test(
    "A sequence has the codes of ECMA-48, and the nearest colour that the terminal has",
    arguments: [
      (Style(), 256, ""),
      (Style(attributes: [.bold, .underline]), 0, "1;4"),
      (Style(attributes: [.dim, .italic, .reverse]), 8, "2;3;7"),
      (Style(foreground: .indexed(1)), 8, "31"),
      (Style(foreground: .indexed(9), background: .indexed(12)), 16, "91;104"),
      (Style(foreground: .indexed(130), attributes: .bold), 256, "1;38;5;130"),
      (Style(background: .indexed(220)), 256, "48;5;220"),
      (Style(foreground: .rgb(red: 1, green: 2, blue: 3)), 1 << 24, "38;2;1;2;3"),
      (Style(foreground: .rgb(red: 255, green: 0, blue: 0)), 256, "38;5;196"),
      (Style(foreground: .rgb(red: 255, green: 0, blue: 0)), 8, "31"),
      (Style(foreground: .rgb(red: 255, green: 0, blue: 0)), 0, ""),
    ])
  func codes(style: Style, count: Int, codes: String) {
    #expect(style.sequence(onPaletteOf: count) == (codes.isEmpty ? "" : "\u{1B}[\(codes)m"))
  }

  @Test("Printed lines keep the colours of a theme, but neither its background nor its ordinary foreground")
  func printing() {
    let ground = Style(foreground: .indexed(250), background: .indexed(16))
    let theme = Theme(
      name: "dark",
      styles: [
        .text: ground, .statusOffTrack: Style(foreground: .indexed(196), attributes: .bold),
        .badge: Style(foreground: .indexed(16), background: .indexed(220)),
      ]
    ).printing(onPaletteOf: 256)
    #expect(theme[.text] == Style())
    #expect(theme[.statusOffTrack] == Style(foreground: .indexed(196), attributes: .bold))
    #expect(theme[.badge] == Style(foreground: .indexed(16), background: .indexed(220)))
  }
}
