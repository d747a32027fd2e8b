import Canvas
import OKRModel

/// The question what to do with drafts that an earlier headway left behind.
struct DraftOffer: Sendable {
  let drafts: [UnsavedDraft]
  /// The drafts in words, and the question what to do with them.
  let text: String

  /// Offers `drafts`, which were kept at `when`, in words: `14:02`.
  init(_ drafts: [UnsavedDraft], when: String, _ app: AppContext) {
    self.drafts = drafts
    text = DraftWords(app: app).question(drafts, when: when)
  }
}

extension DraftOffer: QuestionOverlay {
  static let actions: [ComponentAction<DraftOffer>] = [
    ComponentAction(
      Action(
        .takeUpDrafts, [.enter, .character("y")], "continue",
        help: "Continue with what was typed and not saved.", in: [.draftOffer],
        footer: 0),
      run: { offer, app in
        app.request(.takeUpDrafts(offer.drafts))
        return []
      }),
    ComponentAction(
      Action(
        .discardDrafts, [.character("x")], "discard", help: "Discard what was typed and not saved.",
        in: [.draftOffer], footer: 1),
      run: { _, app in
        app.request(.discardDrafts)
        return []
      }),
  ]

  var place: Context { .draftOffer }
  var title: String { "Not saved" }
  var answers: [(action: Action.ID, words: String)] {
    [(.takeUpDrafts, "continue"), (.discardDrafts, "discard"), (.back, "ask next time")]
  }

  /// Leaves the drafts in place: they are offered again at the next start.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.leaveDrafts)
    return []
  }
}
