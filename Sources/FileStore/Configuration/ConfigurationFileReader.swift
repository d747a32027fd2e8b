import OKRModel
import Platform
import TextFormats

/// Reads the configuration file of a person: `person`, `theme`, `ascii`, `mouse`, and `keys`, a mapping of actions to
/// keys.
public enum ConfigurationFileReader {
  private static let sizeLimit = 1 << 20

  /// The configuration in the file at `path`; it never fails, but reports what is wrong. A missing file is not an
  /// error.
  public static func read(_ path: String) -> ConfigurationFile {
    let name = TextScrubber.scrub(path)
    guard FileSystem.kind(of: path, followingLinks: false) != nil else {
      return ConfigurationFile(path: name, isThere: false)
    }
    let sink = DiagnosticSink(path: name)
    var file = ConfigurationFile(path: name, isThere: true)
    do throws(WorkspaceFiles.Fault) {
      // It is not part of a workspace: people keep such files in one place and link to them.
      let real = FileSystem.realPath(of: path) ?? path
      let bytes = try WorkspaceFiles(root: FileSystem.parent(of: real)).bytes(
        of: String(real.split(separator: "/").last ?? ""), limit: sizeLimit)
      read(bytes, into: &file, sink)
    } catch {
      sink.error("\(error)")
    }
    file.diagnostics = sink.diagnostics
    return file
  }

  static func read(_ bytes: [UInt8], into file: inout ConfigurationFile, _ sink: DiagnosticSink) {
    guard let document = YAMLDocument(bytes, sink: sink), let root = document.root, !root.isNothing,
      let fields = FieldReader(root, of: "configuration", in: document)
    else { return }
    if fields.node("person") != nil { file.person = fields.identifier("person").map(entry) }
    file.theme = fields.text("theme").map(entry)
    file.ascii = flag("ascii", in: fields)
    file.mouse = flag("mouse", in: fields)
    file.keys = bindings(in: fields)
    fields.reportUnknownKeys()
  }

  private static func entry<Value>(_ located: Located<Value>) -> ConfigurationFile.Entry<Value> {
    ConfigurationFile.Entry(located.value, at: located.place)
  }

  private static func flag(_ key: String, in fields: FieldReader) -> ConfigurationFile.Entry<Bool>? {
    guard let text = fields.text(key) else { return nil }
    switch text.value.lowercased() {
    case "true", "yes", "on": return ConfigurationFile.Entry(true, at: text.place)
    case "false", "no", "off": return ConfigurationFile.Entry(false, at: text.place)
    default:
      fields.sink.error("'\(key)' must be true or false, not '\(text.value)'", at: text.place)
      return nil
    }
  }

  private static func bindings(in fields: FieldReader) -> [ConfigurationFile.Binding] {
    guard let node = fields.node("keys") else { return [] }
    guard case .mapping = node.content,
      let actions = FieldReader(node, of: "mapping of actions to keys", in: fields.document)
    else {
      fields.sink.error(
        "'keys' must be a mapping of actions to keys such as 'check-in: x', not \(node.kindName)",
        at: node.place)
      return []
    }
    return actions.keys.compactMap { binding(of: $0, in: actions) }
  }

  private static func binding(
    of action: Located<String>, in actions: FieldReader
  ) -> ConfigurationFile.Binding? {
    let name = Located(value: TextScrubber.scrub(action.value), place: action.place)
    let node = actions.node(action.value)
    let keys = node == nil ? [] : actions.texts(action.value)
    guard let node, keys.allSatisfy({ !$0.value.isEmpty }) else {
      actions.sink.error(
        "'\(name.value)' names no key; write one such as F5, put a sign such as '#' in quotes, or write [] for none",
        at: action.place)
      return nil
    }
    // A list with entries but no text is a mistake, not a wish for no keys.
    guard !keys.isEmpty || node.isEmptyList else { return nil }
    return ConfigurationFile.Binding(action: entry(name), keys: keys.map(entry))
  }
}

extension YAMLNode {
  fileprivate var isEmptyList: Bool {
    if case .sequence(let nodes) = content { nodes.isEmpty } else { false }
  }
}
