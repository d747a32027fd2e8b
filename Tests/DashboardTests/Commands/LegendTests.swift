import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The legend")
struct LegendTests {
  /// The characters of `text` that are neither letters nor plain signs of writing.
  private func signs(in text: String) -> Set<Character> {
    Set(text.filter { !$0.isASCII && !$0.isLetter && !$0.isNumber && !$0.isWhitespace && !$0.isEmoji })
  }

  @Test(
    "Every sign that a screen shows is found by the search of its help", arguments: Screen.all,
    [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)])
  func everySign(screen: Screen, size: Size) {
    var state = screen.state(size, Fixture.workspace)
    let shown = signs(in: state.screen())
    // A form takes ? as text; its signs are found by the help of the screen below it.
    state.openMenu(.help)
    for sign in shown {
      let found = state.menu?.found(String(sign)) ?? []
      #expect(!found.isEmpty, "\(sign) in \(screen.name)")
    }
  }

  @Test("It lists what is on the screen first")
  func shownFirst() throws {
    var state = Fixture.state()
    state.press(.character("?"), .tab)
    let screen = state.screen()
    let (here, elsewhere) = (screen.firstRange(of: "On this screen"), screen.firstRange(of: "Elsewhere"))
    let star = screen.firstRange(of: "★ North Star")
    #expect(try #require(here).lowerBound < #require(elsewhere).lowerBound)
    #expect(star != nil)
    #expect(state.menu?.contents.otherSigns.contains { $0.meaning.hasPrefix("differs from today") } == true)
  }

  @Test(
    "The search finds words of keys and legend, and synonyms",
    arguments: [
      ("stale", "no weekly check-in for 10 days"), ("quit", "quit"), ("exit", "quit"), ("add", "check in"),
      ("edit", "edit"), ("sort", "group"), ("red", "more than 25 points behind"),
      ("limit", "now, and the limit"),
      ("search", "filter"), ("delete", "retract"), ("git", "sync"), ("confidence", "from 0 to 10"),
    ])
  func words(typed: String, expected: String) {
    let states = [Fixture.state(), Fixture.zoomed(), gaps]
    let found = states.flatMap { state in
      var state = state
      state.press(.character("?"))
      return state.menu?.found(typed) ?? []
    }
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  private var gaps: State {
    var state = Fixture.state()
    state.press(.character("5"))
    return state
  }

  @Test("It says the thresholds of the workspace")
  func thresholds() {
    let legend = Legend(settings: Settings(staleAfter: 21, atRisk: 0.2, offTrack: 0.4))
    for text in [
      "no weekly check-in for 21 days", "more than 20 points behind", "more than 40 points behind",
    ] {
      #expect(legend.entries.contains { $0.meaning == text })
    }
  }

  @Test("In ASCII it has only ASCII")
  func ascii() {
    for entry in Legend().entries {
      let isASCII = (entry.sample(.ascii) + entry.meaning).allSatisfy(\.isASCII)
      #expect(isASCII, "\(entry.meaning)")
    }
  }

  @Test("Tab switches between keys and legend, and the frame names both", arguments: [Key.tab, .backTab])
  func tabs(key: Key) {
    var state = Fixture.state()
    state.press(.character("?"))
    #expect(state.screen().contains("[Keys] Legend"))
    state.press(key)
    #expect(state.screen().contains("Keys [Legend]"))
    #expect(state.menu?.actions.isEmpty == true)
    state.press(.enter)
    #expect(state.context == .menu, "a sign is nothing to run")
    state.press(key)
    #expect(state.menu?.actions.isEmpty == false)
  }

  @Test("One column at 80 columns, with a mark where there is more")
  func narrow() {
    var state = Fixture.state(size: Size(columns: 80, rows: 24))
    state.press(.character("?"))
    #expect(state.screen().contains("↓│"))
    #expect(state.screen().contains(/1–\d+ of \d+ ─╯/))
    for _ in 0..<100 { state.press(.down) }
    #expect(state.screen().contains("↑│"))
    #expect(!state.screen().contains("↓│"))
  }
}

extension CommandMenu {
  /// The titles of what it lists once `text` is typed.
  func found(_ text: String) -> [String] {
    var menu = self
    menu.edit(.insert(text))
    return menu.matches.map(\.item.title)
  }
}

extension Character {
  /// Whether it is a picture in the team's own words.
  fileprivate var isEmoji: Bool { unicodeScalars.contains { $0.properties.isEmojiPresentation } }
}
