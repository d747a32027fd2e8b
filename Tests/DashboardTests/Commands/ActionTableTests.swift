import Canvas
import Testing

@testable import Dashboard

@Suite("The table of actions")
struct ActionTableTests {
  /// States by the context in which keys are pressed.
  private static let places: [Context: [State]] = {
    var places: [Context: [State]] = [:]
    for state in allStates { places[state.context, default: []].append(state) }
    return places
  }()

  private static var allStates: [State] {
    var states = [Fixture.state(), Fixture.formOnWaitTime(), Fixture.question()]
    states += [Screen.draftOffer.state(Size(columns: 120, rows: 40), Fixture.workspace)]
    var middle = Fixture.state(workspace: Fixture.crowdedWorkspace)
    middle.press(.tab, .pageDown)
    states.append(middle)
    var details = Fixture.zoomed(size: Size(columns: 40, rows: 10))
    states.append(details)
    details.press(.character("j"), .character("j"))
    states.append(details)
    var filterLine = Fixture.state()
    filterLine.press(.character("/"))
    var menu = Fixture.state()
    menu.press(.character("?"))
    var messages = Fixture.state(
      size: Size(columns: 60, rows: 10),
      diagnostics: Array(repeating: Fixture.diagnostics, count: 10).flatMap(\.self))
    messages.press(.character("!"))
    var links = Fixture.atWaitTime()
    links.press(.character("o"))
    states += [filterLine, menu, messages, links]
    links.press(.down)
    states.append(links)
    menu.press(.down)
    states.append(menu)
    messages.press(.character("j"), .character("j"))
    return states + [messages] + sweepStates + historyStates + explanationStates + alignmentStates
      + gapStates + standUpStates + fieldStates
  }

  /// The pages of the stand-up at a size that does not show everything, with an action selected, with a record written,
  /// and the form of an action.
  private static var standUpStates: [State] {
    let size = Size(columns: 60, rows: 14)
    let opening = Fixture.standUp(size: size)
    var below = opening
    below.press(.character("j"), .character("j"))
    var actions = opening
    actions.press(.character("l"))
    var second = actions
    second.press(.character("j"))
    var done = actions
    done.note(.character("d"))
    var undone = done
    undone.note(.character("u"))
    let stage = Fixture.standUpStage(size: size)
    var form = stage
    form.press(.character("a"))
    var minutes = stage
    minutes.toMinutes()
    var end = minutes
    end.press(.character("G"))
    let written = [done, undone].map { state in
      var state = state
      state.toMinutes()
      return state
    }
    return [opening, below, actions, second, done, undone, stage, form, minutes, end] + written
  }

  /// Each view of the alignment and the list of why, at the top, further down, and looking back.
  private static var alignmentStates: [State] {
    func pressed(_ state: State, _ keys: Key...) -> State {
      var state = state
      state.press(keys)
      return state
    }
    let size = Size(columns: 60, rows: 12)
    let tree = pressed(Fixture.state(size: size), .character("3"))
    let below = pressed(tree, .character("*"), .pageDown)
    let map = pressed(tree, .tab)
    let inside = pressed(map, .character("j"), .character("j"), .character("l"))
    let impact = pressed(Fixture.atWaitTime(size: size), .character("i"))
    let why = pressed(Fixture.atWaitTime(size: size), .character("w"))
    let states = [
      tree, below, pressed(tree, .character("j"), .character("j"), .character("j"), .character("j")), map,
      pressed(map, .character("j")), inside, pressed(map, .tab), impact, pressed(impact, .character("j")),
      why, pressed(why, .character("j"), .character("j"), .character("j")),
    ]
    return states + [tree, map, impact].map { pressed($0, .character("<")) }
  }

  private static var explanationStates: [State] {
    var top = Fixture.explanation(size: Size(columns: 60, rows: 16))
    let first = top
    top.press(.character("j"), .character("j"))
    return [first, top]
  }

  private static var sweepStates: [State] {
    var form = Fixture.sweep()
    form.press(.tab)
    var second = Fixture.sweep()
    second.confirm(.enter)
    var list = second
    list.press(.escape)
    var summary = Fixture.sweptWeek(size: Size(columns: 60, rows: 12))
    let undone = [list, summary].map { state in
      var state = state
      state.press(.escape)
      state.confirm(.character("u"))
      return state
    }
    var linked = Fixture.state()
    linked.press(.character("2"))
    let top = summary
    summary.press(.character("j"))
    return [form, second, list, top, summary, linked] + undone
  }

  /// The fields of a key result, from the top and the middle, and one of them being changed.
  private static var fieldStates: [State] {
    var fields = Fixture.atWaitTime(size: Size(columns: 60, rows: 10))
    fields.press(.character("E"))
    var middle = fields
    middle.press(.character("d"))
    var field = fields
    field.press(.character("o"), .enter)
    var lower = field
    lower.press(.down)
    return [fields, middle, field, lower]
  }

  private static var gapStates: [State] {
    let opened = historyStates.map { state in
      var state = state
      state.press(.character("5"))
      return state
    }
    var middle = Fixture.state()
    middle.press(.character("5"), .pageDown)
    var last = middle
    last.press(.character("G"))
    return opened + [middle, last]
  }

  private static var historyStates: [State] {
    var details = Fixture.zoomed()
    details.press(.character("c"))
    details.type("17")
    details.confirm(.enter)
    var undone = details
    undone.confirm(.character("u"))
    var panes = undone
    panes.press(.escape)
    var written = details
    written.press(.escape)
    let past = [written, details].map { state in
      var state = state
      state.press(.character("<"))
      return state
    }
    return [details, undone, panes, written] + past
  }

  @Test("No key does two things in one context", arguments: Context.allCases)
  func unambiguous(context: Context) {
    var owners: [Key: [String]] = [:]
    for action in ActionTable.actions(in: context) {
      for key in action.keys { owners[key, default: []].append(action.title) }
    }
    for (key, titles) in owners { #expect(titles.count == 1, "\(key) in \(context): \(titles)") }
  }

  @Test("Every action is in the table exactly once", arguments: Action.ID.allCases)
  func complete(id: Action.ID) {
    #expect(ActionTable.all.count { $0.id == id } == 1)
    #expect(ActionTable.action(id)?.id == id)
  }

  @Test("Every action has a key, a title, a help sentence and a context", arguments: ActionTable.all)
  func described(action: Action) {
    // The tour is taken once, and does without a key.
    #expect(!action.keys.isEmpty || action.id == .tour)
    #expect(Set(action.keys).count == action.keys.count)
    #expect(!action.title.isEmpty)
    let isInMenus = !action.contexts.isDisjoint(
      with: [.panes, .details, .messages, .sweep, .summary, .outline, .heatMap, .impact])
    #expect(!isInMenus || action.title.count <= 15, "wider than its column in the help")
    #expect(action.help.hasSuffix("."))
    #expect(!isInMenus || action.phrase.count <= 40, "wider than its column in the help")
    #expect(action.help.first?.isUppercase == true)
    #expect(!action.contexts.isEmpty)
  }

  @Test("No two actions in one context have the same name", arguments: Context.allCases)
  func titles(context: Context) {
    let titles = ActionTable.actions(in: context).map(\.title)
    #expect(Set(titles).count == titles.count)
  }

  @Test("Every key in the footer runs the action beside it", arguments: Context.allCases)
  func footer(context: Context) {
    for action in ActionTable.actions(in: context) where action.footerRank != nil {
      guard let key = action.keys.first else { continue }
      #expect(Keymap.standard.action(for: key, in: context)?.id == action.id)
    }
  }

  @Test("No two actions claim the same place in one footer", arguments: Context.allCases)
  func footerRanks(context: Context) {
    let ranks = ActionTable.actions(in: context).compactMap(\.footerRank)
    #expect(Set(ranks).count == ranks.count)
  }

  @Test("Every action does something wherever it can be run", arguments: ActionTable.all)
  func effective(action: Action) {
    for context in action.contexts {
      let states = Self.places[context] ?? []
      #expect(!states.isEmpty, "no state for \(context)")
      for key in action.keys {
        let worked = states.contains { before in
          var after = before
          let effects = after.press(key)
          return !effects.isEmpty || after.frame() != before.frame()
        }
        #expect(worked, "\(key) in \(context) does nothing")
      }
    }
  }

  @Test("An action that cannot be run changes nothing but says why", arguments: ActionTable.all)
  func disabled(action: Action) {
    for state in [Fixture.state(workspace: Fixture.emptyWorkspace, person: nil), Fixture.state()] {
      guard action.contexts.contains(state.context), let reason = state.disabledReason(of: action) else {
        continue
      }
      var after = state
      let effects = after.run(action)
      #expect(effects == [.expireToast(id: 1)])
      #expect(after.toast?.text.lowercased() == "\(reason).".lowercased())
      #expect(after.selection == state.selection)
      #expect(after.context == state.context)
    }
  }

  @Test("The footer shows only keys that do something here and now")
  func footerLine() {
    let footer = Fixture.atWaitTime().screen().split(separator: "\n").last.map(String.init) ?? ""
    #expect(footer.contains("c check in"))
    #expect(footer.contains("? help"))
    #expect(Fixture.state().screen().split(separator: "\n").last?.contains("Esc back") == false)
    let empty = Fixture.state(workspace: Fixture.emptyWorkspace, person: nil).screen()
    let emptyFooter = empty.split(separator: "\n").last.map(String.init) ?? ""
    #expect(!emptyFooter.contains("check in"))
    #expect(!emptyFooter.contains("open"))
    #expect(!emptyFooter.contains("only mine"))
  }
}
