extension Workspace {
  /// The initiatives with the states, due days and owners that they and their parts had on `day`.
  public func initiatives(on day: CivilDay) -> [Initiative] {
    guard !history.initiativeLogs.isEmpty else { return initiatives }
    return initiatives.map { initiative in
      guard let log = history.initiativeLogs[initiative.id] else { return initiative }
      return initiative.as(of: day, log)
    }
  }
}

extension Initiative {
  fileprivate func `as`(of day: CivilDay, _ log: DefinitionChangeLog) -> Initiative {
    let work = { (work: WorkItem, part: ChangedText.Part) in
      work.with { field in log.text(of: part, field, on: day) }
    }
    return Initiative(
      id: id, work: work(self.work, .whole),
      features: features.map { feature in
        Feature(
          id: feature.id, work: work(feature.work, .item(feature.id.rawValue)),
          stories: feature.stories.map { story in
            Story(
              id: story.id, work: work(story.work, .item(story.id.rawValue)), weight: story.weight)
          })
      })
  }
}

extension WorkItem {
  /// The same with the recorded texts of its fields. A text that cannot be read counts as the present one.
  fileprivate func with(_ texts: (String) -> FieldTimeline.Text) -> WorkItem {
    WorkItem(
      title: title, state: Self.value(texts("state"), now: state) { WorkState(rawValue: $0) },
      owners: Self.optional(texts("owner"), now: owners) { ListText.items(in: $0).map { PersonID($0) } }
        ?? [],
      due: Self.optional(texts("due"), now: due) { CivilDay($0) }, link: link, supports: supports)
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
