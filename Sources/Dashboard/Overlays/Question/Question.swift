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

extension Question: Component {
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
  var hasKeyLine: Bool { false }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] { [] }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    QuestionView(title: "Sure?", text: text, answers: answers(app)).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    [text, answers(app).map { "\($0.key) \($0.words)" }.joined(separator: ", ")]
  }

  private func answers(_ app: AppContext) -> [QuestionView.Answer] {
    [
      QuestionView.Answer(key: app.keymap.name(of: .confirm, in: place), words: "yes"),
      QuestionView.Answer(key: app.keymap.name(of: .decline, in: place), words: "no"),
    ]
  }
}
