import Canvas
import Testing

@Suite("The words of a theme are readable")
struct ThemeContrastTests {
  /// What only frames or fills, and so may be faint.
  private let ornaments: Set<Role> = [.border, .track]
  private let words: [Role]

  /// How a theme's colours are shown.
  enum Depth: Int, CaseIterable {
    case eight = 8
    case sixteen = 16
    case palette = 256
    case trueColour = 16_777_216

    func callAsFunction(_ color: Color) -> Color {
      self == .trueColour ? color : color.fallback(toPaletteOf: rawValue)
    }
  }

  init() {
    let ornaments = ornaments
    words = Role.allCases.filter { !ornaments.contains($0) }
  }

  private func ratio(of style: Style, _ depth: Depth) throws -> Double {
    try #require(contrast(depth(style.foreground), depth(style.background)))
  }

  /// How `role` looks in a line drawn on `backdrop`.
  private func style(of role: Role, upon backdrop: Role, in theme: Theme) -> Style {
    var painter = Painter.test(1, 1, theme: theme)
    painter.withBackdrop(backdrop, rect: painter.bounds) { $0.text("x", at: .zero, columns: 1, role: role) }
    return painter.frame[.zero].style
  }

  @Test("Every word has a contrast of 4.5:1, as WCAG requires for text", arguments: ThemeFile.coloured)
  func words(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for role in words {
      #expect(try ratio(of: theme[role], .trueColour) >= 4.5, "\(role) in \(name)")
      #expect(try ratio(of: theme[role], .palette) >= 4, "\(role) in \(name) with 256 colours")
    }
  }

  @Test(
    "With high contrast it is 7:1, and nothing is faint",
    arguments: ["high-contrast", "high-contrast-light"])
  func highContrast(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for role in words {
      #expect(try ratio(of: theme[role], .trueColour) >= 7, "\(role) in \(name)")
      #expect(try ratio(of: theme[role], .palette) >= 6.5, "\(role) in \(name) with 256 colours")
    }
    for role in ornaments {
      #expect(try ratio(of: theme[role], .trueColour) >= 4.5, "\(role) in \(name)")
    }
  }

  @Test(
    "The empty part of a bar and a border are visible, and quieter than words", arguments: ThemeFile.coloured)
  func ornaments(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for depth in [Depth.trueColour, .palette] {
      for role in ornaments {
        let faint = try ratio(of: theme[role], depth)
        #expect(faint >= 1.5, "\(role) in \(name), \(depth)")
        #expect(try ratio(of: theme[.text], depth) > faint, "\(role) in \(name), \(depth)")
      }
    }
  }

  @Test(
    "Every word is as readable in a selected row, in the header and in the footer",
    arguments: ThemeFile.coloured,
    [Role.selection, .selectionInactive, .header, .footer])
  func selected(name: String, backdrop: Role) throws {
    let theme = try ThemeFile.theme(name)
    let least = name.hasPrefix("high-contrast") ? 7 : 4.5
    for role in words {
      let style = style(of: role, upon: backdrop, in: theme)
      #expect(try ratio(of: style, .trueColour) >= least, "\(role) upon \(backdrop) in \(name)")
      #expect(
        try ratio(of: style, .palette) >= least * 0.75, "\(role) upon \(backdrop) in \(name), 256 colours")
    }
  }

  @Test("A status keeps its colour in a selected row", arguments: ThemeFile.names, Depth.allCases)
  func selectedStatus(name: String, depth: Depth) throws {
    let theme = try ThemeFile.theme(name).readable(onPaletteOf: depth.rawValue)
    for role in Role.allCases where role.isStatus && theme[role].foreground != theme[.text].foreground {
      let style = style(of: role, upon: .selection, in: theme)
      #expect(style.foreground == theme[role].foreground, "\(role) in \(name)")
      #expect(!style.attributes.contains(.reverse), "\(role) in \(name)")
    }
  }

  @Test(
    "Few colours make neither blue on black nor yellow on white, and no bold colours",
    arguments: ThemeFile.coloured,
    [Depth.sixteen, .eight])
  func legibleWithFewColours(name: String, depth: Depth) throws {
    let theme = try ThemeFile.theme(name).readable(onPaletteOf: depth.rawValue)
    let (black, white): ([Color], [Color]) = ([.indexed(0), .indexed(8)], [.indexed(7), .indexed(15)])
    for backdrop in [Role.text, .selection] {
      for role in words where theme[role].background == theme[.text].background {
        let style = style(of: role, upon: backdrop, in: theme)
        let (foreground, background) = (depth(style.foreground), depth(style.background))
        #expect(
          !(black.contains(background) && [.indexed(4), .indexed(12)].contains(foreground)),
          "\(role) in \(name)")
        #expect(
          !(white.contains(background) && [.indexed(3), .indexed(11)].contains(foreground)),
          "\(role) in \(name)")
        if style.foreground != theme[.text].foreground, backdrop == .text {
          #expect(!style.attributes.contains(.bold), "\(role) in \(name)")
        }
      }
    }
  }

  @Test(
    "The selected row stands out however few colours there are", arguments: ThemeFile.names,
    [Depth.sixteen, .eight])
  func selectionWithFewColours(name: String, depth: Depth) throws {
    let theme = try ThemeFile.theme(name).readable(onPaletteOf: depth.rawValue)
    let (selected, text) = (theme[.selection], theme[.text])
    #expect(selected.attributes.contains(.reverse) || depth(selected.background) != depth(text.background))
  }

  @Test("The text of the first and the last line is readable", arguments: ThemeFile.coloured)
  func lines(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for (backdrop, roles) in [(Role.header, [Role.accent]), (.footer, [.key, .error, .success])] {
      for role in roles {
        let style = style(of: role, upon: backdrop, in: theme)
        #expect(try ratio(of: style, .trueColour) >= 4.5, "\(role) upon \(backdrop) in \(name)")
        #expect(try ratio(of: style, .palette) >= 4, "\(role) upon \(backdrop) in \(name), 256 colours")
      }
    }
  }

  @Test(
    "No word vanishes on a terminal with few colours", arguments: ThemeFile.names,
    [Depth.sixteen, .eight])
  func fewColours(name: String, depth: Depth) throws {
    let theme = try ThemeFile.theme(name)
    for role in words where theme[role].foreground != .terminal {
      #expect(depth(theme[role].foreground) != depth(theme[role].background), "\(role) in \(name)")
    }
    for backdrop in [Role.selection, .selectionInactive] where theme[backdrop].foreground != .terminal {
      for role in [Role.text, .strong, .muted, .accent, .key, .statusOnTrack, .statusAtRisk, .statusOffTrack]
      {
        let style = style(of: role, upon: backdrop, in: theme)
        #expect(depth(style.foreground) != depth(style.background), "\(role) upon \(backdrop) in \(name)")
      }
    }
  }
}
