public import OKRModel
import Platform
import TextFormats

/// A theme as read from its file: names of roles and the texts of their styles, which the drawing code interprets.
public struct ThemeFile: Sendable {
  /// What the file sets for one role.
  public struct Entry: Hashable, Sendable {
    /// The name of the role.
    public let role: String
    /// The text of its style.
    public let style: String
    /// The line of the role, from 1.
    public let line: Int
    /// The column of the role in characters, from 1.
    public let column: Int
  }

  /// The name of the theme: as the file sets it, or the file's own name.
  public let name: String
  /// A description of the theme; nil if the file does not set it.
  public let description: String?
  /// The roles, in file order.
  public let entries: [Entry]
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]
}

/// Reads theme files: `name`, `description`, and `roles`, a mapping of roles to styles.
public enum ThemeFileReader {
  /// The most roles that are read, many more than exist.
  private static let entryLimit = 256

  /// The theme in the file at `path`; it never fails, but reports what is wrong.
  public static func read(_ path: String) -> ThemeFile {
    let sink = DiagnosticSink(path: path)
    let name = String(path.split(separator: "/").last ?? "theme")
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    var theme = ThemeFile(name: TextScrubber.scrub(stem), description: nil, entries: [], diagnostics: [])
    do throws(WorkspaceFiles.Fault) {
      // A theme is not part of a workspace: people keep their own files in one place and link to them.
      let file = FileSystem.realPath(of: path) ?? path
      let fileName = String(file.split(separator: "/").last ?? "")
      let bytes = try WorkspaceFiles(root: FileSystem.parent(of: file)).bytes(of: fileName, limit: 1 << 20)
      theme = read(bytes, orElse: theme, sink)
    } catch {
      sink.error("\(error)")
    }
    return ThemeFile(
      name: theme.name, description: theme.description, entries: theme.entries, diagnostics: sink.diagnostics)
  }

  static func read(_ bytes: [UInt8], orElse empty: ThemeFile, _ sink: DiagnosticSink) -> ThemeFile {
    guard let document = YAMLDocument(bytes, sink: sink) else { return empty }
    guard let root = document.root, !root.isNothing else {
      sink.error("this file is empty; a theme needs 'roles'")
      return empty
    }
    guard let fields = FieldReader(root, of: "theme", in: document) else { return empty }
    let name = fields.words("name")?.value ?? empty.name
    let description = fields.words("description")?.value
    if fields.node("roles") == nil {
      fields.reportMissing("roles", advice: "list the roles with their styles")
    }
    let entries = fields.node("roles").flatMap { FieldReader($0, of: "list of roles", in: document) }.map(
      entries)
    fields.reportUnknownKeys()
    return ThemeFile(name: name, description: description, entries: entries ?? [], diagnostics: [])
  }

  private static func entries(_ fields: FieldReader) -> [ThemeFile.Entry] {
    fields.keys.prefix(entryLimit).compactMap { key in
      fields.text(key.value).map {
        ThemeFile.Entry(
          role: TextScrubber.scrub(key.value), style: $0.value, line: key.place.line, column: key.place.column
        )
      }
    }
  }
}
