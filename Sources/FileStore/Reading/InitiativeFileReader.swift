import OKRModel
import TextFormats

/// Reads `execution/<initiative>.yaml`.
struct InitiativeFileReader {
  let sink: DiagnosticSink

  /// The initiative that `document` states; nil, with a report, when it states none.
  func read(_ document: YAMLDocument, id: InitiativeID) -> InitiativeDraft? {
    guard let root = document.root, !root.isNothing else {
      sink.error("this file is empty; an initiative needs at least 'initiative:' and 'state:'")
      return nil
    }
    guard let fields = FieldReader(root, of: "initiative", in: document) else { return nil }
    let work = readWork(fields, titleKey: "initiative", id: id.rawValue)
    let features = readFeatures(fields)
    let place = fields.place(of: "initiative")
    fields.reportUnknownKeys()
    return InitiativeDraft(path: sink.path, id: id, place: place, work: work, features: features)
  }

  private func readFeatures(_ fields: FieldReader) -> [FeatureDraft] {
    var featureIDs = IdentifierRegister(kind: "feature")
    var storyIDs = IdentifierRegister(kind: "story")
    return fields.mappings("features", of: "feature").compactMap { entry in
      guard let id = register(entry, in: &featureIDs) else { return nil }
      let work = readWork(entry, titleKey: "title", id: id)
      let stories = readStories(entry, ids: &storyIDs)
      entry.reportUnknownKeys()
      return FeatureDraft(id: FeatureID(id), place: entry.place, work: work, stories: stories)
    }
  }

  private func readStories(_ fields: FieldReader, ids: inout IdentifierRegister) -> [StoryDraft] {
    var stories: [StoryDraft] = []
    for entry in fields.mappings("stories", of: "story") {
      guard let id = register(entry, in: &ids) else { continue }
      let work = readWork(entry, titleKey: "title", id: id)
      stories.append(StoryDraft(id: StoryID(id), place: entry.place, work: work, weight: entry.weight()))
      entry.reportUnknownKeys()
    }
    return stories
  }

  private func register(_ entry: FieldReader, in ids: inout IdentifierRegister) -> String? {
    guard let id = entry.identifier(),
      ids.register(id.value, at: SourceLocation(path: sink.path, id.place), reportingTo: sink)
    else { return nil }
    return id.value
  }

  private func readWork(_ fields: FieldReader, titleKey: String, id: String) -> WorkDraft {
    let state = fields.word("state", as: WorkState.self)
    if fields.node("state") == nil {
      fields.reportMissing(
        "state", advice: "it is one of \(WorkState.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return WorkDraft(
      title: fields.title(titleKey, orElse: id), state: state ?? .planned, owners: fields.ids("owner"),
      due: fields.dayExpression("due"), link: readLink(fields), supports: readSupports(fields))
  }

  private func readLink(_ fields: FieldReader) -> String? {
    guard let link = fields.text("link") else { return nil }
    guard WorkItem.isAddress(link.value) else {
      fields.sink.error(
        "'link' must be an address that begins with https:// or http://, not '\(link.value)'", at: link.place)
      return nil
    }
    return link.value
  }

  private func readSupports(_ fields: FieldReader) -> [Located<KeyResultReference>] {
    fields.texts("supports").compactMap { text in
      guard let reference = KeyResultReference(text.value) else {
        fields.sink.error(
          "'supports' names key results as objective/key-result, not as '\(text.value)'", at: text.place)
        return nil
      }
      return Located(value: reference, place: text.place)
    }
  }
}
