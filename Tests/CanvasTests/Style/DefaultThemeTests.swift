import Canvas
import Testing

@Suite("The default theme is readable on a light and on a dark background")
struct DefaultThemeTests {
  /// The backgrounds of common terminals.
  private static let backgrounds: [(name: String, color: Color)] = [
    ("white", rgb(0xFFFFFF)), ("black", rgb(0x000000)), ("GNOME light", rgb(0xFFFFFF)),
    ("GNOME dark", rgb(0x171421)), ("GNOME dark, new", rgb(0x1E1E1E)), ("Solarized light", rgb(0xFDF6E3)),
    ("Solarized dark", rgb(0x002B36)), ("Windows Terminal", rgb(0x0C0C0C)), ("Ubuntu", rgb(0x300A24)),
    ("iTerm2", rgb(0x000000)), ("Terminal.app Basic, dark", rgb(0x1E1E1E)), ("paper", rgb(0xFAFAFA)),
  ]

  private static func rgb(_ number: Int) -> Color {
    .rgb(
      red: UInt8(number >> 16 & 255), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
  }

  /// The looks that put a colour of their own on the terminal's background.
  private static func coloured(_ theme: Theme) -> [(role: Role, style: Style)] {
    Role.allCases.map { ($0, theme[$0]) }
      .filter { $0.1.foreground != .terminal && $0.1.background == .terminal }
  }

  @Test(
    "Every coloured word has a contrast of 3:1 on all of them, and about 4:1 or more on plain white and black"
  )
  func words() throws {
    for theme in [Theme.terminal, try ThemeFile.theme("terminal")] {
      let coloured = Self.coloured(theme)
      #expect(coloured.count >= 10)
      for (role, style) in coloured {
        for (name, background) in Self.backgrounds {
          let ratio = try #require(contrast(style.foreground, background))
          let isPlain = ["white", "black"].contains(name)
          let least = isPlain ? 3.9 : 3
          #expect(ratio >= least, "\(role) on \(name)")
        }
      }
    }
  }

  @Test("Text with its own background is readable on it")
  func badges() throws {
    for role in [Role.chip, .badge] {
      let style = Theme.terminal[role]
      #expect(try #require(contrast(style.foreground, style.background)) >= 7)
    }
  }

  @Test("Below 256 colours, only colours that are readable on both are used", arguments: [8, 16, 88])
  func fewColours(count: Int) throws {
    let theme = try ThemeFile.theme("terminal").readable(onPaletteOf: count)
    for (role, style) in Self.coloured(theme) {
      #expect([.indexed(1), .indexed(5)].contains(style.foreground), "\(role)")
      // On many terminals bold would turn it into another colour.
      #expect(!style.attributes.contains(.bold), "\(role)")
    }
    // Red and magenta in xterm, and red where bold is bright, as on the Linux console.
    for (color, background) in [
      (0xCD0000, 0xFFFFFF), (0xCD0000, 0x000000), (0xCD00CD, 0xFFFFFF), (0xCD00CD, 0x000000),
      (0xFF5555, 0x000000), (0xAA00AA, 0x000000),
    ] {
      #expect(try #require(contrast(Self.rgb(color), Self.rgb(background))) >= 3)
    }
    let judged: [Role] = [.statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale]
    // At risk and On track differ by their signs: the colours of both would be lost on one of the backgrounds.
    #expect(theme[.statusOffTrack] != theme[.statusAtRisk])
    #expect(
      Set([theme[.statusOffTrack], theme[.statusStale], theme[.statusOnTrack]]).count == judged.count - 1)
  }

  @Test("All themes stay as they are with 256 colours")
  func others() throws {
    for name in ThemeFile.names {
      let theme = try ThemeFile.theme(name)
      #expect(theme.readable(onPaletteOf: 256) == theme)
    }
    #expect(Theme.terminal.readable(onPaletteOf: 256) == Theme.terminal)
    #expect(Theme.monochrome.readable(onPaletteOf: 8) == Theme.monochrome)
  }
}
