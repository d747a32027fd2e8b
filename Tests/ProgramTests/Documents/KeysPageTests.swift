import Canvas
import Dashboard
import Testing

@testable import headway

@Suite("The list of keys has every key")
struct KeysPageTests {
  @Test(
    "Each action is listed in one place, with all its keys and its description", arguments: ActionTable.all)
  func actions(action: Action) {
    let rows = KeysPage().text.split(separator: "\n").filter { $0.contains("| `\(action.id.rawValue)` |") }
    #expect(rows.count == 1)
    for key in action.keys { #expect(rows.contains { $0.contains(key.description) }) }
  }

  @Test("An action that works in many places is listed in each")
  func everywhere() {
    for section in KeySection.all {
      #expect((section.actions + section.alsoHere).contains { $0.id == .redraw }, "\(section.title)")
    }
  }

  @Test("Each key that edits a line of text is listed")
  func editing() {
    let reported = EditingKeys.all.flatMap(\.keys)
    #expect(reported.contains(.control("w")))
    for key in EditingKeys.candidates where TextEdit(key) != nil {
      #expect(reported.contains(key), "say in EditingKeys.sentences what \(key) does")
    }
    #expect(EditingKeys.all.allSatisfy { !$0.keys.isEmpty })
  }
}
