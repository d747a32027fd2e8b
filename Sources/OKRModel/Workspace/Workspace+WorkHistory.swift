extension Workspace {
  /// The initiatives with the states, due days and owners that they and their parts had on `day`.
  public func initiatives(on day: CivilDay) -> [Initiative] {
    guard !history.initiativeLogs.isEmpty else { return initiatives }
    return initiatives.map { initiative in
      guard let log = history.initiativeLogs[initiative.id] else { return initiative }
      return initiative.as(of: day, log) { supports in
        supports.lazy.compactMap { objective($0.objective).flatMap { cycle($0.cycle) } }.first
      }
    }
  }
}

extension Initiative {
  /// The same on `day` by the records in `log`; `cycle` returns that of the first of some key results.
  fileprivate func `as`(
    of day: CivilDay, _ log: DefinitionChangeLog, cycle: @escaping ([KeyResultReference]) -> Cycle?
  ) -> Initiative {
    let work = { (work: WorkItem, part: ChangedText.Part, supports: [KeyResultReference]) in
      work.with(in: cycle(supports)) { field in log.text(of: part, field, on: day) }
    }
    let whole = supportedKeyResults
    return Initiative(
      id: id, work: work(self.work, .whole, whole),
      features: features.map { feature in
        let supports = feature.work.supports + whole
        return Feature(
          id: feature.id, work: work(feature.work, .item(feature.id.rawValue), supports),
          stories: feature.stories.map { story in
            Story(
              id: story.id,
              work: work(story.work, .item(story.id.rawValue), story.work.supports + supports),
              weight: story.weight)
          })
      })
  }
}

extension WorkItem {
  /// The same with the recorded texts of its fields, its due day counted in `cycle`. A text that cannot be read counts as
  /// the present one.
  fileprivate func with(in cycle: Cycle?, _ texts: (String) -> FieldTimeline.Text) -> WorkItem {
    let stated = Self.optional(texts("due"), now: statedDue) { DayExpression($0) }
    return WorkItem(
      title: title, state: Self.value(texts("state"), now: state) { WorkState(rawValue: $0) },
      owners: Self.optional(texts("owner"), now: owners) { ListText.items(in: $0).map { PersonID($0) } }
        ?? [],
      due: stated == statedDue ? due : stated?.lastDay(ofWorkIn: cycle), statedDue: stated, link: link,
      supports: supports)
  }

  private static func value<Value>(
    _ text: FieldTimeline.Text, now: Value, _ read: (String) -> Value?
  ) -> Value {
    guard case .was(let text?) = text else { return now }
    return read(text) ?? now
  }

  private static func optional<Value>(
    _ text: FieldTimeline.Text, now: Value?, _ read: (String) -> Value?
  ) -> Value? {
    switch text {
    case .asNow: now
    case .was(nil): nil
    case .was(let text?): read(text) ?? now
    }
  }
}
