/// A measure that the file states differently from the latest check-in, while no record says why.
public struct SilentChange: Hashable, Sendable {
  /// A field of the measure with its text before and after.
  public struct Field: Hashable, Sendable {
    public let id: String
    /// The text by the check-in; nil where it had none.
    public let from: String?
    /// The text by the file; nil where it has none.
    public let to: String?

    /// A field that changed from `from` to `to`.
    public init(id: String, from: String?, to: String?) {
      (self.id, self.from, self.to) = (id, from, to)
    }
  }

  /// The key result.
  public let reference: KeyResultReference
  /// The measure that the check-in was made against.
  public let before: StatedMeasure
  /// The measure in the file.
  public let after: StatedMeasure

  /// The fields that differ, in the order of the documents.
  public var fields: [Field] {
    let (old, new) = (before.texts, after.texts)
    return RecordedField.all.filter { $0.owner == .keyResult && $0.isMeasure }.compactMap { field in
      let (from, to) = (old[field.id], new[field.id])
      return FieldTimeline.isSame(from, to) ? nil : Field(id: field.id, from: from, to: to)
    }
  }

  /// The words behind `headway change` that record it.
  public var command: String {
    let fields = fields
    let field = (fields.first { $0.to != nil } ?? fields.first).map { "\($0.id)=\($0.to ?? "")" } ?? ""
    let word = field.allSatisfy { $0.isLetter || $0.isNumber || "-+=.%".contains($0) } ? field : "'\(field)'"
    return "headway change \(reference) \(word) --because '…'"
  }
}

extension StatedMeasure {
  /// The text of each field that states it, by the name of the field in files.
  public var texts: [String: String] {
    let number = { (value: Double) in Figure.exactText(of: value, unit: isYesOrNo ? unit : nil) }
    var texts: [String: String] = [:]
    texts["unit"] = unit
    switch measure {
    case .milestones(let milestones): texts["milestones"] = Milestone.text(of: milestones)
    case .rollUp: texts[Self.rollUp] = Self.children
    case .reach(let reach):
      texts["baseline"] = reach.baseline.map(number)
      texts["target"] =
        if case .absolute(let value) = reach.target { number(value) } else { reach.target.text(unit: nil) }
    case .hold(.atLeast(let bound)): texts["at-least"] = number(bound)
    case .hold(.atMost(let bound)): texts["at-most"] = number(bound)
    case .hold(.above(let bound)): texts["above"] = number(bound)
    case .hold(.below(let bound)): texts["below"] = number(bound)
    case .hold(.between(let lower, let upper)): texts["between"] = "[\(number(lower)), \(number(upper))]"
    }
    return texts
  }
}

extension Workspace {
  /// How the measure of `keyResult` of `objective` was changed since its latest check-in without a record; nil if it was
  /// not, or if today is unknown.
  public func silentChange(of keyResult: KeyResult, in objective: Objective) -> SilentChange? {
    let reference = objective.reference(to: keyResult)
    guard let today, let latest = checkIns(of: reference).last(where: { $0.date <= today }),
      let carried = latest.carried, !history.keyResult(reference).isSuperseded(carried),
      let before = StatedMeasure(carried.text), before != keyResult.stated
    else { return nil }
    return SilentChange(reference: reference, before: before, after: keyResult.stated)
  }
}
