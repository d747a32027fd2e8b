import Canvas

/// The order in which segments take few bytes: from row to row, the colours of words change more often than the cursor
/// has to move if all words of a colour are drawn together.
struct SegmentOrder {
  let move: CursorMove
  let endsAttributes: Bool

  /// What the terminal has selected, and where its cursor is.
  struct Standing {
    var selected: Rendition
    /// Nil if that is not certain.
    var position: Point?
  }

  /// The segments of one look, in the order of rows.
  private struct Group {
    let rendition: Rendition
    let isBlank: Bool
    var rest: ArraySlice<Segment>
    /// What selecting its look takes now.
    var change = 0
  }

  private struct Look: Hashable {
    let rendition: Rendition
    let isBlank: Bool
  }

  /// `segments`, which come row by row, each time with the cheapest of the next ones of every look.
  func cheapest(_ segments: [Segment], from start: Standing) -> [Segment] {
    var groups = groups(of: segments)
    var standing = start
    update(&groups, for: standing.selected)
    var order: [Segment] = []
    order.reserveCapacity(segments.count)
    while let best = groups.indices.min(by: {
      cost(of: groups[$0], standing) < cost(of: groups[$1], standing)
    }),
      let segment = groups[best].rest.popFirst()
    {
      order.append(segment)
      let needed = segment.needed(after: standing.selected)
      standing.position = segment.end
      if groups[best].rest.isEmpty { groups.remove(at: best) }
      if needed != standing.selected {
        standing.selected = needed
        update(&groups, for: needed)
      }
    }
    return order
  }

  /// What comes before a segment: the change of what is selected, and the movement of the cursor.
  func approach(_ segment: Segment, from standing: Standing) -> String {
    let change = standing.selected.sequence(
      to: segment.needed(after: standing.selected), endsAttributes: endsAttributes)
    if standing.position == segment.start { return change }
    return change + move.sequence(from: standing.position, to: segment.start)
  }

  private func groups(of segments: [Segment]) -> [Group] {
    var places: [Look: Int] = [:]
    var parts: [[Segment]] = []
    for segment in segments {
      let look = Look(rendition: segment.rendition, isBlank: segment.isBlank)
      if let place = places[look] {
        parts[place].append(segment)
      } else {
        places[look] = parts.count
        parts.append([segment])
      }
    }
    return parts.compactMap { part in
      part.first.map { Group(rendition: $0.rendition, isBlank: $0.isBlank, rest: part[...]) }
    }
  }

  private func update(_ groups: inout [Group], for selected: Rendition) {
    for index in groups.indices {
      let look = groups[index].rendition
      let needed = groups[index].isBlank ? selected.forBlank(like: look) : look
      groups[index].change = selected.sequence(to: needed, endsAttributes: endsAttributes).utf8.count
    }
  }

  /// About how many bytes come before the next segment of `group`.
  private func cost(of group: Group, _ standing: Standing) -> Int {
    guard let next = group.rest.first?.start else { return .max }
    return group.change + roughCount(from: standing.position, to: next)
  }

  /// About how many bytes a movement takes.
  private func roughCount(from start: Point?, to end: Point) -> Int {
    guard let start else { return 8 }
    let along = start.column == end.column ? 0 : 4
    let down = end.row - start.row
    return (0...3).contains(down) ? down + along : 8
  }
}
