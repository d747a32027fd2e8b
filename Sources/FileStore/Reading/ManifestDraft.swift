import OKRModel
import TextFormats

/// The contents of `headway.yaml`, before its references are checked.
struct ManifestDraft: Sendable {
  /// A goal before its references are checked.
  struct GoalDraft: Sendable {
    let id: GoalID
    let title: String
    let drivers: [Located<DriverID>]
    let outcomes: [Located<OutcomeID>]
  }

  /// A capability before its parent is checked.
  struct CapabilityDraft: Sendable {
    let id: CapabilityID
    let title: String
    let parent: Located<CapabilityID>?
    let maturity: Maturity?
  }

  /// A silence before what it names is checked.
  struct SilenceDraft: Sendable {
    let rule: Located<String>
    let subject: Located<String>?
    let reason: String?
  }

  /// Whether the file could be read at all; if not, references into it cannot be checked.
  var isReadable = true
  /// The version of the format if it is newer than `ManifestReader.formatVersion`.
  var newerFormat: Int?
  var name: String?
  var northStar: NorthStar?
  var drivers: [Driver] = []
  var goals: [GoalDraft] = []
  var outcomes: [Outcome] = []
  /// The ids of outcomes that are declared but could not be read.
  var unreadOutcomes: [OutcomeID] = []
  var valueStreams: [ValueStream] = []
  var capabilities: [CapabilityDraft] = []
  var people: [Person] = []
  var cycles: [Cycle] = []
  /// The ids of cycles that are declared but could not be read.
  var unreadCycles: [CycleID] = []
  var settings = Settings()
  /// The tree that the settings were read from, for reading them again with earlier texts.
  var settingsSource: YAMLNode?
  var silences: [SilenceDraft] = []
  var sources = SourceMap()
}
