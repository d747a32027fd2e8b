import OKRModel

/// The words for drafts that were left behind.
struct DraftWords {
  let app: AppContext

  /// The question what to do with them.
  func question(_ drafts: [UnsavedDraft], when: String) -> String {
    let sentences = drafts.prefix(4).map { ([name(of: $0)] + remarks(on: $0)).joined(separator: "; ") + "." }
    let more = drafts.count > 4 ? ["And \(drafts.count - 4) more."] : []
    let head =
      drafts.count == 1
      ? "A draft from \(when) was not saved:" : "\(drafts.count) drafts from \(when) were not saved."
    return ([head] + sentences + more).joined(separator: " ")
  }

  /// The message about a draft whose form cannot be opened.
  func sentence(onLost draft: UnsavedDraft) -> String {
    "Cannot be taken up: \(name(of: draft))."
  }

  /// `a check-in on streamline-check-in/wait-time, value 17, note 'Kiosks'`.
  private func name(of draft: UnsavedDraft) -> String {
    let texts = CheckInDraft.Field.allCases.map(\.rawValue) + ActionItemDraft.Field.allCases.map(\.rawValue)
    let said = (texts + EditableField.allCases.map(\.rawValue)).reduce(into: [String]()) { said, name in
      guard let text = draft.texts[name], !text.isEmpty || draft.form == .field, name != "date" else {
        return
      }
      let part = "\(name) '\(text.count > 60 ? text.prefix(59) + "\u{2026}" : text[...])'"
      if !said.contains(part) { said.append(part) }
    }
    let about = draft.subject.isEmpty ? "" : " \(draft.subject)"
    let kind =
      switch draft.form {
      case .checkIn: "a check-in on\(about)"
      case .correction: "a correction on\(about)"
      case .action: "an action\(about.isEmpty ? "" : " about\(about)")"
      case .actionCorrection: "a correction of an action"
      case .field: "a field of\(about)"
      }
    return ([kind] + said).joined(separator: ", ")
  }

  /// What has happened since: the subject is gone, or someone else changed it.
  private func remarks(on draft: UnsavedDraft) -> [String] {
    switch draft.form {
    case .checkIn, .correction:
      guard let form = CheckInForm(draft, app) else { return ["it is no longer in the files of this cycle"] }
      guard form.latest?.recordInForce != draft.seen else { return [] }
      return [
        draft.form == .checkIn
          ? "somebody has checked in on it since" : "somebody has corrected it since"
      ]
    case .action: return []
    case .actionCorrection:
      guard let action = app.workspace.standUps.actions.first(where: { $0.id == draft.subject }) else {
        return ["the action is gone"]
      }
      return action.recordInForce == draft.seen ? [] : ["somebody has corrected it since"]
    case .field:
      guard let list = FieldList(draft, app), let form = FieldForm(draft, over: list) else {
        return ["it is no longer in the files"]
      }
      return form.before == draft.seen ? [] : ["the field says something else since"]
    }
  }
}
