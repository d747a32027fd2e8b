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
    let owner: Located<PersonID>? = fields.id("owner")
    let weight = fields.weight()
    let uplift = readUplift()
    let isClosed = readClosed()
    let guards = fields.texts("guards")
    let measure = MeasureReader(fields: fields, unit: unit).read()
    fields.reportUnknownKeys()
    reportGuards(guards, of: measure)
    return measure.map {
      KeyResultDraft(
        id: id, place: fields.place, title: title, measure: $0, unit: unit, indicator: indicator,
        weight: weight, start: start, due: due, owner: owner, liftedCapability: uplift.capability,
        liftedTo: uplift.maturity, closedAsAchieved: isClosed,
        guards: guards)
    }
  }

  /// Reports `guards` on a hold: reaching a hold cannot harm another one.
  private func reportGuards(_ guards: [Located<String>], of measure: Measure?) {
    guard let first = guards.first, case .hold = measure else { return }
    fields.sink.warning(
      "'guards' belongs to a key result with a 'target', and names the hold that must not suffer",
      at: first.place)
  }

  private func readDays() -> (start: Located<CivilDay>?, due: Located<CivilDay>?) {
    let start = fields.day("start")
    let due = fields.day("due")
    guard let start, let due, !Period.isInOrder(start.value, due.value) else { return (start, due) }
    fields.sink.error(
      "'due' (\(due.value)) lies before 'start' (\(start.value)); exchange or correct them", at: due.place)
    return (nil, nil)
  }

  private func readClosed() -> Bool {
    guard let word = fields.text("closed") else { return false }
    guard word.value == "achieved" else {
      fields.sink.error(
        "'closed' can only be 'achieved', not '\(word.value)'; leave it out while it is open", at: word.place)
      return false
    }
    return true
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
