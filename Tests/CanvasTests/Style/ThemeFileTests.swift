import Canvas
import Testing

@Suite("The themes that headway brings")
struct ThemeFileTests {
  private let statuses: [Role] = [
    .statusDone, .statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale, .statusNoData,
    .statusNotStarted,
  ]
  /// What only frames or fills, and so may be faint.
  private let ornaments: Set<Role> = [.border, .track]

  @Test("Every theme file is free of faults, and gives every role a style once", arguments: ThemeFile.names)
  func complete(name: String) throws {
    let file = try ThemeFile(name)
    #expect(file.theme().problems == [])
    #expect(file.entries.map(\.role).sorted() == Role.allCases.map(\.rawValue).sorted())
    #expect(file.name == name)
    #expect(!file.description.isEmpty)
  }

  @Test("The compiled-in themes are those of the files", arguments: [Theme.terminal, .monochrome])
  func compiledIn(theme: Theme) throws {
    #expect(try ThemeFile(theme.name).theme().theme == theme)
  }

  @Test("The default theme has no colours but the terminal's own sixteen, on its own background")
  func terminalColours() throws {
    let theme = try ThemeFile("terminal").theme().theme
    #expect(theme[.text] == Style())
    for role in Role.allCases {
      let style = theme[role]
      for color in [style.foreground, style.background] where color != .terminal {
        #expect(color.fallback(toPaletteOf: 16) == color)
        #expect(color != .indexed(0) || style.background != .terminal, "black text needs a background")
      }
      // White, or yellow behind text of the terminal's own colour, would be lost on half of all screens.
      #expect(style.background == .terminal || style.foreground != .terminal)
      #expect(style.foreground != .indexed(7) && style.foreground != .indexed(15))
    }
  }

  @Test("The monochrome theme has attributes only")
  func monochrome() throws {
    let theme = try ThemeFile("monochrome").theme().theme
    for role in Role.allCases {
      #expect(theme[role].foreground == .terminal && theme[role].background == .terminal)
    }
  }

  @Test(
    "The selected row of the focused pane stands out, also from that of another pane",
    arguments: ThemeFile.names)
  func selection(name: String) throws {
    let theme = try ThemeFile(name).theme().theme
    let selected = theme[.selection]
    #expect(selected.background != theme[.text].background || selected.attributes.contains(.reverse))
    #expect(theme[.selectionInactive] != theme[.text])
    #expect(theme[.selectionInactive] != selected)
    #expect(theme[.borderFocused] != theme[.border])
    #expect(theme[.fieldFocused] != theme[.field])
  }

  @Test(
    "Statuses can be told apart by colour", arguments: ["terminal", "dark", "light"], [16, 256, 1 << 24])
  func statusColours(name: String, count: Int) throws {
    let theme = try ThemeFile(name).theme().theme
    let judged: [Role] = [.statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale]
    let colors = Set(
      judged.map { role in
        let color = theme[role].foreground
        return count > 256 ? color : color.fallback(toPaletteOf: count)
      })
    #expect(colors.count == judged.count)
    #expect(count == 16 || Set(statuses.map { theme[$0] }).count == statuses.count)
  }

  @Test("Every word can be read, also with 256 colours", arguments: ["dark", "light"])
  func contrasts(name: String) throws {
    let theme = try ThemeFile(name).theme().theme
    for role in Role.allCases where !ornaments.contains(role) {
      let style = theme[role]
      let trueContrast = try #require(contrast(style.foreground, style.background))
      #expect(trueContrast >= 4.5, "\(role) in \(name)")
      let fewer = try #require(
        contrast(style.foreground.fallback(toPaletteOf: 256), style.background.fallback(toPaletteOf: 256)))
      #expect(fewer >= 4, "\(role) in \(name) with 256 colours")
    }
  }

  @Test(
    "A status can be read in the selected row", arguments: ["dark", "light"],
    [Role.selection, .selectionInactive])
  func contrastsWhenSelected(name: String, backdrop: Role) throws {
    let theme = try ThemeFile(name).theme().theme
    for role in statuses + [.text, .muted] {
      var painter = Painter.test(1, 1, theme: theme)
      painter.withBackdrop(backdrop, rect: painter.bounds) { $0.text("x", at: .zero, columns: 1, role: role) }
      let style = painter.frame[.zero].style
      let ratio = try #require(contrast(style.foreground, style.background))
      #expect(ratio >= 3.5, "\(role) upon \(backdrop) in \(name)")
    }
  }
}
