import Canvas

/// The latest message, above the last line: the keys that work stay visible, and so does a question.
struct ToastView {
  let state: State

  /// Whether a long message gets a second row: only if that hides no row of a list, and there is no overlay.
  private var hasRoomForTwo: Bool {
    state.overlays.isEmpty && state.screens[state.screen]?.hasRoomBelow(state.app) == true
  }

  func draw(into painter: inout Painter, in body: Rect) {
    guard let (text, role) = message else { return }
    let columns = max(1, body.size.columns - 2)
    let most = hasRoomForTwo ? 2 : 1
    let lines = painter.measure.wrapped(text, to: columns)
    let shown = min(most, lines.count)
    for row in 0..<shown {
      // The last row takes all that is left, cut if necessary.
      let line = row == shown - 1 ? lines[row...].joined(separator: " ") : lines[row]
      let place = Rect(
        column: body.left, row: body.bottom - shown + row, columns: body.size.columns, rows: 1)
      painter.withBackdrop(.footer, rect: place) {
        $0.text(line, at: Point(column: place.left + 1, row: place.top), columns: columns, role: role)
      }
    }
  }

  /// What something waits for, or else the current message.
  private var message: (String, Role)? {
    if let sentence = state.app.waitingSentence { return (sentence, .warning) }
    return state.toast.map { ($0.text, $0.tone.role) }
  }
}

extension Message.Tone {
  /// The role in which a message is drawn.
  var role: Role {
    switch self {
    case .success: .success
    case .information: .footer
    case .error: .error
    }
  }
}
