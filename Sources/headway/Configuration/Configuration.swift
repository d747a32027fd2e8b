import Dashboard
import FileStore
import OKRModel

/// What a person has configured: the file `config.yaml`, and the resulting keymap. A command-line option takes
/// precedence over the environment, that over the file, and the file over the defaults.
struct Configuration {
  let file: ConfigurationFile
  let keymap: Keymap
  /// Where the file binds the keys of actions.
  let keyOrigins: [Action.ID: Origin]
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]

  /// Takes the valid settings from `file`.
  init(_ file: ConfigurationFile) {
    let keys = KeySettings(file)
    self.file = file
    keymap = keys.keymap
    keyOrigins = keys.origins
    diagnostics = (file.diagnostics + keys.diagnostics).sorted {
      ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
    }
  }

  /// Reads the user's own file.
  static func read() -> Configuration {
    Configuration(ConfigurationFileReader.read(path ?? ""))
  }

  /// The path of the file, whether it exists or not; nil when the environment gives no place for it.
  static var path: String? { ConfigDirectory.path.map { "\($0)/config.yaml" } }

  /// The origin of an entry in the file.
  func origin<Value>(of entry: ConfigurationFile.Entry<Value>) -> Origin {
    .file(path: file.path, line: entry.line)
  }

  /// The person at the keyboard, if an option or the file names one; nil if git should be asked.
  func person(option: String?) -> Setting<PersonID>? {
    if let option { return Setting(value: PersonID(option), origin: .option("--as")) }
    return file.person.map { Setting(value: PersonID($0.value), origin: origin(of: $0)) }
  }

  /// Whether the mouse is enabled.
  var mouse: Setting<Bool> {
    file.mouse.map { Setting(value: $0.value, origin: origin(of: $0)) }
      ?? Setting(value: false, origin: .standard)
  }

  /// Whether only ASCII characters are drawn.
  ///
  /// - Parameters:
  ///   - option: The value of the option; nil when it is not given.
  ///   - locale: Whether the locale is UTF-8. Without it, only ASCII can be drawn.
  ///   - terminal: The name of the terminal in `TERM`; nil when it is not set.
  /// - Returns: The answer, and its origin.
  func ascii(option: Bool?, locale: Setting<Bool>, terminal: String?) -> Setting<Bool> {
    if option == true { return Setting(value: true, origin: .option("--ascii")) }
    if !locale.value { return Setting(value: true, origin: locale.origin) }
    if option == false { return Setting(value: false, origin: .option("--no-ascii")) }
    if let entry = file.ascii { return Setting(value: entry.value, origin: origin(of: entry)) }
    // The Linux console has fonts of only 256 or 512 characters.
    if terminal == "linux" || terminal?.hasPrefix("linux-") == true {
      return Setting(value: true, origin: .variable("TERM"))
    }
    return Setting(value: false, origin: .standard)
  }

  /// The requested theme.
  ///
  /// - Parameters:
  ///   - option: The name in the option.
  ///   - usesColour: Whether colours may be used. The theme in the file needs them.
  /// - Returns: The theme, and where it was requested; nil when no theme was.
  func theme(option: String?, usesColour: Bool) -> ThemeWish? {
    if let option { return ThemeWish(name: option) }
    guard usesColour else { return nil }
    return file.theme.map { ThemeWish(name: $0.value, path: file.path, line: $0.line, column: $0.column) }
  }
}
