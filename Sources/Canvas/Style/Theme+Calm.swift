extension Theme {
  /// Calm colours on a dark background, as in `themes/dark.yaml`: one of the two that the automatic choice uses.
  public static let dark = Theme(
    name: "dark",
    parsing: [
      .text: "#dadada on #1c1d21",
      .muted: "#9e9e9e",
      .strong: "#dadada bold",
      .accent: "#87afd7",
      .header: "#dadada on #1c1d21",
      .tab: "#dadada on #31343b bold",
      .northStar: "#dadada",
      .footer: "#9e9e9e on #1c1d21",
      .key: "#eeeeee",
      .border: "#585858",
      .borderFocused: "#87afd7",
      .title: "#dadada",
      .selection: "#dadada on #31343b",
      .selectionInactive: "#dadada on #26282d",
      .chip: "#1c1c1c on #87afd7",
      .badge: "#1c1c1c on #d7af5f",
      .statusDone: "#87afd7",
      .statusOnTrack: "#87d787",
      .statusAtRisk: "#d7af5f",
      .statusOffTrack: "#ff8787",
      .statusStale: "#d7afff",
      .statusNoData: "#9e9e9e",
      .statusNotStarted: "#bcbcbc",
      .track: "#585858",
      .expected: "#dadada",
      .chartLine: "#87afd7",
      .chartTarget: "#bcbcbc",
      .chartAxis: "#9e9e9e",
      .field: "#dadada on #26282d",
      .fieldFocused: "#dadada on #31343b",
      .error: "#ff8787",
      .warning: "#d7af5f",
      .success: "#87d787",
    ])

  /// Calm colours on a light background, as in `themes/light.yaml`: one of the two that the automatic choice uses.
  public static let light = Theme(
    name: "light",
    parsing: [
      .text: "#262626 on #fbfaf8",
      .muted: "#626262",
      .strong: "#262626 bold",
      .accent: "#005faf",
      .header: "#262626 on #fbfaf8",
      .tab: "#262626 on #e0e6f0 bold",
      .northStar: "#262626",
      .footer: "#626262 on #fbfaf8",
      .key: "#121212",
      .border: "#b2b2b2",
      .borderFocused: "#005faf",
      .title: "#262626",
      .selection: "#262626 on #e0e6f0",
      .selectionInactive: "#262626 on #eeeeec",
      .chip: "#ffffff on #005faf",
      .badge: "#ffffff on #875f00",
      .statusDone: "#005faf",
      .statusOnTrack: "#005f00",
      .statusAtRisk: "#875f00",
      .statusOffTrack: "#af0000",
      .statusStale: "#8700af",
      .statusNoData: "#626262",
      .statusNotStarted: "#4e4e4e",
      .track: "#b2b2b2",
      .expected: "#262626",
      .chartLine: "#005faf",
      .chartTarget: "#4e4e4e",
      .chartAxis: "#626262",
      .field: "#262626 on #eeeeec",
      .fieldFocused: "#262626 on #e0e6f0",
      .error: "#af0000",
      .warning: "#875f00",
      .success: "#005f00",
    ])

  /// Makes a theme from the texts of styles, which are those of a file.
  private init(name: String, parsing texts: [Role: String]) {
    self.init(name: name, styles: texts.compactMapValues { try? Style(parsing: $0) })
  }
}
