/// A bar of progress with the mark of what is expected.
public struct Bar: Hashable, Sendable {
  /// How far it has come, as a fraction: over 1 is overshoot, below 0 is regress; nil when that is unknown.
  public var progress: Double?
  /// How far it should have come, as a fraction from 0 to 1; nil for no mark.
  public var expected: Double?

  /// Makes a bar.
  public init(progress: Double?, expected: Double? = nil) {
    self.progress = progress
    self.expected = expected
  }
}

extension Painter {
  /// Draws `bar` into `columns` from `point` on, its filled part in the look of `role`.
  public mutating func bar(_ bar: Bar, at point: Point, columns: Int, role: Role) {
    for (offset, part) in bar.parts(columns: columns).enumerated() {
      let place = Point(column: point.column + offset, row: point.row)
      glyph(glyphs.character(of: part), at: place, role: part.role(filled: role))
    }
  }
}

/// What one column of a bar shows.
enum BarPart: Hashable {
  /// Filled to so many eighths, 1 to 8.
  case filled(eighths: Int)
  case track
  /// What is expected, ahead of the fill.
  case expected
  /// What is expected, passed by the fill.
  case passed
  /// The end of a bar that goes on beyond its target.
  case overshoot
  /// The beginning of a bar that stands behind its baseline.
  case regress
  case unknown

  /// The role that it is drawn in.
  func role(filled role: Role) -> Role {
    switch self {
    case .filled, .passed, .overshoot, .regress: role
    case .expected: .expected
    case .track, .unknown: .track
    }
  }
}

extension Bar {
  /// The bar as a text of so many characters, for where there is no colour.
  public func text(columns: Int, glyphs: Glyphs) -> String {
    parts(columns: columns).map(glyphs.character).joined()
  }

  /// The bar as pieces of text, its filled part in the look of `role`: for where it stands among other text.
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
    // Beyond an end is what also reads so in whole per cent.
    let isOvershoot = progress >= 1.005
    let isRegress = progress <= -0.005
    let eighths = filledEighths(progress: progress, columns: columns)
    var parts = (0..<columns).map { column -> BarPart in
      let part = min(8, eighths - column * 8)
      return part > 0 ? .filled(eighths: part) : .track
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

  /// The eighths of a column that are filled: some as soon as there is progress, all only at the target.
  private func filledEighths(progress: Double, columns: Int) -> Int {
    let whole = columns * 8
    guard progress > 0 else { return 0 }
    guard progress < 1 else { return whole }
    return min(max(1, Int((progress * Double(whole)).rounded())), whole - 1)
  }
}

extension Glyphs {
  /// What draws a part of a bar.
  func character(of part: BarPart) -> String {
    switch part {
    case .filled(let eighths):
      isASCII ? (eighths >= 4 ? "#" : "-") : Self.eighths[eighths - 1]
    case .track: isASCII ? "-" : "·"
    case .expected: expectedMark
    case .passed: isASCII ? "|" : "▓"
    case .overshoot: isASCII ? ">" : "▶"
    case .regress: isASCII ? "<" : "◀"
    case .unknown: isASCII ? "." : "┄"
    }
  }

  private static let eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
}
