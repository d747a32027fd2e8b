import Canvas

/// An overlay that asks something and is left with the answer.
protocol QuestionOverlay: Component {
  /// What the question is about, as the card is called.
  var title: String { get }
  /// The question, as a sentence.
  var text: String { get }
  /// The actions that answer it, with the words of the answers.
  var answers: [(action: Action.ID, words: String)] { get }
}

extension QuestionOverlay {
  var hasKeyLine: Bool { false }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] { [] }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    QuestionView(title: title, text: text, answers: keys(app)).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    [text, keys(app).map { "\($0.key) \($0.words)" }.joined(separator: ", ")]
  }

  private func keys(_ app: AppContext) -> [QuestionView.Answer] {
    answers.map { QuestionView.Answer(key: app.keymap.name(of: $0.action, in: place), words: $0.words) }
  }
}
