import Canvas
import OKRModel

/// The links of the selection, one of which is chosen.
struct LinkList: Sendable {
  let links: [WorkLink]
  /// The position of the selected one, from 0.
  var position = 0

  init(_ links: [WorkLink]) {
    self.links = links
  }

  var rowCount: Int { links.count }

  func runSelected(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return links.element(at: position).map { [.openLink($0.address)] } ?? []
  }
}

extension LinkList: ListOverlay {
  static let actions: [ComponentAction<LinkList>] = listActions

  /// The actions that open the list, or the only link.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .openLink, [.character("o")], "open link",
        help: "Open the page that tracks the work behind the selection.",
        in: [.panes, .details, .sweep, .standUp, .gaps], footer: 14),
      disabledReason: { app in
        if case .stage = app.selection { return "select an objective or a key result first" }
        return app.links.isEmpty ? "no work that supports this has a link" : nil
      },
      run: { app in
        let links = app.links
        guard let first = links.first else { return [] }
        guard links.count > 1 else { return [.openLink(first.address)] }
        app.request(.present(LinkList(links)))
        return []
      })
  ]

  var place: Context { .links }

  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    let view = LinksView(links: links, position: position)
    guard let row = view.position(at: point, in: area) else { return [] }
    select(row)
    return runSelected(&app)
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    LinksView(links: links, position: position).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    ["Links"] + PlainLines.listed(links.map { "\($0.title), \($0.address)" }, selected: position)
  }
}

extension AppContext {
  /// The links of the work that supports the selection.
  fileprivate var links: [WorkLink] {
    switch selection {
    case .objective(let id): workspace.initiatives.filter { $0.supports(objective: id) }.flatMap(\.links)
    case .keyResult(let reference): workspace.initiatives.filter { $0.supports(reference) }.flatMap(\.links)
    case .initiative(let id): workspace.initiatives.first { $0.id == id }?.links ?? []
    default: []
    }
  }
}
