import Foundation

/// The Swift files of the package, without comments and string contents.
struct SourceTree {
  /// A file of a target.
  struct File {
    /// The folder of the target that contains it; empty if it is beside the folders.
    let folder: String
    let name: String
    /// The code: without comments, and without string contents except interpolations.
    let code: String
  }

  /// The directory of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The targets below `Sources` that have Swift files.
  static var targets: [String] {
    get throws { try targets(in: "Sources") }
  }

  /// The targets below `folder` that have Swift files.
  static func targets(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { try !files(of: $0, in: folder).isEmpty }.sorted()
  }

  /// The files of a target.
  static func files(of target: String, in folder: String = "Sources") throws -> [File] {
    let directory = root.appending(path: "\(folder)/\(target)").path
    return try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        let text = try String(contentsOfFile: "\(directory)/\(path)", encoding: .utf8)
        let parts = path.split(separator: "/").map(String.init)
        return File(
          folder: parts.count > 1 ? parts[0] : "", name: parts.last ?? path, code: Self.code(of: text))
      }
  }

  private static func code(of text: String) -> String {
    text.replacing(/"""[\s\S]*?"""/, with: "\"\"")
      .replacing(/\/\*[\s\S]*?\*\//, with: "")
      .replacing(/\/\/[^\n]*/, with: "")
      .replacing(/"(?:\\.|[^"\\\n])*"/) { match in
        match.output.matches(of: /\\\(([^"]*?)\)/).map { String($0.output.1) }.joined(separator: " ")
      }
  }
}
