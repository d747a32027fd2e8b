import Platform

/// The directory of the files that come with the program: themes and the sample workspace.
enum DataDirectory {
  /// The directory that holds `themes` and `sample-data`; nil when there is none.
  ///
  /// It is the one that `HEADWAY_DATA` names, `share/headway` beside the installed program's `bin`, or the checkout
  /// that the program was built in.
  static let path: String? = {
    if let given = SystemEnvironment.variables["HEADWAY_DATA"], !given.isEmpty { return given }
    guard let program = programPath else { return nil }
    var directory = parent(of: program)
    if holdsData("\(parent(of: directory))/share/headway") { return "\(parent(of: directory))/share/headway" }
    while directory != "/" {
      if holdsData(directory) { return directory }
      directory = parent(of: directory)
    }
    return nil
  }()

  private static func holdsData(_ directory: String) -> Bool {
    access("\(directory)/themes/terminal.yaml", R_OK) == 0
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static var programPath: String? {
    let link = CommandLine.arguments.first ?? ""
    #if os(Linux)
      let start = "/proc/self/exe"
    #else
      let start = link
    #endif
    guard let resolved = realpath(start, nil) ?? realpath(link, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
