import Canvas

import OKRModel

@testable import FileStore

/// Themes, and the configuration, which contains key names.
enum ThemeFuzzing {
  @Sendable static func run(_ bytes: [UInt8]) {
    let sink = DiagnosticSink(path: "fuzz.yaml")
    let empty = ThemeFile(name: "fuzz", description: nil, entries: [], diagnostics: [])
    let file = ThemeFileReader.read(bytes, orElse: empty, sink)
    var problems: [ThemeProblem] = []
    let theme = Theme(
      name: file.name, entries: file.entries.map { ($0.role, $0.style) }, problems: &problems)
    for role in Role.allCases {
      for count in [0, 2, 8, 16, 256] {
        for color in [theme[role].foreground, theme[role].background] {
          _ = color.fallback(toPaletteOf: count)
        }
      }
    }
    for problem in problems { holdHarmless(problem.description, "what is said of a theme") }
    var configuration = ConfigurationFile(path: "fuzz.yaml", isThere: true)
    ConfigurationFileReader.read(bytes, into: &configuration, sink)
    for diagnostic in sink.diagnostics { holdHarmless(diagnostic.description, "what is said of a file") }
    let name = String(decoding: bytes.prefix(40), as: UTF8.self)
    if let key = Key(name: name) {
      hold(
        Key(name: key.description) == key, "a key has the name that it is called by: \(name.debugDescription)"
      )
    }
  }
}
