import Canvas

/// The header's chip on sharing through git: the step of a sync, or how far the workspace is from the others'.
struct SharingChip {
  let state: State

  /// The chip; nil if everything is in sync, or nothing is known.
  func span(_ glyphs: Glyphs) -> Span? {
    if let step = state.syncing { return Span(" \(step.rawValue)\(glyphs.ellipsis) ", .chip) }
    guard let standing = state.repository else { return nil }
    let counts = [(glyphs.up, standing.ahead ?? 0), (glyphs.down, standing.behind ?? 0)]
    var parts = (counts + [(glyphs.changed, standing.changed ?? 0)]).filter { $0.1 > 0 }.map {
      "\($0.0)\($0.1)"
    }
    if standing.changed == nil { parts.append("\(glyphs.changed)?") }
    return parts.isEmpty ? nil : Span(" \(parts.joined(separator: " ")) ", .chip)
  }
}
