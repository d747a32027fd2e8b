extension Row {
  /// How wide a bar is in rows of `columns`: the longer the row, the finer the bar, so that nothing is far from its
  /// title.
  static func barColumns(in columns: Int) -> Int {
    switch columns {
    case ..<70: 9
    case ..<100: 11
    case ..<130: 15
    default: 31
    }
  }
}
