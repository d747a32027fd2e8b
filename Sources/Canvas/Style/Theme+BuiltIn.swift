extension Theme {
  /// The terminal's own sixteen colours, as in `themes/terminal.yaml`: for when that file cannot be read.
  public static let terminal = Theme(
    name: "terminal",
    styles: [
      .text: Style(), .muted: .dim, .strong: .bold, .accent: .colour(.cyan, .bold), .header: Style(),
      .northStar: .bold, .footer: .dim, .key: .bold, .border: .dim, .borderFocused: .colour(.cyan),
      .title: .bold,
      .selection: .reverse, .selectionInactive: .bold,
      .chip: Style(foreground: .black, background: .cyan),
      .badge: Style(foreground: .black, background: .yellow),
      .statusDone: .colour(.cyan), .statusOnTrack: .colour(.green), .statusAtRisk: .colour(.yellow),
      .statusOffTrack: .colour(.red, .bold), .statusStale: .colour(.magenta), .statusNoData: .dim,
      .statusNotStarted: .colour(.blue),
      .track: .dim, .expected: .bold, .chartLine: .colour(.cyan), .chartTarget: .colour(.green),
      .chartAxis: .dim,
      .field: .underline, .fieldFocused: .reverse, .error: .colour(.red, .bold), .warning: .colour(.yellow),
      .success: .colour(.green),
    ])

  /// Attributes only, as in `themes/monochrome.yaml`: for terminals without colour, and where nobody wants any.
  public static let monochrome = Theme(
    name: "monochrome",
    styles: [
      .text: Style(), .muted: .dim, .strong: .bold, .accent: .bold, .header: Style(), .northStar: .bold,
      .footer: .dim, .key: .bold, .border: .dim, .borderFocused: .bold, .title: .bold, .selection: .reverse,
      .selectionInactive: Style(attributes: [.bold, .underline]), .chip: .reverse,
      .badge: Style(attributes: [.bold, .reverse]),
      .statusDone: .dim, .statusOnTrack: Style(), .statusAtRisk: .bold,
      .statusOffTrack: Style(attributes: [.bold, .underline]), .statusStale: .underline, .statusNoData: .dim,
      .statusNotStarted: .dim,
      .track: .dim, .expected: .bold, .chartLine: .bold, .chartTarget: Style(), .chartAxis: .dim,
      .field: .underline, .fieldFocused: .reverse, .error: .bold, .warning: .bold, .success: Style(),
    ])
}

extension Color {
  fileprivate static let black = Color.indexed(0)
  fileprivate static let red = Color.indexed(1)
  fileprivate static let green = Color.indexed(2)
  fileprivate static let yellow = Color.indexed(3)
  fileprivate static let blue = Color.indexed(4)
  fileprivate static let magenta = Color.indexed(5)
  fileprivate static let cyan = Color.indexed(6)
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
