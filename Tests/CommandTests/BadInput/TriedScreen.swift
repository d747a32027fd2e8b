import Canvas
import Dashboard
import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

/// A screen of the dashboard that must cope with any input, with the keys that lead to it.
struct TriedScreen: Sendable, CustomTestStringConvertible {
  let name: String
  let keys: [Key]
  /// What was typed before and never saved.
  var drafts: [UnsavedDraft] = []

  var testDescription: String { name }

  init(_ name: String, _ keys: Key...) {
    self.name = name
    self.keys = keys
  }

  init(_ name: String, found draft: UnsavedDraft, _ keys: Key...) {
    self.name = name
    self.keys = keys
    drafts = [draft]
  }

  /// Every screen that shows something from the files. A new one is a line here.
  static let all = [
    TriedScreen("stages", .character("G"), .character("g")),
    TriedScreen("objectives", .enter, .character("j"), .character("k")),
    TriedScreen("key results", .enter, .enter, .character("j")),
    TriedScreen("details", .enter, .enter, .enter, .pageDown, .pageDown),
    TriedScreen("check-in form", .enter, .enter, .character("c"), .character("1"), .tab, .tab),
    TriedScreen("question", .enter, .enter, .character("c"), .character("1"), .escape),
    TriedScreen("draft", found: UnsavedDraft(.checkIn, subject: "tested/wait-time", texts: ["value": "17"])),
    TriedScreen(
      "draft taken up", found: UnsavedDraft(.checkIn, subject: "tested/wait-time", texts: ["note": "x"]),
      .enter),
    TriedScreen("links", .enter, .enter, .character("o"), .down),
    TriedScreen("fields", .enter, .enter, .character("E"), .character("j"), .character("d")),
    TriedScreen("field", .enter, .character("E"), .character("o"), .enter, .down, .character("x"), .enter),
    TriedScreen("field of work", .character("3"), .character("*"), .character("G"), .character("E"), .enter),
    TriedScreen("explanation", .character("=")),
    TriedScreen("explanation of a key result", .enter, .enter, .character("="), .pageDown),
    TriedScreen("messages", .character("!"), .down, .pageDown),
    TriedScreen("help", .character("?"), .character("t")),
    TriedScreen("legend", .character("?"), .tab, .character("s")),
    TriedScreen("palette", .character(":"), .character("t")),
    TriedScreen("everything to go to", .character(":"), .pageDown, .pageDown),
    TriedScreen("gone to", .character(":"), .paste("tested"), .enter),
    TriedScreen("filter", .character("/"), .paste("e"), .backspace),
    TriedScreen("filtered", .character("/"), .paste("the"), .enter),
    TriedScreen("only mine", .character("m")),
    TriedScreen("theme", .character("t")),
    TriedScreen("sweep", .character("2"), .down),
    TriedScreen("sweep form", .character("2"), .enter, .character("1"), .tab, .tab, .tab),
    TriedScreen(
      "summary", .character("2"), .enter, .control("n"), .control("n"), .control("n"), .control("n")),
    TriedScreen("tree", .character("3"), .character("*"), .pageDown, .character("j"), .character("h")),
    TriedScreen("filtered tree", .character("3"), .character("/"), .paste("e"), .enter),
    TriedScreen("why", .enter, .enter, .character("w"), .character("j"), .pageDown),
    TriedScreen("how", .enter, .character("W"), .character("j"), .pageDown, .enter),
    TriedScreen("heat map", .character("3"), .tab, .character("j"), .character("l"), .character("v")),
    TriedScreen("cell", .character("3"), .tab, .character("j"), .enter),
    TriedScreen("capabilities", .character("3"), .tab, .tab, .character("*"), .pageDown),
    TriedScreen("impact", .enter, .enter, .character("i"), .character("j")),
    TriedScreen("stand-up", .character("4"), .character("j"), .character("j"), .pageDown),
    TriedScreen("actions of the stand-up", .character("4"), .character("l"), .character("j")),
    TriedScreen("stage of the stand-up", .character("4"), .character("1"), .character("f"), .pageDown),
    TriedScreen(
      "form of an action", .character("4"), .character("1"), .character("a"), .character("x"), .tab),
    TriedScreen("blocker", .character("4"), .character("1"), .character("b"), .character("x")),
    TriedScreen("correction of an action", .character("4"), .character("l"), .enter, .character("x")),
    TriedScreen("action taken back", .character("4"), .character("l"), .character("x")),
    TriedScreen(
      "four squares", .character("4"), .character("9"), .character("l"), .character("l"), .character("l"),
      .character("l"), .character("l")),
    TriedScreen(
      "minutes", .character("4"), .character("l"), .character("l"), .character("l"), .character("l"),
      .character("l"), .character("l"), .character("l"), .pageDown),
    TriedScreen("gaps", .character("5"), .character("j"), .character("v"), .character("G")),
    TriedScreen("gaps of a rule", .character("5"), .character("f"), .character("f")),
    TriedScreen("copied", .enter, .enter, .character("y"), .character("!")),
  ]

  /// The contexts in which keys were pressed on the way through all of them.
  static func contexts(in workplace: Workplace) -> Set<Context> {
    let first = state(of: workplace, size: Size(columns: 120, rows: 40))
    return Set(
      all.flatMap { screen in
        var state = screen.beginning(from: first)
        return [state.context]
          + screen.keys.map { key in
            _ = state.update(with: .keyPressed(key))
            return state.context
          }
      })
  }

  /// What each of the screens shows for the workspace in `workplace`, as read from disk.
  static func frames(
    of workplace: Workplace, sizes: [Size] = [Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)]
  ) -> [(screen: String, frame: Frame)] {
    sizes.flatMap { size in
      let state = state(of: workplace, size: size)
      return all.map { ("\($0.name) \(size)", $0.frame(from: state)) }
    }
  }

  private func frame(from first: State) -> Frame {
    var state = beginning(from: first)
    for key in keys { _ = state.update(with: .keyPressed(key)) }
    return state.render(theme: .monochrome)
  }

  private func beginning(from first: State) -> State {
    var state = first
    if !drafts.isEmpty { _ = state.update(with: .draftsFound(drafts, when: "14:02")) }
    return state
  }

  private static func state(of workplace: Workplace, size: Size) -> State {
    let loaded = WorkspaceReader(WorkspaceLocation(root: workplace.root.path)).read()
    return State(
      workspace: loaded.workspace, diagnostics: loaded.diagnostics,
      today: CivilDay("2026-11-18") ?? CivilDay(dayNumber: 0), person: "ana", surface: Surface(size: size),
      themeNames: ["terminal", "dark"], themeName: "terminal")
  }
}
