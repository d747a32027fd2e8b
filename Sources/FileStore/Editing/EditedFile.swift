import OKRModel
import TextFormats

/// One version of a file that is edited, parsed once: its tree, and what the readers make of that.
struct EditedFile: Sendable {
  /// How a file is parsed.
  typealias Parse = @Sendable (_ bytes: [UInt8], _ sink: DiagnosticSink) -> YAMLDocument?

  /// Parses a YAML file.
  static let yaml: Parse = { YAMLDocument($0, sink: $1) }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let file: WorkspaceSurvey.File
  let bytes: [UInt8]
  let root: YAMLNode
  let parsed: ParsedFile

  /// Takes the bytes of `file`; nil when they are no YAML, are empty, or have a key twice.
  init?(_ file: WorkspaceSurvey.File, _ bytes: [UInt8], parse: Parse) {
    let content = Array(bytes.dropFirst(Self.markCount(of: bytes)))
    guard let document = parse(content, DiagnosticSink(path: file.path)), let root = document.root,
      document.repeatedKeys.isEmpty
    else { return nil }
    self.file = file
    self.bytes = bytes
    self.root = root
    parsed = ParsedFile(file, document)
  }

  /// The length of the byte order mark before the content.
  var markCount: Int { Self.markCount(of: bytes) }

  /// The bytes behind the byte order mark, by which the tree counts.
  var content: [UInt8] { Array(bytes.dropFirst(markCount)) }

  /// The version of the format where it is newer than this program knows.
  var newerFormat: Int? {
    guard case .manifest(let draft) = parsed.content else { return nil }
    return draft.newerFormat
  }

  private static func markCount(of bytes: [UInt8]) -> Int { bytes.starts(with: mark) ? mark.count : 0 }
}
