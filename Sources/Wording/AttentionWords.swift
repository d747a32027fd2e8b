public import Canvas
public import OKRModel

/// What waits for a person, in words.
public struct AttentionWords {
  private let summary: AttentionSummary
  /// The person's name; nil for everyone.
  private let name: String?
  private let glyphs: Glyphs

  /// Makes the words for `summary` of `workspace`.
  public init(_ summary: AttentionSummary, in workspace: Workspace, glyphs: Glyphs) {
    self.summary = summary
    // An id that the workspace does not know comes from outside, and says nothing to the person either.
    self.name = summary.person.map { person in
      workspace.person(person) == nil ? "You" : workspace.shortName(ofPerson: person)
    }
    self.glyphs = glyphs
  }

  /// What waits, from the longest form to the shortest: `Ana: 5 check-ins due, 1 of yours off track, 1 action overdue`.
  public var forms: [[Span]] {
    guard !summary.isQuiet else {
      return [[lead, Span("nothing waits", .muted)], [Span("nothing waits", .muted)]]
    }
    let long = parts(checkIns: "check-ins due", oneCheckIn: "check-in due", owned: true, action: "overdue")
    let short = parts(checkIns: "due", oneCheckIn: "due", owned: false, action: "late")
    return [long, short].map { [lead] + Array($0.joined(separator: [Span(", ", .muted)])) }
      + [Array(short.joined(separator: [Span(", ", .muted)]))]
  }

  /// The stage that is furthest behind, from the longest form to the shortest; empty when none is behind.
  public var worstForms: [[Span]] {
    guard let worst = summary.worst else { return [] }
    let figures = [
      Span(" \(Figure.percent(worst.progress, ascii: glyphs.isASCII)) "),
      Span(worst.status.glyph(glyphs), worst.status.role),
    ]
    return [
      [Span("worst: ", .muted), Span(worst.title, .strong)] + figures, [Span(worst.title, .strong)] + figures,
    ]
  }

  private var lead: Span { Span("\(name ?? "Everyone"): ", .strong) }

  private func parts(checkIns: String, oneCheckIn: String, owned: Bool, action: String) -> [[Span]] {
    var parts: [[Span]] = []
    if summary.dueCheckIns > 0 {
      parts.append([
        Span("\(summary.dueCheckIns) \(summary.dueCheckIns == 1 ? oneCheckIn : checkIns)", .warning)
      ])
    }
    var ownership = owned && name != nil ? " of yours" : ""
    for (count, status) in [(summary.offTrack, Status.offTrack), (summary.atRisk, .atRisk)] where count > 0 {
      parts.append([Span("\(count)\(ownership) \(status.title.lowercased())", status.role)])
      ownership = ""
    }
    if summary.overdueActions > 0 {
      let noun = summary.overdueActions == 1 ? "action" : "actions"
      parts.append([Span("\(summary.overdueActions) \(noun) \(action)", .warning)])
    }
    return parts
  }
}
