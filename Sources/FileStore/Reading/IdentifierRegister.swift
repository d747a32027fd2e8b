import OKRModel
import TextFormats

/// The ids of one kind read so far: each may appear once, and no two may differ only in case.
struct IdentifierRegister {
  /// The kind, as messages name it.
  let kind: String
  private var locations: [String: SourceLocation] = [:]
  private var spellings: [String: String] = [:]

  /// Makes an empty register of ids of `kind`.
  init(kind: String) {
    self.kind = kind
  }

  /// Adds `id`; false, with a report, when it was already there.
  mutating func register(_ id: String, at location: SourceLocation, reportingTo sink: DiagnosticSink) -> Bool
  {
    let place = Place(line: location.line, column: location.column)
    if let first = locations[id] {
      sink.error(
        "duplicate \(kind) id '\(id)'; it is already at \(Self.text(first, seenFrom: location))", at: place)
      return false
    }
    let folded = id.lowercased()
    if let other = spellings[folded], let first = locations[other] {
      sink.error(
        "the \(kind) ids '\(id)' and '\(other)' (\(Self.text(first, seenFrom: location))) differ only in case; rename one",
        at: place)
    }
    locations[id] = location
    spellings[folded] = id
    return true
  }

  private static func text(_ location: SourceLocation, seenFrom other: SourceLocation) -> String {
    location.path == other.path ? "line \(location.line)" : location.path
  }
}
