import Canvas
import OKRModel
import Synchronization

/// Reads what a person has configured, again when asked to, and remembers what is wrong with it.
final class SettingsReader: Sendable {
  /// The themes; nil where nothing is drawn.
  private let themes: ThemeLibrary?
  private let wish: ThemeWish?
  private let last: Mutex<[Diagnostic]>

  /// Begins with `diagnostics`; `wish` is the theme that was asked for at the start.
  init(themes: ThemeLibrary?, wish: ThemeWish?, diagnostics: [Diagnostic]) {
    self.themes = themes
    self.wish = wish
    last = Mutex(diagnostics)
  }

  /// What was wrong when it was last read.
  var diagnostics: [Diagnostic] { last.withLock { $0 } }

  /// Reads the configuration, and looks whether the theme is right.
  func read() -> Configuration {
    let configuration = Configuration.read()
    let problems = themes?.theme(wished: wish, orElse: .terminal).diagnostics ?? []
    last.withLock { $0 = configuration.diagnostics + problems }
    return configuration
  }
}
