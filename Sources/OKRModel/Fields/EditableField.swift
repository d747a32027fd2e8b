/// A field of a construct that can be edited in the dashboard: one line of text in the construct's file.
public enum EditableField: String, CaseIterable, Sendable {
  case title, why, stage, state, owner, contributors, indicator, unit, baseline, target
  case atLeast = "at-least"
  case atMost = "at-most"
  case above, below
  case start, end, due, checkpoints, milestones, cadence, weight, type, link, closed
  case contributesTo = "contributes-to"
  case rollUp = "roll-up"

  /// What kind of text a field takes.
  public enum Kind: Sendable {
    /// Words for people.
    case words
    /// The name of something else, one of a few words, or an address.
    case name
    /// A number or a day, written in the file without quotes.
    case figure
  }

  /// What kind of text it takes.
  public var kind: Kind {
    switch self {
    case .title, .why, .indicator, .unit, .checkpoints, .milestones, .cadence: .words
    case .stage, .state, .owner, .contributors, .contributesTo, .type, .link, .closed,
      .rollUp:
      .name
    case .baseline, .target, .atLeast, .atMost, .above, .below, .start, .end, .due, .weight:
      .figure
    }
  }

  /// The field's label in a form.
  public var title: String {
    switch self {
    case .atLeast: "At least"
    case .atMost: "At most"
    case .contributors: "Helped by"
    case .contributesTo: "Parent"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// Whether it takes a list of ids. One alone needs no brackets unless `isAlwaysList`.
  public var isList: Bool { self == .owner || isAlwaysList }

  /// Whether the file has it in brackets even if it has one entry.
  public var isAlwaysList: Bool { self == .contributors || self == .contributesTo }

  /// Whether it may be left out of the file.
  public var isOptional: Bool {
    switch self {
    case .title, .stage, .state, .end, .milestones, .target, .atLeast, .atMost, .above, .below: false
    case .why, .owner, .contributors, .indicator, .unit, .baseline, .start, .due, .checkpoints,
      .cadence, .weight, .type,
      .link, .closed, .contributesTo, .rollUp:
      true
    }
  }
}
