import OKRModel
import TextFormats

/// Reads `objectives/<cycle>/<objective>.yaml`.
struct ObjectiveFileReader {
  let sink: DiagnosticSink

  /// The objective that `document` states; one that has hardly more than its id where that is nil or empty.
  func read(_ document: YAMLDocument?, id: ObjectiveID, cycle: CycleID) -> ObjectiveDraft {
    var draft = ObjectiveDraft(path: sink.path, id: id, cycle: cycle, title: id.rawValue)
    guard let document else {
      draft.isReadable = false
      return draft
    }
    guard let root = document.root, !root.isNothing else {
      sink.error("this file is empty; an objective needs at least 'objective:' and 'stage:'")
      draft.isReadable = false
      return draft
    }
    guard let fields = FieldReader(root, of: "objective", in: document) else {
      draft.isReadable = false
      return draft
    }
    draft = ObjectiveDraft(
      path: sink.path, id: id, cycle: cycle, title: fields.title("objective", orElse: id.rawValue),
      place: fields.place(of: "objective"))
    draft.source = root
    readReferences(into: &draft, from: fields)
    readKeyResults(into: &draft, from: fields)
    fields.reportUnknownKeys()
    return draft
  }

  private func readReferences(into draft: inout ObjectiveDraft, from fields: FieldReader) {
    draft.stage = fields.id("stage")
    if draft.stage == nil, fields.node("stage") == nil {
      fields.reportMissing("stage", advice: "it says where in the value stream the objective belongs")
    }
    draft.serves = fields.texts("outcomes")
    draft.capabilities = fields.ids("capabilities")
    draft.goal = fields.id("goal")
    draft.owners = fields.ids("owner")
    draft.contributors = fields.ids("contributors")
    draft.weight = fields.weight()
    draft.contributesTo = fields.texts("contributes-to")
    draft.why = fields.words("why", multiline: true)?.value
  }

  private func readKeyResults(into draft: inout ObjectiveDraft, from fields: FieldReader) {
    var ids = IdentifierRegister(kind: "key result")
    for entry in fields.mappings("key-results", of: "key result") {
      guard let located = entry.identifier() else { continue }
      let location = SourceLocation(path: sink.path, located.place)
      guard ids.register(located.value, at: location, reportingTo: sink) else { continue }
      let id = KeyResultID(located.value)
      if let keyResult = KeyResultReader(fields: entry).read(id: id) {
        draft.keyResults.append(keyResult)
      } else {
        draft.unreadKeyResults.append(id)
      }
    }
  }
}
