import Canvas

/// A yes-or-no question before something is done.
struct Question: Sendable {
  /// What to do if the answer is yes.
  enum Consequence: Sendable {
    /// Quit, even with unsaved input.
    case quit
    /// Carry out an effect.
    case effect(Effect)
  }

  /// The question, as a sentence.
  let text: String
  let consequence: Consequence
}

extension Question: QuestionOverlay {
  static let actions: [ComponentAction<Question>] = [
    ComponentAction(
      shared: .confirm,
      run: { question, app in
        app.request(.dismiss)
        switch question.consequence {
        case .quit: return [.quit]
        case .effect(let effect): return [effect]
        }
      }),
    ComponentAction(
      shared: .decline,
      run: { _, app in
        app.request(.dismiss)
        return []
      }),
  ]

  var place: Context { .question }
  var title: String { "Sure?" }
  var answers: [(action: Action.ID, words: String)] { [(.confirm, "yes"), (.decline, "no")] }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }
}
