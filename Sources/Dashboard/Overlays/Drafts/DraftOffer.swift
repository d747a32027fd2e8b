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

extension DraftOffer: Component {
  static let actions: [ComponentAction<DraftOffer>] = [
    ComponentAction(
      Action(
        .takeUpDrafts, [.enter, .character("y")], "take up",
        help: "Go on with what was typed and not saved when headway was ended.", in: [.draftOffer],
        footer: 0),
      run: { offer, app in
        app.request(.takeUpDrafts(offer.drafts))
        return []
      }),
    ComponentAction(
      Action(
        .discardDrafts, [.character("x")], "throw away", help: "Throw away what was typed and not saved.",
        in: [.draftOffer], footer: 1),
      run: { _, app in
        app.request(.discardDrafts)
        return []
      }),
  ]

  var place: Context { .draftOffer }
  var hasKeyLine: Bool { false }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] { [] }

  /// Leaves the drafts in place: they are offered again at the next start.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.leaveDrafts)
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    QuestionView(title: "Not saved", text: text, answers: answers(app)).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    [text, answers(app).map { "\($0.key) \($0.words)" }.joined(separator: ", ")]
  }

  private func answers(_ app: AppContext) -> [QuestionView.Answer] {
    [(Action.ID.takeUpDrafts, "take up"), (.discardDrafts, "throw away"), (.back, "ask next time")].map {
      QuestionView.Answer(key: app.keymap.name(of: $0, in: place), words: $1)
    }
  }
}
