/// A progress bar with a mark for the expected progress: a thin line, so that bars in successive rows stay apart.
public struct Bar: Hashable, Sendable {
  /// The progress, a fraction: over 1 is overshoot, below 0 is regress; nil when it is unknown.
  public var progress: Double?
  /// The expected progress, a fraction from 0 to 1; nil for no mark.
  public var expected: Double?

  /// Makes a bar.
  public init(progress: Double?, expected: Double? = nil) {
    self.progress = progress
    self.expected = expected
  }
}

extension Painter {
  /// Draws `bar` into `columns` starting at `point`, with its filled part in the look of `role`.
  public mutating func bar(_ bar: Bar, at point: Point, columns: Int, role: Role) {
    for (offset, part) in bar.parts(columns: columns).enumerated() {
      let place = Point(column: point.column + offset, row: point.row)
      glyph(glyphs.character(of: part), at: place, role: part.role(filled: role))
    }
  }
}

/// What one column of a bar shows.
enum BarPart: Hashable {
  /// Done over its whole width.
  case done
  /// Done over its left half.
  case half
  case track
  /// The expected progress, ahead of the done part.
  case expected
  /// The expected progress, passed by the done part.
  case passed
  /// The end of a bar that goes beyond its target.
  case overshoot
  /// The start of a bar that is below its baseline.
  case regress
  case unknown

  /// The role that it is drawn in.
  func role(filled role: Role) -> Role {
    switch self {
    case .done, .half, .overshoot, .regress: role
    case .expected, .passed: .expected
    case .track, .unknown: .track
    }
  }
}

extension Bar {
  /// The bar as text of `columns` characters, for use without colour.
  public func text(columns: Int, glyphs: Glyphs) -> String {
    parts(columns: columns).map(glyphs.character).joined()
  }

  /// The bar as pieces of text, with its filled part in the look of `role`, for use within other text.
  public func spans(columns: Int, glyphs: Glyphs, role: Role) -> [Span] {
    var spans: [Span] = []
    for part in parts(columns: columns) {
      let partRole = part.role(filled: role)
      if let last = spans.last, last.role == partRole {
        spans[spans.count - 1].text += glyphs.character(of: part)
      } else {
        spans.append(Span(glyphs.character(of: part), partRole))
      }
    }
    return spans
  }

  /// The bar in `columns` parts.
  func parts(columns: Int) -> [BarPart] {
    guard columns > 0 else { return [] }
    guard let progress, progress.isFinite else { return Array(repeating: .unknown, count: columns) }
    // It is beyond an end only if it also reads so in whole per cent.
    let isOvershoot = progress >= 1.005
    let isRegress = progress <= -0.005
    let halves = doneHalves(progress: progress, columns: columns)
    var parts = (0..<columns).map { column -> BarPart in
      switch halves - column * 2 {
      case 2...: .done
      case 1: .half
      default: .track
      }
    }
    let free = (isRegress ? 1 : 0)..<(isOvershoot ? columns - 1 : columns)
    if let expected, expected.isFinite, !free.isEmpty {
      let column = Int(min(max(expected, 0), 1) * Double(columns))
      let place = min(max(column, free.lowerBound), free.upperBound - 1)
      let isPassed = parts[place] != .track && progress >= expected
      parts[place] = isPassed ? .passed : .expected
    }
    if isOvershoot { parts[columns - 1] = .overshoot }
    if isRegress { parts[0] = .regress }
    return parts
  }

  /// The halves of columns that are done: at least one as soon as there is progress, all only at the target.
  private func doneHalves(progress: Double, columns: Int) -> Int {
    let whole = columns * 2
    guard progress > 0 else { return 0 }
    guard progress < 1 else { return whole }
    return min(max(1, Int((progress * Double(whole)).rounded())), whole - 1)
  }
}

extension Glyphs {
  /// The character for a part of a bar.
  func character(of part: BarPart) -> String {
    switch part {
    case .done: barDone
    case .half: barHalf
    case .track: barRest
    case .expected: barExpected
    case .passed: barExpectedDone
    case .overshoot: barBeyond
    case .regress: barBelow
    case .unknown: barUnknown
    }
  }
}
