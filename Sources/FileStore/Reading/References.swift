import OKRModel
import TextFormats

/// Checks that the things of one kind that a file refers to exist, and says what was probably meant where they do not.
struct References<ID: Hashable & Sendable & CustomStringConvertible> {
  /// The kind of thing referred to, as messages name it.
  let kind: String
  /// What exists, in the order of suggestions.
  private let known: [ID]
  private let knownSet: Set<ID>
  /// Whether this can be known at all; not when the file that declares the ids could not be read.
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

  /// Whether `reference` resolves; reports it as an error if not.
  func check(_ reference: Located<ID>, in sink: DiagnosticSink) -> Bool {
    guard isUnknown(reference.value) else { return true }
    sink.error(sentence(reference.value), at: reference.place)
    return false
  }

  /// Warns of those of `references` that do not resolve, up to `lastDay`.
  func warn(of references: [Located<ID>], until lastDay: CivilDay? = nil, in sink: DiagnosticSink) {
    for reference in references where isUnknown(reference.value) {
      sink.warning(sentence(reference.value), at: reference.place, lastDay: lastDay)
    }
  }

  /// Whether `reference` is known not to resolve.
  func isUnknown(_ reference: ID) -> Bool { isKnowable && !knownSet.contains(reference) }

  /// The message about a reference that does not resolve.
  func sentence(_ reference: ID) -> String {
    "unknown \(kind) '\(reference)'\(suggester.hint(for: reference, among: known))"
  }

  /// Those of `references` that resolve, each once.
  func existing(_ references: [Located<ID>], in sink: DiagnosticSink) -> [ID] {
    var seen: Set<ID> = []
    return references.filter { check($0, in: sink) }.map(\.value).filter { seen.insert($0).inserted }
  }
}

extension Sequence {
  /// The values without their places, each once, in order.
  func distinctValues<Value: Hashable>() -> [Value] where Element == Located<Value> {
    var seen: Set<Value> = []
    return map(\.value).filter { seen.insert($0).inserted }
  }
}
