/// A sorted set of days, built for insertion: adding a day, or finding the last one before a day, takes about as long
/// in a large set as in a small one, regardless of the order of insertion.
struct DaySet: Sendable {
  /// The most days in one piece before it is split.
  private static let most = 512

  /// The days in order, in pieces; none is empty.
  private var pieces: [[CivilDay]] = []

  /// The first day; nil when there is none.
  var first: CivilDay? { pieces.first?.first }

  /// The size of the largest piece: the most days that an insertion moves.
  var largestPiece: Int { pieces.map(\.count).max() ?? 0 }

  /// The last day up to and including `day`; nil when there is none.
  func last(through day: CivilDay) -> CivilDay? {
    guard let place = piece(of: day) else { return nil }
    let piece = pieces[place]
    let end = piece.partitioningIndex { $0 > day }
    return end > piece.startIndex ? piece[end - 1] : nil
  }

  /// The first day from `day` on; nil when there is none.
  func first(from day: CivilDay) -> CivilDay? {
    let place = piece(of: day) ?? 0
    for piece in pieces.dropFirst(place).prefix(2) {
      let start = piece.partitioningIndex { $0 >= day }
      if start < piece.endIndex { return piece[start] }
    }
    return nil
  }

  /// Adds `day` unless it is already there.
  mutating func insert(_ day: CivilDay) {
    guard let place = piece(of: day) else {
      if pieces.isEmpty { pieces.append([day]) } else { pieces[0].insert(day, at: 0) }
      return part(0)
    }
    let end = pieces[place].partitioningIndex { $0 >= day }
    guard end == pieces[place].endIndex || pieces[place][end] != day else { return }
    pieces[place].insert(day, at: end)
    part(place)
  }

  /// The place of the last piece that begins on or before `day`; nil when none does.
  private func piece(of day: CivilDay) -> Int? {
    let end = pieces.partitioningIndex { $0[0] > day }
    return end > 0 ? end - 1 : nil
  }

  /// Splits the piece at `place` when it has become too large.
  private mutating func part(_ place: Int) {
    guard pieces[place].count > Self.most else { return }
    let half = pieces[place].count / 2
    pieces.insert(Array(pieces[place][half...]), at: place + 1)
    pieces[place].removeLast(pieces[place].count - half)
  }
}

extension Array {
  /// The index of the first element for which, as for all after it, `belongs` holds; the end index if there is none.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
