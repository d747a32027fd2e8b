extension Frame {
  /// The columns of `row` from the first to the last that differs from `old`; nil if none does. Without an old frame of
  /// the same size, the whole row.
  ///
  /// The range never starts or ends inside a wide character, because half of one cannot be drawn. If one wide character
  /// replaces another, only their first cells differ, so the range must be widened by the second.
  public func changedColumns(ofRow row: Int, since old: Frame?) -> Range<Int>? {
    let now = self.row(row)
    guard let old, old.size == size else { return now.isEmpty ? nil : 0..<now.count }
    let before = old.row(row)
    guard let first = now.indices.first(where: { now[$0] != before[$0] }),
      let last = now.indices.last(where: { now[$0] != before[$0] })
    else { return nil }
    var start = first
    while start > now.startIndex, now[start].isContinuation || before[start].isContinuation { start -= 1 }
    var end = last + 1
    while end < now.endIndex, now[end].isContinuation || before[end].isContinuation { end += 1 }
    return start - now.startIndex..<end - now.startIndex
  }
}
