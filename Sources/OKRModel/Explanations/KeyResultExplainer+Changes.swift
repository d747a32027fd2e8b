extension KeyResultExplainer {
  /// How its definition was changed up to the day that is looked at; nil if it was not.
  var changes: Explanation.Item? {
    guard let objective = objective?.objective else { return nil }
    let reference = objective.reference(to: keyResult)
    let records = workspace.history.changes(of: reference).filter { record in
      record.change.map { $0.on <= standing.asOf && $0.field != RecordedField.entry } == true
    }
    guard !records.isEmpty else { return nil }
    let count = records.count == 1 ? "once" : records.count == 2 ? "twice" : "\(records.count) times"
    return .init("Changed", count, records.compactMap(fact) + firstTarget(reference))
  }

  private func fact(_ record: DefinitionChange) -> Explanation.Line? {
    guard let change = record.change else { return nil }
    let field = change.recordedField?.title ?? change.field
    let (from, to) = (change.from ?? "nothing", change.to ?? "nothing")
    let author = record.author.map { " by \(workspace.shortName(ofPerson: $0))" } ?? ""
    let reason = change.reason.map { ": \($0)" } ?? ""
    return .fact(
      change.fixes
        ? "\(field): \(from) was a typing error for \(to), corrected on \(day(change.on))\(author)\(reason)"
        : "\(field): \(from) until \(day(change.on.advanced(by: -1))), \(to) from then on\(author)\(reason)")
  }

  private func firstTarget(_ reference: KeyResultReference) -> [Explanation.Line] {
    guard let first = workspace.firstTarget(of: reference, asOf: standing.asOf) else { return [] }
    return [
      .fact("By what was wanted first, \(first.measure.text), it would be \(first.standing.status.title).")
    ]
  }
}
