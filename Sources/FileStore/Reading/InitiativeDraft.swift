import OKRModel
import TextFormats

/// An initiative as read from its file, before its references are checked.
struct InitiativeDraft: Sendable {
  let path: String
  let id: InitiativeID
  let place: Place
  let work: WorkDraft
  let features: [FeatureDraft]
}

/// A feature before its references are checked.
struct FeatureDraft: Sendable {
  let id: FeatureID
  let place: Place
  let work: WorkDraft
  let stories: [StoryDraft]
}

/// A story before its references are checked.
struct StoryDraft: Sendable {
  let id: StoryID
  let place: Place
  let work: WorkDraft
  let weight: Double
}

/// What pieces of work have in common, before its references are checked.
struct WorkDraft: Sendable {
  let title: String
  let state: WorkState
  let owners: [Located<PersonID>]
  let due: Located<DayExpression>?
  let link: String?
  let supports: [Located<KeyResultReference>]

  /// The piece of work, with the key results that it `supports`; its due day is counted in `cycle`.
  func workItem(supports: [KeyResultReference], in cycle: Cycle? = nil) -> WorkItem {
    WorkItem(
      title: title, state: state, owners: owners.distinctValues(),
      due: due?.value.lastDay(ofWorkIn: cycle), statedDue: due?.value, link: link, supports: supports)
  }
}
