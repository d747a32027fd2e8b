import Canvas
import OKRModel

@testable import Dashboard

/// A screen of the program, with the keys that a person presses to reach it.
struct Screen: Sendable, CustomStringConvertible {
  let name: String
  let state: @Sendable (Size, Workspace) -> State

  var description: String { name }

  init(_ name: String, state: @escaping @Sendable (Size, Workspace) -> State) {
    self.name = name
    self.state = state
  }

  /// A screen reached by pressing `keys`.
  init(_ name: String, diagnostics: [Diagnostic] = [], _ keys: Key...) {
    self.init(name) { size, workspace in
      var state = Fixture.state(size: size, workspace: workspace, diagnostics: diagnostics)
      state.press(keys)
      return state
    }
  }

  /// Every kind of screen.
  static let all: [Screen] = [
    Screen("first"),
    Screen("objective", .character("j"), .enter),
    keyResult,
    Screen("zoomed", .character("j"), .enter, .enter, .enter),
    Screen("form", .character("j"), .enter, .enter, .character("c")),
    problems,
    Screen("question", .character("j"), .enter, .enter, .character("c"), .character("1"), .escape),
    Screen("saving", .character("j"), .enter, .enter, .character("c"), .paste("17"), .enter),
    Screen("slip", .character("j"), .enter, .enter, .character("c"), .paste("175"), .enter),
    draftOffer,
    Screen("links", .character("j"), .enter, .enter, .character("o")),
    Screen("fields", .character("j"), .enter, .enter, .character("E"), .character("d")),
    Screen("field", .character("j"), .enter, .enter, .character("E"), .character("o"), .enter, .down),
    Screen(
      "field-problem", .character("j"), .enter, .enter, .character("E"), .character("d"), .enter,
      .control("u"),
      .paste("31 Dec"), .enter),
    Screen("explanation", .character("j"), .enter, .enter, .character("=")),
    Screen("explained-objective", .character("j"), .enter, .character("=")),
    Screen("help", .character("?"), .down),
    Screen("palette", .character(":"), .character("m"), .character("e")),
    Screen("messages", diagnostics: Fixture.diagnostics, .character("t"), .escape, .character("!")),
    Screen("filter", .character("/"), .paste("customer check")),
    Screen("filtered", .character("m"), .character("/"), .paste("airport"), .enter),
    Screen("nothing-matches", .character("/"), .paste("zebra"), .enter),
    Screen("toast", .escape),
    Screen("no-objective", .character("j"), .character("j"), .enter),
    Screen("retract", .character("j"), .enter, .enter, .enter, .character("x")),
    Screen("week-back", .character("j"), .character("<")), sweep("sweep"),
    sweep("sweep-list", .escape, .character("j")),
    Screen("alignment", .character("3")),
    Screen("alignment-work", .character("3"), .character("/"), .paste("bag"), .enter),
    Screen("why", .character("j"), .enter, .enter, .character("w")),
    Screen("how", .character("j"), .enter, .character("W")),
    Screen("heat-map", .character("3"), .tab, .character("j")),
    Screen("heat-map-capabilities", .character("3"), .tab, .character("v")),
    Screen("cell", .character("3"), .tab, .character("j"), .enter),
    Screen("capabilities", .character("3"), .tab, .tab, .character("*")),
    Screen("impact", .character("j"), .enter, .enter, .character("i")),
    standUp("stand-up"),
    standUp("stand-up-actions", .character("l")),
    Screen("stand-up-stage") { size, workspace in
      Fixture.standUpStage(size: size, workspace: Fixture.withStandUps(workspace))
    },
    standUp("stand-up-all", .character("1"), .character("f")),
    standUp(
      "stand-up-action", .character("1"), .character("a"), .paste("Hire a night crew"), .tab, .paste("be")),
    standUp("four-squares", .character("1"), .character("l"), .character("l"), .character("l")),
    standUp("minutes", .character("1"), .character("l"), .character("l"), .character("l"), .character("l")),
    Screen("gaps", .character("5"), .character("j")),
    Screen("gaps-by-level", .character("5"), .character("v")),
    Screen("gaps-of-a-rule", .character("5"), .character("f"), .character("f")),
    Screen("gaps-none", .character("5"), .character("/"), .paste("zebra"), .enter),
    Screen("sweep-summary") { size, _ in Fixture.sweptWeek(size: size) },
  ]

  /// The screen in each of `sizes`, resized from one to the next.
  func eachSize(
    of sizes: [Size] = .storm, workspace: Workspace = Fixture.workspace, check: (State, Size) -> Void
  ) {
    var state = state(Size(columns: 120, rows: 40), workspace)
    for size in sizes {
      _ = state.update(with: .resized(size))
      check(state, size)
    }
  }

  /// The weekly sweep after pressing `keys`.
  private static func sweep(_ name: String, _ keys: Key...) -> Screen {
    Screen(name) { size, _ in
      var state = Fixture.sweep(size: size)
      state.press(keys)
      return state
    }
  }

  /// The stand-up after pressing `keys`.
  private static func standUp(_ name: String, _ keys: Key...) -> Screen {
    Screen(name) { size, workspace in
      var state = Fixture.standUp(size: size, workspace: Fixture.withStandUps(workspace))
      state.press(keys)
      return state
    }
  }

  /// The screen with this name.
  static func named(_ name: String) -> Screen? { all.first { $0.name == name } }

  static let keyResult = Screen("key-result", .character("j"), .enter, .enter)

  static let draftOffer = Screen("draft-offer") { size, workspace in
    var state = Fixture.state(size: size, workspace: workspace)
    let draft = UnsavedDraft(
      .checkIn, subject: "streamline-check-in/wait-time", texts: ["value": "17", "note": "Kiosks are live"])
    _ = state.update(with: .draftsFound([draft], when: "14:02"))
    return state
  }

  private static let problems = Screen("problems") { size, workspace in
    var state = Fixture.state(size: size, workspace: workspace)
    state.press(.character("j"), .enter, .enter, .character("c"))
    state.type("17,5")
    state.press(.tab)
    state.type("11")
    state.press(.backTab, .backTab, .control("u"))
    state.type("2026-11-20")
    state.press(.enter)
    return state
  }
}

extension [Size] {
  /// Sizes from one cell to a large window, including those near the limits of the layout: each width with a few
  /// heights, and the usual ones.
  static let storm: [Size] = {
    let columns = [1, 14, 27, 39, 40, 59, 60, 79, 80, 99, 100, 119, 120, 130]
    let rows = [1, 5, 9, 10, 11, 12, 13, 16, 17, 18, 20, 24, 32, 45]
    let mixed = columns.enumerated().flatMap { index, columns in
      [0, 5, 9].map { Size(columns: columns, rows: rows[(index + $0) % rows.count]) }
    }
    return mixed + [(40, 10), (130, 10), (40, 45), (80, 24), (120, 40), (130, 45)].map(Size.init)
  }()

  /// Those of them that fit the dashboard.
  static let roomy = storm.filter { $0.columns >= 40 && $0.rows >= 10 }
}
