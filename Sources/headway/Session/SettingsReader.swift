import Canvas
import OKRModel
import Synchronization

/// Reads a person's configuration, again on request, and remembers what is wrong with it.
final class SettingsReader: Sendable {
  /// The themes; nil in plain-line mode.
  private let themes: ThemeLibrary?
  private let wish: ThemeWish?
  private let last: Mutex<[Diagnostic]>

  /// Starts with `diagnostics`; `wish` is the theme requested at the start.
  init(themes: ThemeLibrary?, wish: ThemeWish?, diagnostics: [Diagnostic]) {
    self.themes = themes
    self.wish = wish
    last = Mutex(diagnostics)
  }

  /// What was wrong at the last reading.
  var diagnostics: [Diagnostic] { last.withLock { $0 } }

  /// Reads the configuration, and checks the theme.
  func read() -> Configuration {
    let configuration = Configuration.read()
    let problems = themes?.theme(wished: wish, orElse: .terminal).diagnostics ?? []
    last.withLock { $0 = configuration.diagnostics + problems }
    return configuration
  }
}
