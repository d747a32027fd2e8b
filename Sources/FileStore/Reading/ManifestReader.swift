package import OKRModel
import Platform
import TextFormats

/// Reads `headway.yaml`.
package struct ManifestReader {
  /// The version of the format that this program reads.
  static let formatVersion = 1

  let sink: DiagnosticSink
  private(set) var draft = ManifestDraft()

  /// The contents of `bytes`; a draft that is not readable when they are not a workspace.
  static func read(_ bytes: [UInt8], sink: DiagnosticSink) -> ManifestDraft {
    read(YAMLDocument(bytes, sink: sink), sink: sink)
  }

  /// What `document` states; a draft that is not readable when it is nil or no workspace.
  static func read(_ document: YAMLDocument?, sink: DiagnosticSink) -> ManifestDraft {
    var reader = ManifestReader(sink: sink)
    reader.read(document)
    return reader.draft
  }

  /// The cycles that the file with `bytes` declares, as far as it can be read.
  package static func cycles(in bytes: [UInt8]) -> [Cycle] {
    read(bytes, sink: DiagnosticSink(path: WorkspaceLocation.manifest)).cycles
  }

  private init(sink: DiagnosticSink) {
    self.sink = sink
  }

  private mutating func read(_ document: YAMLDocument?) {
    guard let document else {
      draft.isReadable = false
      return
    }
    guard let root = document.root, !root.isNothing else {
      sink.error(
        "this file is empty; a workspace needs at least a 'north-star', 'value-streams' and 'cycles'")
      draft.isReadable = false
      return
    }
    guard let fields = FieldReader(root, of: "workspace", in: document) else {
      draft.isReadable = false
      return
    }
    readVersion(fields)
    draft.name = fields.words("name")?.value
    readNorthStar(fields)
    readPurpose(fields)
    readValueStreams(fields)
    readCapabilities(fields)
    readPeople(fields)
    readCycles(fields)
    readSettings(fields)
    draft.silences = SilenceReader.read(fields)
    fields.reportUnknownKeys()
  }

  private mutating func readVersion(_ fields: FieldReader) {
    guard let version = fields.text("headway") else {
      if fields.node("headway") == nil {
        fields.reportMissing(
          "headway", advice: "begin the file with 'headway: \(Self.formatVersion)', the version of the format"
        )
      }
      return
    }
    if let number = Int(version.value), number > Self.formatVersion {
      draft.newerFormat = number
      sink.warning(
        """
        the files have version \(number) of the format and this headway knows version \(Self.formatVersion), so that \
        they are only read and some may be misread; update headway to check in
        """, at: version.place)
      return
    }
    guard Int(version.value) != Self.formatVersion else { return }
    sink.error(
      "version '\(version.value)' of the format is not known; this headway reads version \(Self.formatVersion)",
      at: version.place)
  }

  /// A mapping in a list of the file, with its id.
  private typealias Entry<Construct> = (id: Identifier<Construct>, fields: FieldReader)

  /// The entries of the list at `key` that have an id of their own, each recorded as the construct that `construct`
  /// returns.
  private mutating func entries<Construct>(
    _ key: String, of kind: String, in fields: FieldReader,
    as construct: (Identifier<Construct>) -> ConstructID
  ) -> [Entry<Construct>] {
    var ids = IdentifierRegister(kind: kind)
    return entries(key, of: kind, in: fields, ids: &ids, as: construct)
  }

  private mutating func entries<Construct>(
    _ key: String, of kind: String, in fields: FieldReader, ids: inout IdentifierRegister,
    as construct: (Identifier<Construct>) -> ConstructID
  ) -> [Entry<Construct>] {
    var result: [Entry<Construct>] = []
    for entry in fields.mappings(key, of: kind) {
      guard let id = entry.identifier(),
        ids.register(id.value, at: SourceLocation(path: sink.path, id.place), reportingTo: sink)
      else { continue }
      let typed = Identifier<Construct>(id.value)
      draft.sources.note(construct(typed), at: SourceLocation(path: sink.path, entry.place))
      result.append((typed, entry))
    }
    return result
  }

  private mutating func readNorthStar(_ fields: FieldReader) {
    guard let node = fields.node("north-star") else {
      fields.reportMissing("north-star", advice: "it is the one aspiration that everything serves")
      return
    }
    draft.sources.note(.northStar, at: SourceLocation(path: sink.path, fields.place(of: "north-star")))
    if case .scalar = node.content {
      draft.northStar = fields.words("north-star").map { NorthStar(title: $0.value) }
      return
    }
    guard let star = FieldReader(node, of: "North Star", in: fields.document) else { return }
    let title = star.title(orElse: draft.name ?? "North Star")
    draft.northStar = NorthStar(title: title, measure: readNorthStarMeasure(star))
    star.reportUnknownKeys()
  }

  private func readNorthStarMeasure(_ star: FieldReader) -> NorthStarMeasure? {
    guard let node = star.node("measure"),
      let fields = FieldReader(node, of: "North Star's measure", in: star.document)
    else { return nil }
    let unit = fields.words("unit")?.value
    let start = fields.dayExpression("start")
    let due = fields.dayExpression("due")
    let reach = MeasureReader(fields: fields, unit: unit).readReach()
    if fields.node("target") == nil { fields.reportMissing("target", advice: "it is the value to reach") }
    fields.reportUnknownKeys()
    guard let reach else { return nil }
    if let start, let due, let first = start.value.statedDay, let last = due.value.statedDay,
      !Period.isInOrder(first, last)
    {
      sink.error(
        "'due' (\(due.value)) lies before 'start' (\(start.value)); exchange or correct them", at: due.place)
      return NorthStarMeasure(reach: reach, unit: unit)
    }
    var measure = NorthStarMeasure(reach: reach, unit: unit, start: start?.value, due: due?.value)
    measure.written = fields.writtenDigits(unit: unit)
    return measure
  }

  private mutating func readPurpose(_ fields: FieldReader) {
    for (id, entry) in entries("drivers", of: "driver", in: fields, as: ConstructID.driver) {
      draft.drivers.append(Driver(id: id, title: entry.title(orElse: id.rawValue)))
      entry.reportUnknownKeys()
    }
    for (id, entry) in entries("goals", of: "goal", in: fields, as: ConstructID.goal) {
      draft.goals.append(
        ManifestDraft.GoalDraft(
          id: id, title: entry.title(orElse: id.rawValue), drivers: entry.ids("drivers"),
          outcomes: entry.ids("outcomes")))
      entry.reportUnknownKeys()
    }
    for (id, entry) in entries("outcomes", of: "outcome", in: fields, as: ConstructID.outcome) {
      readOutcome(id, entry)
    }
  }

  private mutating func readOutcome(_ id: OutcomeID, _ entry: FieldReader) {
    let title = entry.title(orElse: id.rawValue)
    let category = entry.word("category", as: OutcomeCategory.self)
    let words = OutcomeCategory.allCases.map(\.rawValue)
    if entry.node("category") == nil {
      entry.reportMissing("category", advice: "it is one of \(words.joined(separator: ", "))")
    }
    let intended = entry.words("intended")?.value
    let realised = entry.words("realised")?.value
    entry.reportUnknownKeys()
    if words.contains(id.rawValue) {
      sink.error(
        "an outcome cannot have the id '\(id)', which is a category; choose another id", at: entry.place)
    }
    guard let category, !words.contains(id.rawValue) else {
      draft.unreadOutcomes.append(id)
      return
    }
    draft.outcomes.append(
      Outcome(id: id, title: title, category: category, intended: intended, realised: realised))
  }

  private mutating func readValueStreams(_ fields: FieldReader) {
    if fields.node("value-streams") == nil {
      fields.reportMissing("value-streams", advice: "objectives are organised by their stages")
    }
    var stageIDs = IdentifierRegister(kind: "stage")
    for (id, entry) in entries(
      "value-streams", of: "value stream", in: fields, as: ConstructID.valueStream)
    {
      var stages: [Stage] = []
      for (stage, fields) in entries(
        "stages", of: "stage", in: entry, ids: &stageIDs, as: ConstructID.stage)
      {
        stages.append(Stage(id: stage, title: fields.title(orElse: stage.rawValue)))
        fields.reportUnknownKeys()
      }
      if entry.node("stages") == nil { entry.reportMissing("stages", advice: "list its stages in order") }
      draft.valueStreams.append(ValueStream(id: id, title: entry.title(orElse: id.rawValue), stages: stages))
      entry.reportUnknownKeys()
    }
  }

  private mutating func readCapabilities(_ fields: FieldReader) {
    for (id, entry) in entries("capabilities", of: "capability", in: fields, as: ConstructID.capability) {
      draft.capabilities.append(
        ManifestDraft.CapabilityDraft(
          id: id, title: entry.title(orElse: id.rawValue), parent: entry.id("parent"),
          maturity: readMaturity(entry)))
      entry.reportUnknownKeys()
    }
  }

  private func readMaturity(_ entry: FieldReader) -> Maturity? {
    guard let node = entry.node("maturity"),
      let fields = FieldReader(node, of: "maturity", in: entry.document)
    else { return nil }
    let current = fields.wholeNumber("current", in: Maturity.scale)
    let target = fields.wholeNumber("target", in: Maturity.scale)
    for key in ["current", "target"] where fields.node(key) == nil { fields.reportMissing(key) }
    fields.reportUnknownKeys()
    guard let current, let target else { return nil }
    return Maturity(current: current, target: target)
  }

  private mutating func readPeople(_ fields: FieldReader) {
    for (id, entry) in entries("people", of: "person", in: fields, as: ConstructID.person) {
      draft.people.append(
        Person(
          id: id, name: entry.title("name", orElse: id.rawValue), email: entry.text("email")?.value,
          left: entry.day("left")?.value))
      entry.reportUnknownKeys()
    }
  }

  private mutating func readCycles(_ fields: FieldReader) {
    if fields.node("cycles") == nil {
      fields.reportMissing("cycles", advice: "list at least one with 'id', 'start' and 'end'")
    }
    for (id, entry) in entries("cycles", of: "cycle", in: fields, as: ConstructID.cycle) {
      let start = entry.day("start")
      let end = entry.day("end")
      for key in ["start", "end"] where entry.node(key) == nil { entry.reportMissing(key) }
      entry.reportUnknownKeys()
      guard let start, let end else {
        leaveOut(id, standIn: Cycle(quarter: id))
        continue
      }
      guard start.value <= end.value else {
        sink.error(
          "'end' (\(end.value)) lies before 'start' (\(start.value)); exchange or correct them", at: end.place
        )
        leaveOut(id, standIn: Cycle(quarter: id) ?? Cycle(id: id, start: end.value, end: start.value))
        continue
      }
      draft.cycles.append(Cycle(id: id, start: start.value, end: end.value))
    }
    draft.cycles.sort { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
  }

  /// Continues with `standIn` for a cycle whose days are wrong: a slip in a date must not hide all objectives of a
  /// quarter.
  private mutating func leaveOut(_ id: CycleID, standIn: Cycle?) {
    draft.unreadCycles.append(id)
    if let standIn { draft.cycles.append(standIn) }
  }

  private mutating func readSettings(_ fields: FieldReader) {
    guard let node = fields.node("settings"),
      let entry = FieldReader(node, of: "set of settings", in: fields.document)
    else { return }
    draft.settingsSource = node
    let settings = Self.settings(entry)
    if settings.offTrack < settings.atRisk {
      sink.warning(
        "'off-track' is less than 'at-risk', so that nothing is ever at risk by its gap", at: entry.place)
    }
    entry.reportUnknownKeys()
    draft.settings = settings
  }

  /// The settings that `entry` states, with the defaults for the others.
  static func settings(_ entry: FieldReader) -> Settings {
    let defaults = Settings()
    return Settings(
      checkInDay: entry.word("check-in-day", as: Weekday.self) ?? defaults.checkInDay,
      staleAfter: entry.wholeNumber("stale-after", in: 1...366) ?? defaults.staleAfter,
      atRisk: entry.fraction("at-risk") ?? defaults.atRisk,
      offTrack: entry.fraction("off-track") ?? defaults.offTrack)
  }
}

extension WorkspaceFiles {
  /// Makes sure that the files have no newer format than this program knows. `headway.yaml` is read again, for a pull may
  /// have changed it, unless its stamp is still `known`; `calls` notes the reading.
  func refuseNewerFormat(unlessStillAt known: FileStamp?, _ calls: DiskCalls) throws(StoreError) {
    let path = WorkspaceLocation.manifest
    if let known, known == stamp(of: path) { return }
    calls.onReading(path)
    guard let bytes = try? bytes(of: path) else { return }
    let draft = ManifestReader.read(bytes, sink: DiagnosticSink(path: path))
    if let version = draft.newerFormat { throw .newerFormat(version: version) }
  }
}
