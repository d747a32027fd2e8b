import Canvas
import Foundation
import Testing

@Suite("The themes that come with headway")
struct ThemeFileTests {
  @Test("There are themes for dark and light rooms, for weak eyes, and for colour blindness")
  func offer() {
    let wanted: Set = [
      "terminal", "dark", "light", "high-contrast", "high-contrast-light", "deuteranopia", "tritanopia",
      "solarized-dark", "solarized-light", "monochrome",
    ]
    #expect(wanted.isSubset(of: ThemeFile.names))
  }

  @Test("Every theme file is free of errors, and gives every role a style once", arguments: ThemeFile.names)
  func complete(name: String) throws {
    let file = try ThemeFile(name)
    #expect(file.theme().problems == [])
    #expect(file.entries.map(\.role).sorted() == Role.allCases.map(\.rawValue).sorted())
    #expect(file.name == name)
    #expect(!file.description.isEmpty)
  }

  @Test("docs/themes.md shows a picture of every theme, and describes every role")
  func documented() throws {
    let documents = URL(filePath: #filePath).appending(path: "../../../../docs").standardized
    let page = try String(contentsOf: documents.appending(path: "themes.md"), encoding: .utf8)
    for name in ThemeFile.names {
      #expect(page.contains("](themes/\(name).svg)"))
      let picture = try String(contentsOf: documents.appending(path: "themes/\(name).svg"), encoding: .utf8)
      #expect(picture.contains("<title>The dashboard in the theme \(name)</title>"))
      #expect(picture.utf8.count < 60_000)
    }
    for role in Role.allCases { #expect(page.contains("\n| `\(role.rawValue)` | ")) }
  }

  @Test(
    "The compiled-in themes are those of the files", arguments: [Theme.terminal, .monochrome, .dark, .light])
  func compiledIn(theme: Theme) throws {
    #expect(try ThemeFile(theme.name).theme().theme == theme)
  }

  @Test("The default theme uses the terminal's own background, and colours that no terminal changes")
  func terminalColours() throws {
    let theme = try ThemeFile("terminal").theme().theme
    #expect(theme[.text] == Style())
    for role in Role.allCases {
      let style = theme[role]
      for color in [style.foreground, style.background] where color != .terminal {
        guard case .indexed(let index) = color else {
          Issue.record("\(role) has a colour that is not of the palette")
          continue
        }
        #expect(index >= 16, "\(role)")
      }
      // White, or yellow behind text of the terminal's own colour, would be lost on half of all screens.
      #expect(style.background == .terminal || style.foreground != .terminal)
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
}
