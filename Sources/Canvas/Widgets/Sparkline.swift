/// A line of the last `columns` values, each scaled between the lowest and the highest of them; a constant series is a
/// flat line at half height. NaN and infinity are left out.
public func sparkline(_ values: [Double], columns: Int, glyphs: Glyphs) -> String {
  let shown = values.filter(\.isFinite).suffix(max(0, columns))
  guard let lowest = shown.min(), let highest = shown.max() else { return "" }
  let levels = glyphs.levels
  let span = highest - lowest
  let heights = shown.map { value in
    span > 0 && span.isFinite ? (value - lowest) / span * Double(levels.count - 1) : Double(levels.count / 2)
  }
  return String(heights.map { levels[min(max(0, Int($0.rounded())), levels.count - 1)] })
}

extension Glyphs {
  /// The heights of a sparkline, from the lowest. The full block is left out: it would touch the row above.
  fileprivate var levels: [Character] {
    isASCII ? ["_", ".", "-", "=", "^"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
  }
}
