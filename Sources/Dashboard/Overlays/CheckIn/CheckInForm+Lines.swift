import Canvas
import OKRModel
import Wording

extension CheckInForm {
  /// The form as plain lines; the action `saving` saves it.
  func lines(_ app: AppContext, _ glyphs: Glyphs, saving: Action.ID) -> [String] {
    let fields = CheckInDraft.Field.allCases.map { field -> String in
      let input = textField(field)
      let text = PlainLines.typed(input, hasFocus: field == focus)
      let kept = field == .value && input.text.isEmpty ? keptValue.map { "keeps \($0)" } ?? "" : text
      let problem = problem(at: field).map { ", wrong: \($0)" } ?? ""
      return "\(field == focus ? "> " : "  ")\(title(of: field)): \(kept)\(problem)"
    }
    return ["Check in on \(reference)"] + [closing(app)?.remark].compactMap(\.self) + milestoneLines
      + fields
      + outlook(app, glyphs, saving: saving)
      + (failure.map { ["Failed: \($0)"] } ?? []) + PlainLines.question(of: phase, noun: Self.noun)
  }

  /// Each milestone with its number, as the form takes it; nothing for a key result with values.
  private var milestoneLines: [String] {
    (context.milestones ?? []).enumerated().map { position, choice in
      let done = choice.done.map { ", done on \($0.shortText)" } ?? (isTicked(choice) ? ", done now" : "")
      return "  Milestone \(position + 1): \(choice.title)\(done)"
    }
  }

  /// How the key result is closed on the day shown; nil while it is open.
  func closing(_ app: AppContext) -> Closing? {
    app.keyResult(reference)?.closing(on: app.asOf)
  }

  /// Where the key result would stand with the input, and its forecast.
  private func outlook(_ app: AppContext, _ glyphs: Glyphs, saving: Action.ID) -> [String] {
    if phase == .editing, let doubt {
      let key = app.keymap.name(of: saving, in: saving == .save ? .form : .sweepForm)
      return ["\(doubt.sentence(ascii: glyphs.isASCII)). \(key) again saves it."]
    }
    guard phase == .editing, let after = preview(app), let keyResult = app.keyResult(reference) else {
      return []
    }
    let pace = ForecastText(keyResult, after, glyphs: glyphs)?.sentence
    return ["With this: \(PlainLines.figures(of: after))\(after.statusParts.rest)"]
      + [pace].compactMap(\.self)
  }
}
