import Canvas
import OKRModel

extension FieldList: Component {
  static let actions: [ComponentAction<FieldList>] = [
    ComponentAction(
      shared: .open,
      run: { list, app in
        list.open(&app)
        return []
      })
  ]

  /// What opens the fields.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .editField, [.character("E")], "change",
        help: "Change a field of the selection. Only that text changes in its file.",
        in: [.panes, .details, .sweep, .outline, .heatMap, .impact, .standUp, .gaps], footer: 8),
      disabledReason: { app in
        if let reason = app.writingDisabledReason { return reason }
        guard let node = app.selection else { return "nothing is selected" }
        if case .category = node { return "the categories are built in, and stand in no file" }
        return FieldValues(of: node, in: app.workspace) == nil ? "the files do not say it any more" : nil
      },
      run: { app in
        if let node = app.selection, let values = FieldValues(of: node, in: app.workspace) {
          app.request(.present(FieldList(node, values: values)))
        }
        return []
      })
  ]

  /// The list below the form of a draft that an earlier headway left behind; nil where the construct is gone.
  init?(_ draft: UnsavedDraft, _ app: AppContext) {
    let nodes = TraceabilityGraph(of: app.workspace, cycle: nil).nodes
    guard let node = nodes.first(where: { $0.kind == draft.kind && $0.reference == draft.subject }),
      let values = FieldValues(of: node, in: app.workspace)
    else { return nil }
    self.init(node, values: values)
    select(values.entries.firstIndex { $0.field.rawValue == draft.texts.first?.key } ?? 0)
  }

  var place: Context { .fields }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    select(motion.target(from: position, page: app.surface.page))
    return []
  }

  /// Opens the form of the chosen field.
  private mutating func open(_ app: inout AppContext) {
    guard let entry else { return }
    if entry.value?.contains(where: \.isNewline) == true {
      failure =
        "it has several lines; \(app.keymap.name(of: .edit, in: .panes)) opens the file in an editor"
    } else {
      app.request(.push(FieldForm(entry.field, of: node, values: values)))
    }
  }

  /// A letter goes to its field.
  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    guard case .character(let letter) = key, select(beginningWith: letter) else { return nil }
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }

  mutating func refresh(_ app: inout AppContext) {
    if let values = FieldValues(of: node, in: app.workspace) { refresh(values) }
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    FieldListView(app: app, list: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let rows = values.entries.map { entry in
      let remark = app.remark(on: entry, of: node).map { ", \($0)" } ?? ""
      return "\(entry.field.title): \(entry.shownValue ?? "not set")\(remark)"
    }
    return [FieldCard.head(of: node, values)] + PlainLines.listed(rows, selected: position)
      + (failure.map { ["Failed: \($0)"] } ?? [])
  }
}
