package import Canvas
package import OKRModel

/// How a key result was changed since it was first defined, in sentences.
package struct DefinitionChangeWords {
  /// The changes, by day.
  package let changes: [DefinitionChange]
  private let workspace: Workspace
  private let glyphs: Glyphs

  /// Words about the changes of the key result that `reference` names, up to `day` and, if given, after `start`.
  package init(
    _ reference: KeyResultReference, in workspace: Workspace, since start: CivilDay? = nil,
    through day: CivilDay, glyphs: Glyphs
  ) {
    changes = workspace.history.changes(of: reference).filter { record in
      record.change.map { change in change.on <= day && start.map { change.on > $0 } != false } == true
    }
    self.workspace = workspace
    self.glyphs = glyphs
  }

  /// One sentence for each field: `Target moved once: −25% → −10% on 18 Nov by Ana: Belt four arrives in March`.
  package var sentences: [String] { sentences(besides: nil) }

  /// The same without those of the field `known`.
  package func sentences(besides known: String?) -> [String] {
    var order: [String] = []
    var groups: [String: [DefinitionChange]] = [:]
    for record in changes {
      guard let field = record.change?.field, field != RecordedField.entry, field != known else { continue }
      if groups[field] == nil { order.append(field) }
      groups[field, default: []].append(record)
    }
    return order.compactMap { groups[$0].flatMap(sentence) }
  }

  private func sentence(_ records: [DefinitionChange]) -> String? {
    guard let last = records.last, let change = last.change, let first = records.first?.change else {
      return nil
    }
    let field = change.recordedField?.title ?? change.field
    let texts = [first.from] + records.map { $0.change?.to }
    let path = texts.map { $0.map(shown) ?? "nothing" }.joined(separator: " \(glyphs.arrow) ")
    let verb = change.recordedField?.isMeasure == true ? "moved" : "changed"
    let count =
      change.fixes && records.count == 1
      ? "\(field) corrected" : "\(field) \(verb) \(Self.times(records.count))"
    let author = last.author.map { " by \(workspace.shortName(ofPerson: $0))" } ?? ""
    let reason = change.reason.map { ": \($0)" } ?? ""
    return "\(count): \(path) on \(change.on.shortText)\(author)\(reason)"
  }

  private func shown(_ text: String) -> String {
    if text.hasPrefix("{"), let closing = Closing(text) { return closing.end.rawValue }
    return glyphs.isASCII || !text.hasPrefix("-") ? text : "−\(text.dropFirst())"
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }
}

extension FirstTarget {
  /// How the key result stands by both targets: `On track by today's target, Off track by the first, 15 min`.
  package func sentence(_ standing: KeyResultStanding) -> String {
    standing.status == self.standing.status
      ? "\(standing.status.title) by the first target too, \(measure.text)"
      : "\(standing.status.title) by today's target, \(self.standing.status.title) by the first, \(measure.text)"
  }
}
