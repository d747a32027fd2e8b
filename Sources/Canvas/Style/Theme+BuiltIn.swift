extension Theme {
  /// Colours that are readable on a light and on a dark background, as in `themes/terminal.yaml`: the fallback if that
  /// file cannot be read.
  public static let terminal = Theme(
    name: "terminal",
    styles: [
      .text: Style(), .muted: .dim, .strong: .bold, .accent: .colour(.teal, .bold), .header: Style(),
      .tab: .reverse,
      .northStar: .bold, .footer: .dim, .key: .bold, .border: .dim, .borderFocused: .colour(.teal),
      .title: .bold,
      .selection: .reverse, .selectionInactive: .bold,
      .chip: Style(foreground: .black, background: .aqua),
      .badge: Style(foreground: .black, background: .gold),
      .statusDone: .colour(.teal), .statusOnTrack: .colour(.green), .statusAtRisk: .colour(.amber),
      .statusOffTrack: .colour(.red), .statusStale: .colour(.magenta), .statusNoData: .dim,
      .statusNotStarted: .colour(.blue),
      .track: .dim, .expected: .bold, .chartLine: .colour(.teal), .chartTarget: .colour(.green),
      .chartAxis: .dim,
      .field: .underline, .fieldFocused: .reverse, .error: .colour(.red, .bold),
      .warning: .colour(.amber, .bold), .success: .colour(.green),
    ])

  /// Attributes only, as in `themes/monochrome.yaml`: for terminals without colour, and users who want none.
  public static let monochrome = Theme(
    name: "monochrome",
    styles: [
      .text: Style(), .muted: .dim, .strong: .bold, .accent: .bold, .header: Style(), .tab: .reverse,
      .northStar: .bold, .footer: .dim, .key: .bold, .border: .dim, .borderFocused: .bold, .title: .bold,
      .selection: .reverse,
      .selectionInactive: Style(attributes: [.bold, .underline]), .chip: .reverse,
      .badge: Style(attributes: [.bold, .reverse]),
      .statusDone: .dim, .statusOnTrack: Style(), .statusAtRisk: .bold,
      .statusOffTrack: Style(attributes: [.bold, .underline]), .statusStale: .underline, .statusNoData: .dim,
      .statusNotStarted: .dim,
      .track: .dim, .expected: .bold, .chartLine: .bold, .chartTarget: Style(), .chartAxis: .dim,
      .field: .underline, .fieldFocused: .reverse, .error: .bold, .warning: .bold, .success: Style(),
    ])
}

// Fixed colours of the palette of 256, which no terminal changes. The first six have similar contrast with white and
// with black, 4:1 or more.
extension Color {
  fileprivate static let green = Color.indexed(29)
  fileprivate static let teal = Color.indexed(30)
  fileprivate static let blue = Color.indexed(63)
  fileprivate static let amber = Color.indexed(130)
  fileprivate static let magenta = Color.indexed(163)
  fileprivate static let red = Color.indexed(196)
  fileprivate static let black = Color.indexed(16)
  fileprivate static let aqua = Color.indexed(44)
  fileprivate static let gold = Color.indexed(220)
}

extension Style {
  fileprivate static let bold = Style(attributes: .bold)
  fileprivate static let dim = Style(attributes: .dim)
  fileprivate static let underline = Style(attributes: .underline)
  fileprivate static let reverse = Style(attributes: .reverse)

  fileprivate static func colour(_ color: Color, _ attributes: Attributes = []) -> Style {
    Style(foreground: color, attributes: attributes)
  }
}
