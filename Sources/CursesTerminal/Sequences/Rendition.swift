import Canvas

/// How text looks on a terminal, as the parameters of a control sequence (SGR).
struct Rendition: Hashable, Sendable {
  /// The parameters that select the colour of the text, and the background.
  var foreground = "39"
  var background = "49"
  var attributes: Attributes = []

  /// Whether a colour is not the terminal's own.
  var hasColours: Bool { foreground != "39" || background != "49" }

  /// Whether a blank shows its background and nothing else.
  var leavesBlanksEmpty: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }

  /// What has to be selected so that a blank looks as in `other`, which leaves blanks empty: no more than that.
  func forBlank(like other: Rendition) -> Rendition {
    var needed = self
    needed.background = other.background
    needed.attributes.subtract([.underline, .reverse])
    return needed
  }

  /// The shortest sequence that changes this rendition to `next`; empty if they are the same.
  ///
  /// - Parameters:
  ///   - next: What should be selected.
  ///   - endsAttributes: Whether the terminal can end one attribute and keep the rest. If not, all are set again.
  /// - Returns: A control sequence, or nothing.
  func sequence(to next: Rendition, endsAttributes: Bool) -> String {
    guard self != next else { return "" }
    let fresh = Rendition().changes(to: next)
    let reset = fresh.isEmpty ? "" : "0;\(fresh.joined(separator: ";"))"
    guard endsAttributes || attributes.isSubset(of: next.attributes) else { return "\u{1B}[\(reset)m" }
    let onward = changes(to: next).joined(separator: ";")
    return "\u{1B}[\(onward.utf8.count <= reset.utf8.count ? onward : reset)m"
  }

  private static let codes: [(attribute: Attributes, on: String, off: String)] = [
    (.bold, "1", "22"), (.dim, "2", "22"), (.italic, "3", "23"), (.underline, "4", "24"),
    (.reverse, "7", "27"),
  ]

  private func changes(to next: Rendition) -> [String] {
    var parameters: [String] = []
    var kept = attributes
    for (attribute, _, off) in Self.codes
    where kept.contains(attribute) && !next.attributes.contains(attribute) {
      // Bold and dim end together.
      kept.subtract(off == "22" ? [.bold, .dim] : attribute)
      parameters.append(off)
    }
    for (attribute, on, _) in Self.codes
    where next.attributes.contains(attribute) && !kept.contains(attribute) {
      parameters.append(on)
    }
    if foreground != next.foreground { parameters.append(next.foreground) }
    if background != next.background { parameters.append(next.background) }
    return parameters
  }
}
