import Canvas
import Dashboard
import FileStore
import OKRModel

/// A picture of a screen with the sample workspace, made by the program's own drawing.
struct ScreenPicture: Sendable {
  /// Its path in the project.
  let path: String
  let title: String
  let size: Size
  let theme: String
  /// The keys that lead to the screen. In a film each key has a frame of its own.
  let keys: [Key]
  var isFilm = false
  var ground = SVGPicture.Ground.dark

  /// The sample's own day, so that the picture stays the same.
  private static let today = "2026-11-18"

  /// The picture as the text of a file.
  ///
  /// - Throws: `ThemeFault` when the theme cannot be read.
  func text() throws -> String {
    let theme = try ThemeLibrary(directories: ThemeLibrary.shippedDirectories).theme(self.theme)
    guard var state = Self.state(size: size, themeName: theme.name) else { return "" }
    var frame = state.render(theme: theme)
    var frames = [frame]
    for key in keys {
      _ = state.update(with: .keyPressed(key))
      frame = state.render(theme: theme)
      frames.append(frame)
    }
    guard isFilm else { return SVGPicture.still(frame, title: title, ground: ground) }
    return SVGPicture.film(frames, seconds: 2, title: title, ground: ground)
  }

  private static func state(size: Size, themeName: String) -> State? {
    guard let data = DataDirectory.path, let today = CivilDay(today) else { return nil }
    let loaded = WorkspaceReader(WorkspaceLocation(root: "\(data)/sample-data/alignair")).read()
    return State(
      workspace: loaded.workspace, diagnostics: loaded.diagnostics, today: today, person: PersonID("ana"),
      surface: Surface(size: size), themeName: themeName, choosesPlace: true)
  }
}

extension ScreenPicture {
  private static let board: [Key] = [.character("l"), .character("l")]
  private static let wide = Size(columns: 120, rows: 40)

  /// The pictures of README and of the documents, by name.
  static let all: [(name: String, picture: ScreenPicture)] =
    screens.map { screen in
      (
        "picture-\(screen.name)",
        ScreenPicture(
          path: "docs/pictures/\(screen.name).svg", title: screen.title, size: wide, theme: "dark",
          keys: screen.keys)
      )
    } + [
      (
        "picture-tour",
        ScreenPicture(
          path: "docs/pictures/tour.svg", title: "A walk through headway", size: Size(columns: 100, rows: 30),
          theme: "dark", keys: tour, isFilm: true)
      )
    ] + themes.map { name in ("theme-\(name)", picture(ofTheme: name)) } + [
      ("theme-terminal-on-light", picture(ofTheme: "terminal", suffix: "-on-light", ground: .light))
    ]

  private static let screens: [(name: String, title: String, keys: [Key])] = [
    ("board", "The board: stages, objectives and key results with their progress", board),
    ("check-ins", "The weekly check-ins: one key result after another", [.character("2"), .enter]),
    ("stand-up", "A stage in the stand-up", [.character("4"), .character(" "), .character("1")]),
    ("alignment", "The heat map: stages against outcomes", [.character("3"), .tab]),
    ("gaps", "What is missing in the OKRs", [.character("5")]),
  ]

  /// Look, go in, ask why, look back, see the week's check-ins, the map and the gaps.
  private static let tour: [Key] =
    board + [
      .character("="), .escape, .character("<"), .character("."), .character("2"), .character("3"), .tab,
      .character("4"), .character("5"),
    ]

  private static let themes = [
    "dark", "light", "terminal", "high-contrast", "high-contrast-light", "deuteranopia", "tritanopia",
    "solarized-dark", "solarized-light", "nord", "gruvbox", "monochrome",
  ]

  private static func picture(
    ofTheme name: String, suffix: String = "", ground: SVGPicture.Ground = .dark
  ) -> ScreenPicture {
    ScreenPicture(
      path: "docs/themes/\(name)\(suffix).svg", title: "The dashboard in the theme \(name)",
      size: Size(columns: 80, rows: 24), theme: name, keys: board, ground: ground)
  }
}
