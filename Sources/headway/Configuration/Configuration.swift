import Dashboard
import FileStore
import OKRModel

/// What a person has configured: the file `config.yaml`, and the keymap that it makes. An option of the command line
/// goes before the environment, this before the file, and the file before what is so by itself.
struct Configuration {
  let file: ConfigurationFile
  let keymap: Keymap
  /// Where the actions are bound whose keys come from the file.
  let keyOrigins: [Action.ID: Origin]
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]

  /// Takes what `file` says, as far as it is right.
  init(_ file: ConfigurationFile) {
    let keys = KeySettings(file)
    self.file = file
    keymap = keys.keymap
    keyOrigins = keys.origins
    diagnostics = (file.diagnostics + keys.diagnostics).sorted {
      ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
    }
  }

  /// Reads the file of whoever runs the program.
  static func read() -> Configuration {
    Configuration(ConfigurationFileReader.read(path ?? ""))
  }

  /// Where the file is, or would be; nil when the environment names no place for it.
  static var path: String? { ConfigDirectory.path.map { "\($0)/config.yaml" } }

  /// The origin of something that the file says.
  func origin<Value>(of entry: ConfigurationFile.Entry<Value>) -> Origin {
    .file(path: file.path, line: entry.line)
  }

  /// Who sits here, when an option or the file says so; nil when git is to be asked.
  func person(option: String?) -> Setting<String>? {
    if let option { return Setting(value: option, origin: .option("--as")) }
    return file.person.map { Setting(value: $0.value, origin: origin(of: $0)) }
  }

  /// Whether the mouse is listened to.
  var mouse: Setting<Bool> {
    file.mouse.map { Setting(value: $0.value, origin: origin(of: $0)) }
      ?? Setting(value: false, origin: .standard)
  }

  /// Whether only ASCII characters are drawn.
  ///
  /// - Parameters:
  ///   - option: What an option says; nil when none says anything.
  ///   - locale: Whether the locale is UTF-8. Without it nothing but ASCII can be drawn.
  ///   - terminal: The terminal by its name in `TERM`; nil when it has none.
  /// - Returns: The answer, and who gave it.
  func ascii(option: Bool?, locale: Setting<Bool>, terminal: String?) -> Setting<Bool> {
    if option == true { return Setting(value: true, origin: .option("--ascii")) }
    if !locale.value { return Setting(value: true, origin: locale.origin) }
    if option == false { return Setting(value: false, origin: .option("--no-ascii")) }
    if let entry = file.ascii { return Setting(value: entry.value, origin: origin(of: entry)) }
    // The Linux console has fonts of 256 or 512 characters.
    if terminal == "linux" || terminal?.hasPrefix("linux-") == true {
      return Setting(value: true, origin: .variable("TERM"))
    }
    return Setting(value: false, origin: .standard)
  }

  /// The theme that is wished for.
  ///
  /// - Parameters:
  ///   - option: The name that an option says.
  ///   - usesColour: Whether colours may be used. The file's theme is made for them.
  /// - Returns: The theme, and where it is asked for; nil when nobody asks for one.
  func theme(option: String?, usesColour: Bool) -> ThemeWish? {
    if let option { return ThemeWish(name: option) }
    guard usesColour else { return nil }
    return file.theme.map { ThemeWish(name: $0.value, path: file.path, line: $0.line, column: $0.column) }
  }
}
