import Canvas
import CursesTerminal
import FileStore
import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("The theme follows the terminal's background until the user chooses one")
struct ThemeSessionTests {
  private static let white = TerminalBackground(red: 255, green: 255, blue: 255)
  private static let black = TerminalBackground(red: 0, green: 0, blue: 0)

  private let session: OpenSession

  init() throws {
    session = try OpenSession()
  }

  /// The backgrounds of the seen frames' text.
  private func backgrounds(of terminal: PlayedTerminal) -> [Color] {
    terminal.seen.map { $0[Point(column: 0, row: 20)].style.background }
  }

  @Test("Without an answer it is dark; a late answer changes it at once, and another one again")
  func late() throws {
    let (_, terminal) = try session.play(
      .init("★") { $0.answer(Self.white) }, .init("★") { $0.answer(Self.black) },
      .init("★", press: .character("q")))
    #expect(backgrounds(of: terminal) == [Theme.dark, .light, .dark].map { $0[.text].background })
  }

  @Test("Once t has chosen a theme, an answer changes nothing, and t goes on from what was shown")
  func chosen() throws {
    // Only the compiled-in themes are known: dark, light and terminal.
    let (_, terminal) = try session.play(
      .init("★", press: .character("t")), .init("Theme: light") { $0.answer(Self.black) },
      .init("Theme: light", press: .character("q")))
    #expect(backgrounds(of: terminal) == [Theme.dark, .light, .light].map { $0[.text].background })
  }

  @Test(
    "Dark or light needs 256 colours; with fewer it is the terminal's own, and without any there are none")
  func choice() {
    let choice = { AutomaticTheme.choice(colourCount: $0, background: $1) }
    #expect(choice(1 << 24, nil) == "dark")
    #expect(choice(256, Self.white) == "light")
    #expect(choice(256, Self.black) == "dark")
    #expect(choice(16, Self.white) == "terminal")
    #expect(choice(8, nil) == "terminal")
    #expect(choice(0, Self.white) == "monochrome")
  }

  @Test("auto is a name that can be chosen, and no file is looked for")
  func name() {
    let library = ThemeLibrary(directories: [])
    #expect(library.namesToChoose == ["auto", "dark", "light", "terminal"])
    let look = library.theme(wished: ThemeWish(name: "auto"), orElse: .light)
    #expect(look.theme == .light)
    #expect(look.diagnostics.isEmpty)
  }
}
