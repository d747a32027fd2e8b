import OKRModel
import TextFormats

/// Reads a key result from its mapping.
struct KeyResultReader {
  let fields: FieldReader

  /// The key result; nil, with a report, when it has no readable measure.
  func read(id: KeyResultID) -> KeyResultDraft? {
    let title = fields.title(orElse: id.rawValue)
    let unit = fields.words("unit")?.value
    let indicator = fields.words("indicator").map { Indicator($0.value) }
    let (start, due) = readDays()
    let checkpoints = CheckpointReader(fields: fields, unit: unit).read()
    let cadence = fields.cadence("cadence")
    let owners: [Located<PersonID>] = fields.ids("owner")
    let contributors: [Located<PersonID>] = fields.ids("contributors")
    let weight = fields.weight()
    let type = fields.word("type", as: KeyResultType.self)
    let uplift = readUplift()
    let closing = ClosingReader(fields: fields).read()
    let guards = fields.texts("guards")
    let milestones = fields.node("milestones") == nil ? nil : MilestoneReader(fields: fields).read()
    let measure = MeasureReader(fields: fields, unit: unit, milestones: milestones?.map(\.value)).read()
    fields.reportUnknownKeys()
    reportGuards(guards, of: measure)
    reportCheckpoints(checkpoints, of: measure, unit: unit)
    return measure.map {
      var draft = KeyResultDraft(
        id: id, place: fields.place, title: title, measure: $0, unit: $0 == .rollUp ? nil : unit,
        indicator: indicator,
        weight: weight, start: start, due: due, checkpoints: checkpoints, cadence: cadence,
        owners: owners, contributors: contributors, type: type, liftedCapability: uplift.capability,
        liftedTo: uplift.maturity, closing: closing, guards: guards,
        milestonePlaces: milestones?.map(\.place) ?? [])
      draft.written = fields.writtenDigits(unit: unit)
      return draft
    }
  }

  /// Reports `guards` on a hold: reaching a hold cannot harm another one.
  private func reportGuards(_ guards: [Located<String>], of measure: Measure?) {
    guard let first = guards.first, case .hold = measure else { return }
    fields.sink.warning(
      "'guards' belongs to a key result with a 'target', and names the hold that must not suffer",
      at: first.place)
  }

  /// Reports `checkpoints` on a hold, which has nothing to reach, and on what is done or not.
  private func reportCheckpoints(_ checkpoints: [Located<Checkpoint>], of measure: Measure?, unit: String?) {
    guard let first = checkpoints.first, let measure, measure != .rollUp else { return }
    if StatedMeasure(measure, unit: unit).isDoneOrNot {
      return fields.sink.warning(
        "'checkpoints' mean nothing for what is done or not; give each part a key result of its own",
        at: first.place)
    }
    if case .milestones = measure {
      return fields.sink.warning(
        "'checkpoints' mean nothing beside 'milestones'; give the milestones a 'due' each", at: first.place)
    }
    guard case .hold = measure else { return }
    fields.sink.warning(
      "'checkpoints' mean nothing beside a band to hold; they belong to a key result with a 'target'",
      at: first.place)
  }

  private func readDays() -> (start: Located<DayExpression>?, due: Located<DayExpression>?) {
    let start = fields.dayExpression("start")
    let due = fields.dayExpression("due")
    // Words need the days of the cycle, and are compared when those are known.
    guard let start, let due, let first = start.value.statedDay, let last = due.value.statedDay,
      !Period.isInOrder(first, last)
    else { return (start, due) }
    fields.sink.error(
      "'due' (\(due.value)) lies before 'start' (\(start.value)); exchange or correct them", at: due.place)
    return (nil, nil)
  }

  /// `lifts: {capability: passenger-check-in, to: 3}`, or the capability alone.
  private func readUplift() -> (capability: Located<CapabilityID>?, maturity: Int?) {
    guard let node = fields.node("lifts") else { return (nil, nil) }
    if case .scalar = node.content { return (fields.id("lifts"), nil) }
    guard let uplift = FieldReader(node, of: "uplift", in: fields.document) else { return (nil, nil) }
    let capability: Located<CapabilityID>? = uplift.id("capability")
    if capability == nil { uplift.reportMissing("capability") }
    let maturity = uplift.wholeNumber("to", in: Maturity.scale)
    uplift.reportUnknownKeys()
    return (capability, maturity)
  }
}
