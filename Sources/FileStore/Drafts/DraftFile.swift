import OKRModel
import TextFormats

/// The contents of a file of drafts: a line about the program that kept them, and a line for each draft.
struct DraftFile {
  /// The version of the format.
  private static let version = "1"
  /// The most drafts that are read from one file.
  private static let mostDrafts = 1_000

  /// The root of the workspace that they are about.
  let workspace: String
  let drafts: UnsavedDrafts

  /// Makes the contents of a file.
  init(workspace: String, drafts: UnsavedDrafts) {
    self.workspace = workspace
    self.drafts = drafts
  }

  /// Reads a file; nil if it is not a file of drafts. Anyone may have written it: texts are scrubbed, and unknown
  /// fields are left out.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n")).prefix(Self.mostDrafts + 1)
      .map { Self.fields(of: $0.startIndex..<$0.endIndex, in: bytes) }
    guard !lines.isEmpty, let head = lines.removeFirst(), head[Key.version.rawValue] == Self.version,
      let workspace = head[Key.workspace.rawValue], let at = head[Key.at.rawValue].flatMap({ Timestamp($0) })
    else { return nil }
    self.workspace = workspace
    drafts = UnsavedDrafts(
      at: at, person: head[Key.person.rawValue].map { PersonID(TextScrubber.scrub($0)) },
      drafts: lines.compactMap { $0.flatMap(Self.draft) })
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var head = LineEncoder<Key>()
    head.add(.version, Self.version)
    head.add(.workspace, workspace)
    head.add(.person, drafts.person?.rawValue)
    head.add(.at, drafts.at.description)
    return Array(([head.line] + drafts.drafts.map(Self.line)).map { $0 + "\n" }.joined().utf8)
  }

  // MARK: Lines

  /// The name of a field in the file: one of the head's or of a form's, or a text's.
  private struct Key: RawRepresentable {
    let rawValue: String

    static let version = Key(rawValue: "headway-drafts")
    static let workspace = Key(rawValue: "workspace")
    static let person = Key(rawValue: "person")
    static let at = Key(rawValue: "at")
    static let form = Key(rawValue: "form")
    static let subject = Key(rawValue: "about")
    static let kind = Key(rawValue: "kind")
    static let corrected = Key(rawValue: "corrects")
    static let seen = Key(rawValue: "seen")
    static let sweep = Key(rawValue: "sweep")
  }

  /// The names of the fields in forms.
  private static let textNames =
    CheckInDraft.Field.allCases.map(\.rawValue) + ActionItemDraft.Field.allCases.map(\.rawValue)
    + EditableField.allCases.map(\.rawValue)

  private static func line(of draft: UnsavedDraft) -> String {
    var line = LineEncoder<Key>()
    line.add(.form, draft.form.rawValue)
    line.add(.subject, draft.subject)
    line.add(.kind, draft.kind?.name)
    line.add(.corrected, draft.corrected)
    line.add(.seen, draft.seen)
    line.add(.sweep, draft.isInSweep ? "yes" : nil)
    // A changed field is identified by its name, even if it was emptied.
    for (name, text) in draft.texts.sorted(by: { $0.key < $1.key })
    where !text.isEmpty || draft.form == .field {
      line.add(Key(rawValue: name), text)
    }
    return line.line
  }

  private static func draft(of fields: [String: String]) -> UnsavedDraft? {
    guard let form = fields[Key.form.rawValue].flatMap(UnsavedDraft.Form.init) else { return nil }
    let scrubbed = fields.mapValues { TextScrubber.scrub($0) }
    let texts = textNames.compactMap { name in scrubbed[name].map { (name, $0) } }
    return UnsavedDraft(
      form, subject: scrubbed[Key.subject.rawValue] ?? "",
      kind: ConstructKind.allCases.first { $0.name == scrubbed[Key.kind.rawValue] },
      corrected: scrubbed[Key.corrected.rawValue], seen: scrubbed[Key.seen.rawValue],
      isInSweep: scrubbed[Key.sweep.rawValue] != nil,
      texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
  }

  /// The texts of a line by name; nil if the line is not an object.
  private static func fields(of range: Range<Int>, in bytes: [UInt8]) -> [String: String]? {
    var scanner = JSONLineScanner(bytes, in: range)
    let reader = scanner
    var fields: [String: String] = [:]
    do {
      try scanner.scanObject { key, value in
        if case .string(let string) = value { fields[reader.text(key)] = reader.text(string) }
      }
    } catch {
      return nil
    }
    return fields
  }
}
