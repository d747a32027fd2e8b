public import OKRModel
import TextFormats

/// Check-ins as a spreadsheet or another program states them, not yet checked against a workspace.
public struct CheckInSheet: Sendable {
  /// What a cell is about.
  public enum Field: String, CaseIterable, Sendable {
    case objective
    case keyResult = "key-result"
    case value, confidence, note, blocker, date
    case author = "by"
    case id, at, state
  }

  /// One cell with its place.
  public struct Cell: Hashable, Sendable {
    /// Its text, scrubbed and trimmed.
    public let text: String
    /// Where it starts.
    public let location: SourceLocation

    /// Makes a cell.
    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// One check-in.
  public struct Row: Sendable {
    /// Where it starts.
    public let location: SourceLocation
    /// Its cells; empty ones are left out.
    public let cells: [Field: Cell]

    /// Makes a row.
    public init(location: SourceLocation, cells: [Field: Cell]) {
      self.location = location
      self.cells = cells
    }

    /// The text of `field`; nil when there is none.
    public subscript(field: Field) -> String? { cells[field]?.text }
  }

  /// The check-ins, in the order of the lines.
  public let rows: [Row]
  /// What cannot be read, by line and column.
  public let diagnostics: [Diagnostic]
}

extension CheckInSheet {
  /// What the name of a column or member means.
  enum Meaning: Equatable {
    case field(Field)
    /// `headway log` prints it, but a check-in does not need it.
    case notNeeded
    case unknown

    /// The meaning of `name`, in any spelling.
    init(_ name: String) {
      let folded = name.trimmingBlanks.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
      if let field = Field(rawValue: folded) ?? Self.otherNames[folded] {
        self = .field(field)
      } else {
        self = Self.namesNotNeeded.contains(folded) ? .notNeeded : .unknown
      }
    }

    private static let otherNames: [String: Field] = [
      "milestone": .value, "milestones": .value, "kr": .keyResult, "reference": .keyResult, "day": .date,
      "author": .author, "person": .author,
    ]
    private static let namesNotNeeded: Set<String> = [
      "unit", "change", "corrected", "retracted-by", "retracted-at", "of",
    ]

    /// The message about an unknown `name`.
    static func sentence(onUnknown name: String) -> String {
      let shown = TextScrubber.scrub(name).trimmingBlanks
      let known = Field.allCases.map(\.rawValue) + otherNames.keys.sorted()
      let advice =
        Suggestion.nearest(to: shown, among: known).map { "did you mean '\($0)'?" }
        ?? "the names are key-result, value, confidence, note, blocker, date and by"
      return "unknown name '\(shown)'; \(advice)"
    }
  }
}
