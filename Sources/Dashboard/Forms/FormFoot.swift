import Canvas

/// What every form shows below its fields while it waits for the user or the disk.
struct FormFoot {
  let app: AppContext
  /// What would be discarded: `check-in`.
  let noun: String

  /// The question whether to discard the input.
  var question: Span {
    let yes = app.keymap.name(of: .confirm, in: .question)
    let no = app.keymap.name(of: .decline, in: .question)
    return Span("Discard this \(noun)?  \(yes) yes  \(no) no", .warning)
  }

  /// That it is being saved, or what that waits for.
  var saving: Span {
    Span(app.waitingSentence ?? "Saving", app.waitingSentence == nil ? .muted : .warning)
  }

  /// Writes one of the two, with the cursor on it.
  func draw(_ span: Span, into painter: inout Painter, in rect: Rect) {
    painter.text(span.text, at: rect.origin, columns: rect.size.columns, role: span.role)
    painter.placeCursor(rect.origin)
  }
}
