import Canvas
import Testing

@Suite("Statuses can be distinguished by colour")
struct ThemeStatusTests {
  private static let coloured = ThemeFile.names.filter { $0 != "monochrome" }
  /// Those that call for action, or for none.
  private let judged: [Role] = [.statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale]
  private let weighed: [Role] = [.statusDone, .statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale]
  private let all: [Role] = [
    .statusDone, .statusOnTrack, .statusAtRisk, .statusOffTrack, .statusStale, .statusNoData,
    .statusNotStarted,
  ]

  /// The smallest distance between any two of `roles` for these eyes.
  private func leastDistance(
    of roles: [Role], in theme: Theme, to eyes: ColourVision, colours count: Int
  ) throws -> (pair: String, distance: Double) {
    var least = (pair: "", distance: Double.infinity)
    for (index, first) in roles.enumerated() {
      for second in roles.dropFirst(index + 1) {
        let colors = [first, second].map { role in
          let color = theme[role].foreground
          return count > 256 ? color : color.fallback(toPaletteOf: count)
        }
        let distance = try #require(eyes.distance(colors[0], colors[1]))
        if distance < least.distance { least = ("\(first) and \(second)", distance) }
      }
    }
    return least
  }

  @Test("Each has a colour of its own, however few there are", arguments: coloured, [8, 16, 256, 1 << 24])
  func distinct(name: String, count: Int) throws {
    let theme = try ThemeFile.theme(name)
    let colors = Set(
      judged.map { role in
        let color = theme[role].foreground
        return count > 256 ? color : color.fallback(toPaletteOf: count)
      })
    #expect(colors.count == judged.count)
    #expect(Set(all.map { theme[$0] }).count == all.count)
  }

  @Test("No status is bold, which would change its colour on many terminals", arguments: coloured)
  func notBold(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for role in all { #expect(!theme[role].attributes.contains(.bold), "\(role) in \(name)") }
  }

  @Test("Statuses that call for action do not turn grey with 256 colours", arguments: ThemeFile.coloured)
  func hues(name: String) throws {
    let theme = try ThemeFile.theme(name)
    for role in judged {
      let light = try #require(theme[role].foreground.fallback(toPaletteOf: 256).light)
      #expect(Set([light.red, light.green, light.blue]).count > 1, "\(role) in \(name)")
    }
  }

  @Test("Their colours are far apart", arguments: ThemeFile.coloured, [256, 1 << 24])
  func usualEyes(name: String, count: Int) throws {
    let theme = try ThemeFile.theme(name)
    let least = try leastDistance(of: weighed, in: theme, to: .usual, colours: count)
    #expect(least.distance >= 25, "\(least.pair) in \(name)")
  }

  @Test(
    "Colour-blind people can distinguish them in the theme made for them",
    arguments: [
      ("deuteranopia", ColourVision.deuteranopia), ("deuteranopia", .protanopia), ("tritanopia", .tritanopia),
    ], [256, 1 << 24])
  func otherEyes(look: (name: String, eyes: ColourVision), count: Int) throws {
    let theme = try ThemeFile.theme(look.name)
    let weighed = try leastDistance(of: weighed, in: theme, to: look.eyes, colours: count)
    #expect(weighed.distance >= 18, "\(weighed.pair)")
    let any = try leastDistance(of: all, in: theme, to: look.eyes, colours: count)
    #expect(any.distance >= 10, "\(any.pair)")
  }

  @Test("The simulated eyes confuse what they should: red and green, or blue and green")
  func confusion() throws {
    let dark = try ThemeFile.theme("dark")
    let redGreen = try #require(
      ColourVision.deuteranopia.distance(dark[.statusOnTrack].foreground, dark[.statusOffTrack].foreground))
    #expect(redGreen < 10)
    let (green, teal) = (
      Color.rgb(red: 0x1F, green: 0x6B, blue: 0x22), Color.rgb(red: 0x0B, green: 0x66, blue: 0x6D)
    )
    let blueGreen = try #require(ColourVision.tritanopia.distance(green, teal))
    #expect(blueGreen < 10)
    let grey = Color.rgb(red: 120, green: 120, blue: 120)
    for eyes in ColourVision.allCases {
      let toWhite = try #require(eyes.distance(grey, .rgb(red: 255, green: 255, blue: 255)))
      #expect(abs(toWhite - 49.8) < 0.5, "greys look the same to all")
    }
  }
}
