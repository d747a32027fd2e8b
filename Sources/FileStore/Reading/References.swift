import OKRModel
import TextFormats

/// Checks that the things of one kind that a file refers to exist, and says what was probably meant where they do not.
struct References<ID: Hashable & Sendable & CustomStringConvertible> {
  /// The kind of thing that is referred to, as a sentence names it.
  let kind: String
  /// What there is, in the order in which suggestions are looked for.
  private let known: [ID]
  private let knownSet: Set<ID>
  /// Whether anything can be said at all; not when the file that declares the ids could not be read.
  private let isKnowable: Bool
  private let suggester: Suggester

  /// Makes a check against the ids in `known`, with `suggester` to guess what was meant.
  init(to kind: String, known: [ID], isKnowable: Bool = true, _ suggester: Suggester) {
    self.suggester = suggester
    self.kind = kind
    self.known = known
    self.knownSet = Set(known)
    self.isKnowable = isKnowable
  }

  /// Whether `reference` leads somewhere; reports it at the severity of `severity` where it does not.
  func check(_ reference: Located<ID>, severity: Diagnostic.Severity = .error, in sink: DiagnosticSink)
    -> Bool
  {
    guard isUnknown(reference.value) else { return true }
    switch severity {
    case .error: sink.error(sentence(reference.value), at: reference.place)
    case .warning: sink.warning(sentence(reference.value), at: reference.place)
    }
    return false
  }

  /// Whether `reference` is known to lead nowhere.
  func isUnknown(_ reference: ID) -> Bool { isKnowable && !knownSet.contains(reference) }

  /// What to report of a reference that leads nowhere.
  func sentence(_ reference: ID) -> String {
    "unknown \(kind) '\(reference)'\(suggester.hint(for: reference, among: known))"
  }

  /// Those of `references` that lead somewhere, each once.
  func existing(_ references: [Located<ID>], in sink: DiagnosticSink) -> [ID] {
    var seen: Set<ID> = []
    return references.filter { check($0, in: sink) }.map(\.value).filter { seen.insert($0).inserted }
  }
}
