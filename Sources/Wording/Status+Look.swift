public import Canvas
public import OKRModel

extension Status {
  /// The role in which it is drawn.
  public var role: Role {
    switch self {
    case .done: .statusDone
    case .onTrack: .statusOnTrack
    case .atRisk: .statusAtRisk
    case .offTrack: .statusOffTrack
    case .stale: .statusStale
    case .noData: .statusNoData
    case .notStarted: .statusNotStarted
    case .closed: .muted
    }
  }

  /// The glyph for it, beside its name or in its column; no two are alike, with or without colour.
  public func glyph(_ glyphs: Glyphs) -> String {
    switch self {
    case .done: glyphs.isASCII ? "*" : "✔"
    case .onTrack: glyphs.isASCII ? "o" : "●"
    case .atRisk: glyphs.isASCII ? "^" : "▲"
    case .offTrack: glyphs.isASCII ? "#" : "■"
    case .stale: glyphs.isASCII ? "?" : "◌"
    case .noData: glyphs.isASCII ? "." : "·"
    case .notStarted: glyphs.isASCII ? "-" : "○"
    case .closed: glyphs.isASCII ? "x" : "×"
    }
  }
}

extension StatusCounts {
  /// The counts that are not 0, worst first: `3■ 2◌ 4▲ 21● 9✔`.
  public func spans(_ glyphs: Glyphs) -> [Span] {
    present.enumerated().map { index, status in
      Span("\(index == 0 ? "" : " ")\(self[status])\(status.glyph(glyphs))", status.role)
    }
  }
}
