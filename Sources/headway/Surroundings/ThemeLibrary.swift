import Canvas
import FileStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The themes that come as files.
struct ThemeLibrary {
  /// The theme that is used when nobody asks for another.
  static let defaultName = "terminal"

  private let directory: String?

  /// Makes the library of the themes in `directory`.
  init(directory: String? = DataDirectory.path.map { "\($0)/themes" }) {
    self.directory = directory
  }

  /// The names of all themes, sorted.
  var names: [String] {
    guard let directory, let stream = opendir(directory) else { return [Self.defaultName] }
    defer { closedir(stream) }
    var names: Set = [Self.defaultName]
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.insert(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  /// The theme of `name`. The default one is built in, so that the first screen needs no file.
  ///
  /// - Throws: `ThemeFault` when there is no such theme, or its file says something that no theme can say.
  func theme(_ name: String) throws(ThemeFault) -> Theme {
    if name == Self.defaultName { return .terminal }
    guard names.contains(name), let directory else {
      let known = names.joined(separator: ", ")
      throw ThemeFault(message: "there is no theme '\(TextScrubber.scrub(name))'; there are \(known)")
    }
    let file = ThemeFileReader.read("\(directory)/\(name).yaml")
    if let diagnostic = file.diagnostics.first { throw ThemeFault(message: "\(diagnostic)") }
    var problems: [ThemeProblem] = []
    let theme = Theme(
      name: name, entries: file.entries.map { (role: $0.role, style: $0.style) }, problems: &problems)
    guard let problem = problems.first else { return theme }
    let place = file.entries.indices.contains(problem.index) ? ":\(file.entries[problem.index].line)" : ""
    throw ThemeFault(message: "\(name).yaml\(place): \(problem)")
  }
}

/// Why a theme cannot be used.
struct ThemeFault: Error {
  let message: String
}
