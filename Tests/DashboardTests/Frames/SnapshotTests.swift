import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The look of the screens")
struct SnapshotTests {
  /// A screen at one size.
  struct Case: Sendable, CustomStringConvertible {
    let screen: String
    let size: Size
    var variant: Variant = .unicode

    var description: String {
      let suffix = variant == .unicode ? "" : "-\(variant)"
      return "\(screen)-\(size.columns)x\(size.rows)\(suffix)"
    }
  }

  enum Variant: Sendable {
    case unicode, ascii, empty, wide
    /// With the role of each character as a letter.
    case colours
  }

  /// From the smallest terminal that people use to a large one.
  private static let sizes = [(80, 24), (100, 30), (120, 40), (200, 50)].map(Size.init)

  private static let cases: [Case] =
    cases(Screen.all.map(\.name), sizes)
    + cases(Screen.all.map(\.name), sizes, .colours)
    + cases(
      [
        "first", "key-result", "zoomed", "form", "problems", "question", "help", "messages", "filter",
        "nothing-matches", "explanation", "alignment", "why", "heat-map", "capabilities", "impact", "gaps",
        "stand-up", "stand-up-stage", "stand-up-action", "four-squares",
      ],
      [Size(columns: 40, rows: 10)])
    + cases(["first", "key-result", "zoomed", "form", "explanation", "gaps"], [Size(columns: 60, rows: 30)])
    + cases(["first", "form"], [Size(columns: 30, rows: 8)])
    + cases(
      [
        "key-result", "zoomed", "form", "help", "explanation", "alignment-work", "heat-map", "stand-up-stage",
        "gaps",
      ],
      [Size(columns: 120, rows: 40)], .ascii)
    + cases(["stand-up", "stand-up-stage", "stand-up-actions"], [Size(columns: 80, rows: 24)], .ascii)
    + cases(["first", "key-result"], [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)], .ascii)
    + cases(["first", "help"], [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)], .empty)
    + cases(["wide", "wide-zoomed"], [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)], .wide)

  private static func cases(_ screens: [String], _ sizes: [Size], _ variant: Variant = .unicode) -> [Case] {
    screens.flatMap { screen in sizes.map { Case(screen: screen, size: $0, variant: variant) } }
  }

  @Test("Each screen looks as it did when someone last approved it", arguments: cases)
  func looks(example: Case) throws {
    guard example.variant == .colours else {
      return try Snapshot.expect(Self.frame(of: example), named: example.description)
    }
    let screen = try #require(Screen.named(example.screen))
    let frame = screen.state(example.size, Fixture.workspace).render(theme: RoleLetters.theme)
    try Snapshot.expect(text: RoleLetters.text(of: frame), named: example.description)
  }

  @Test("Every text in the folder belongs to a screen")
  func noneIsLeftOver() throws {
    let leftOver = try Snapshot.names().subtracting(Self.cases.map(\.description))
    #expect(leftOver.isEmpty)
  }

  private static func frame(of example: Case) throws -> Frame {
    if example.variant == .wide { return wideFrame(of: example) }
    let screen = try #require(Screen.named(example.screen))
    let workspace = example.variant == .empty ? Fixture.emptyWorkspace : Fixture.workspace
    return screen.state(example.size, workspace).frame(example.variant == .ascii ? .ascii : .unicode)
  }

  /// The objective with a Japanese and French title, and the emoji under it.
  private static func wideFrame(of example: Case) -> Frame {
    var state = Fixture.state(size: example.size)
    state.press(.character("G"), .enter, .enter)
    if example.screen == "wide-zoomed" { state.press(.enter) }
    return state.frame()
  }
}
