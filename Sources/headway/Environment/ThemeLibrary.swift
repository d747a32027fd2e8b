import Canvas
import CursesTerminal
import FileStore
import OKRModel
import Platform
import TextFormats

/// The themes that come as files: the user's own, and those that come with headway.
struct ThemeLibrary: Sendable {
  /// The themes that need no file: the first screen must not depend on one.
  private static let compiledIn: [Theme] = [.dark, .light, .terminal]

  /// The directories in which themes are looked up. If two themes have the same name, the first counts.
  private let directories: [String]

  /// Makes the library of the themes in `directories`.
  init(directories: [String] = Self.usualDirectories) {
    self.directories = directories
  }

  /// The directories of the user's themes, and of those that come with headway.
  static var usualDirectories: [String] {
    [ConfigDirectory.path, DataDirectory.path].compactMap { $0.map { "\($0)/themes" } }
  }

  /// The directory of those that come with headway.
  static var shippedDirectories: [String] { DataDirectory.path.map { ["\($0)/themes"] } ?? [] }

  /// The names of all themes, sorted.
  var names: [String] {
    Set(directories.flatMap(Self.names(in:)) + Self.compiledIn.map(\.name)).sorted()
  }

  /// What can be chosen at the start: a theme, or the automatic choice.
  var namesToChoose: [String] { [AutomaticTheme.name] + names }

  /// The theme `name`.
  ///
  /// - Throws: `ThemeFault` when there is no such theme, or its file is invalid.
  func theme(_ name: String) throws(ThemeFault) -> Theme {
    guard let directory = directories.first(where: { Self.holds(name, in: $0) }) else {
      if let theme = Self.compiledIn.first(where: { $0.name == name }) { return theme }
      throw .unknown(name, known: namesToChoose)
    }
    let path = "\(directory)/\(name).yaml"
    let file = ThemeFileReader.read(path)
    var problems: [ThemeProblem] = []
    let theme = Theme(
      name: name, entries: file.entries.map { (role: $0.role, style: $0.style) }, problems: &problems)
    let diagnostics = file.diagnostics + problems.map { Self.diagnostic($0, of: file, at: path) }
    guard diagnostics.isEmpty else { throw .wrong(diagnostics) }
    return theme
  }

  /// The theme of the automatic choice.
  ///
  /// - Parameters:
  ///   - colourCount: The number of the terminal's colours.
  ///   - background: The terminal's background; nil if it has not answered.
  /// - Returns: The user's own theme of the chosen name, or the compiled-in one.
  func automatic(colourCount: Int, background: TerminalBackground?) -> Theme {
    let name = AutomaticTheme.choice(colourCount: colourCount, background: background)
    if let theme = try? theme(name) { return theme }
    // The user's own file of that name is wrong.
    return Self.compiledIn.first { $0.name == name } ?? .monochrome
  }

  /// The requested theme, or `standIn` with what is wrong if it cannot be used.
  ///
  /// A stand-in without colours means that there must be none. A theme with colours is then replaced by it, because
  /// without them its selection would be invisible.
  func theme(wished wish: ThemeWish?, orElse standIn: Theme) -> (theme: Theme, diagnostics: [Diagnostic]) {
    guard let wish, !AutomaticTheme.isWished(wish) else { return (standIn, []) }
    do throws(ThemeFault) {
      let wished = try theme(wish.name)
      return (standIn.hasColours || !wished.hasColours ? wished : standIn, [])
    } catch {
      return (standIn, error.diagnostics(of: wish))
    }
  }

  private static func diagnostic(_ problem: ThemeProblem, of file: ThemeFile, at path: String) -> Diagnostic {
    let entry = file.entries.indices.contains(problem.index) ? file.entries[problem.index] : nil
    return Diagnostic(
      .error, path: TextScrubber.scrub(path), line: entry?.line, column: entry?.column,
      message: suggestion(on: problem.fault) ?? "\(problem)")
  }

  /// The message with what was probably meant; nil if nothing is near.
  private static func suggestion(on fault: ThemeProblem.Fault) -> String? {
    switch fault {
    case .unknownRole(let name):
      Suggestion.nearest(to: name, among: Role.allCases.map(\.rawValue))
        .map { "unknown role '\(name)'; did you mean '\($0)'?" }
    case .style(.unknownWord(let word)):
      Suggestion.nearest(to: word, among: StyleError.knownWords)
        .map { "'\(word)' is neither a colour nor an attribute; did you mean '\($0)'?" }
    case .repeatedRole, .style: nil
    }
  }

  /// Whether there is a file for `name`, valid or not. A name is never a path.
  private static func holds(_ name: String, in directory: String) -> Bool {
    var status = stat()
    return !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
      && lstat("\(directory)/\(name).yaml", &status) == 0
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      // A name is displayed, so it must not need scrubbing.
      if name.hasSuffix(".yaml"), !name.hasPrefix("."), TextScrubber.scrub(name) == name {
        names.append(String(name.dropLast(5)))
      }
    }
    return names
  }
}
