import Canvas
import Testing

@Suite("Drawing on a selected row")
struct BackdropTests {
  private let row = Rect(column: 0, row: 0, columns: 8, rows: 1)

  private func style(of role: Role, upon backdrop: Role, theme: Theme) -> Style {
    var painter = Painter.test(8, 1, theme: theme)
    painter.withBackdrop(backdrop, rect: row) { $0.text("x", at: .zero, columns: 1, role: role) }
    return painter.frame[.zero].style
  }

  private let coloured = Theme(
    name: "coloured",
    styles: [
      .text: Style(foreground: .indexed(7), background: .indexed(0)),
      .statusOffTrack: Style(foreground: .indexed(1), attributes: .bold),
      .badge: Style(foreground: .indexed(0), background: .indexed(3)),
      .selection: Style(foreground: .indexed(15), background: .indexed(4), attributes: .underline),
    ])

  @Test("The whole row has the look of the backdrop")
  func fill() {
    var painter = Painter.test(8, 2, theme: coloured)
    painter.withBackdrop(.selection, rect: row) { _ in }
    #expect(painter.frame.row(0).allSatisfy { $0.style == coloured[.selection] })
    #expect(painter.frame.row(1).allSatisfy { $0.style == coloured[.text] })
  }

  @Test("A status keeps its colour on the selection's background")
  func status() {
    let style = style(of: .statusOffTrack, upon: .selection, theme: coloured)
    #expect(
      style == Style(foreground: .indexed(1), background: .indexed(4), attributes: [.bold, .underline]))
  }

  @Test("A bold backdrop does not make a status bold, which might change its colour")
  func boldBackdrop() {
    #expect(
      style(of: .statusStale, upon: .selectionInactive, theme: .terminal) == Theme.terminal[.statusStale])
    #expect(style(of: .text, upon: .selectionInactive, theme: .terminal).attributes == .bold)
  }

  @Test("Ordinary text takes the colour of the selection")
  func text() {
    #expect(style(of: .text, upon: .selection, theme: coloured) == coloured[.selection])
  }

  @Test(
    "Everything on a fill has the two colours of the fill, whatever its role",
    arguments: [Theme.dark, .light, .terminal])
  func onFill(theme: Theme) {
    guard theme.hasColours else { return }
    for role in Role.allCases {
      var painter = Painter.test(8, 1, theme: theme)
      painter.withFill(.statusAtRisk, rect: row) { $0.text("x", at: .zero, columns: 1, role: role) }
      let (drawn, filled) = (painter.frame[.zero].style, painter.frame[Point(column: 7, row: 0)].style)
      #expect(drawn.foreground == filled.foreground, "\(role)")
      #expect(drawn.background == filled.background, "\(role)")
      #expect(drawn.attributes.contains(.reverse), "\(role)")
    }
  }

  @Test("A badge keeps its own background")
  func badge() {
    #expect(style(of: .badge, upon: .selection, theme: coloured) == coloured[.badge])
  }

  @Test(
    "A reversed selection is reversed but for the colours of statuses",
    arguments: [Theme.monochrome, .terminal])
  func reversed(theme: Theme) {
    for role in Role.allCases {
      if role.isStatus, theme[role].foreground != .terminal {
        #expect(style(of: role, upon: .selection, theme: theme) == theme[role])
        continue
      }
      let style = style(of: role, upon: .selection, theme: theme)
      #expect(style.attributes.contains(.reverse))
      #expect(!style.attributes.contains(.dim), "a dim foreground would be a dim background here")
      #expect(style.foreground == theme[.selection].foreground)
      #expect(style.background == theme[.selection].background)
    }
  }

  @Test(
    "A dim line dims text without a look of its own, but not its keys",
    arguments: [Theme.monochrome, .terminal])
  func dim(theme: Theme) {
    #expect(theme[.footer].attributes == .dim)
    #expect(style(of: .footer, upon: .footer, theme: theme).attributes == .dim)
    #expect(style(of: .text, upon: .footer, theme: theme).attributes == .dim)
    #expect(style(of: .key, upon: .footer, theme: theme).attributes == .bold)
  }

  @Test("Afterwards everything looks as before")
  func afterwards() {
    var painter = Painter.test(8, 2, theme: coloured)
    painter.withBackdrop(.selection, rect: row) { _ in }
    painter.text("x", at: Point(column: 0, row: 1), columns: 1)
    #expect(painter.frame[Point(column: 0, row: 1)].style == coloured[.text])
  }

  @Test("A nested backdrop ends where it should")
  func nested() {
    var painter = Painter.test(8, 1, theme: coloured)
    painter.withBackdrop(.selection, rect: row) { painter in
      painter.withBackdrop(.badge, rect: Rect(column: 0, row: 0, columns: 2, rows: 1)) { painter in
        painter.text("a", at: .zero, columns: 1)
      }
      painter.text("b", at: Point(column: 2, row: 0), columns: 1)
    }
    #expect(painter.frame[.zero].style == coloured[.badge])
    #expect(painter.frame[Point(column: 2, row: 0)].style == coloured[.selection])
  }
}
