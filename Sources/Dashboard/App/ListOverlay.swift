import Canvas

/// An overlay with a list, one row of which is chosen.
protocol ListOverlay: Component {
  /// The position of the selected row, from 0.
  var position: Int { get set }
  var rowCount: Int { get }

  /// Does what the list is for with the selected row.
  mutating func runSelected(_ app: inout AppContext) -> [Effect]
}

extension ListOverlay {
  /// Selects the row at `position`, or the nearest that there is.
  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, rowCount - 1))
  }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    select(motion.target(from: position, page: app.surface.page))
    return []
  }

  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect] {
    select(position + notches)
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }

  /// What can be done in every list: run the selected row, and go to the next and the previous one.
  static var listActions: [ComponentAction<Self>] {
    [
      ComponentAction(shared: .runSelected, run: { $0.runSelected(&$1) }),
      ComponentAction(
        shared: .nextItem,
        run: { list, _ in
          list.select(list.position + 1)
          return []
        }),
      ComponentAction(
        shared: .previousItem,
        run: { list, _ in
          list.select(list.position - 1)
          return []
        }),
    ]
  }
}
