/// The open help or palette, filtered by what is typed.
///
/// The help lists what can be done here, grouped by purpose, and on its second tab what the signs on the screen mean. The
/// palette lists what can be done and everything that one can go to.
public struct CommandMenu: Sendable {
  /// Whether it is the help or the palette.
  public enum Kind: Sendable {
    case help, palette
  }

  /// A tab of the help.
  enum Tab: String, CaseIterable, Sendable {
    case keys = "Keys"
    case legend = "Legend"
  }

  /// What it lists, as collected when it was opened.
  struct Contents: Sendable {
    /// Everything that can be done here.
    var actions: [Action] = []
    /// Everything that one can go to.
    var places: [MenuPlace] = []
    /// The meaning of the signs on the screen, and that of all others.
    var shownSigns: [LegendEntry] = []
    var otherSigns: [LegendEntry] = []
    /// What was used last, the latest first.
    var recent: [MenuItem.ID] = []
  }

  public let kind: Kind
  /// Where the actions would run.
  public let context: Context
  /// The keymap, because actions can be found by their keys.
  let keymap: Keymap
  let contents: Contents
  /// Why some of its actions cannot be run now, by id.
  var reasons: [Action.ID: String]
  private(set) var tab: Tab = .keys
  public internal(set) var field = TextField()
  /// The position of the selection among the matches, from 0.
  public internal(set) var position = 0
  /// What matches what is typed, the best first.
  private(set) var matches: [MenuMatch] = []

  init(
    kind: Kind, context: Context, keymap: Keymap, contents: Contents, reasons: [Action.ID: String]
  ) {
    self.kind = kind
    self.context = context
    self.keymap = keymap
    self.contents = contents
    self.reasons = reasons
    search()
  }

  /// The listed actions.
  public var actions: [Action] {
    matches.compactMap { if case .action(let action) = $0.item { action } else { nil } }
  }

  /// The action whose full name is typed, followed by its argument: `as-of 2026-10-01`; nil for anything else.
  var command: (action: Action, argument: String)? {
    let typed = field.text.drop { $0 == " " }
    guard let end = typed.firstIndex(of: " "),
      let action = contents.actions.first(where: {
        $0.argument != nil && $0.id.rawValue == typed[..<end].lowercased()
      })
    else { return nil }
    return (action, typed[end...].trimmingBlanks)
  }

  /// The selected item; nil when nothing matches.
  var selectedItem: MenuItem? { matches.element(at: position)?.item }

  /// The selected action; nil when none is selected.
  public var selected: Action? {
    if case .action(let action) = selectedItem { action } else { nil }
  }

  /// Whether anything is typed.
  var isSearching: Bool { field.text.contains { $0 != " " } }

  mutating func edit(_ edit: TextEdit) {
    field.take(edit)
    position = 0
    search()
  }

  mutating func switchTab() {
    tab = tab == .keys ? .legend : .keys
    position = 0
    search()
  }

  /// Selects the item at `position`, or the nearest that there is.
  mutating func select(at position: Int) { self.position = min(max(0, position), max(0, matches.count - 1)) }

  private mutating func search() {
    if let action = command?.action {
      matches = [MenuMatch(item: .action(action))]
      return
    }
    let (keymap, context) = (keymap, context)
    let search = MenuSearch(field.text, recent: kind == .palette ? contents.recent : []) {
      keymap.keyNames(of: $0.id, in: context)
    }
    let actions = contents.actions.map(MenuItem.action)
    guard kind == .help else {
      matches = search.matches(actions + contents.places.map(MenuItem.place))
      return
    }
    let signs = (contents.shownSigns + contents.otherSigns).map(MenuItem.sign)
    guard isSearching else {
      matches = (tab == .keys ? Self.grouped(contents.actions) : signs).map { MenuMatch(item: $0) }
      return
    }
    let (keys, legend) = (search.matches(actions), search.matches(signs))
    matches = tab == .keys ? keys + legend : legend + keys
  }

  private static func grouped(_ actions: [Action]) -> [MenuItem] {
    ActionPurpose.allCases.flatMap { purpose in
      actions.filter { $0.id.purpose == purpose }.map(MenuItem.action)
    }
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
