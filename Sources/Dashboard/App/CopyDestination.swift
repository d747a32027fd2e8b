/// How far a copied text got.
public enum CopyDestination: Hashable, Sendable {
  /// To the terminal, which may or may not put it on the clipboard, and does not say.
  case terminal
  /// To tmux's buffer, and from there to the terminal.
  case tmux
  /// To tmux's buffer and no further; `setting` is the tmux command that changes that.
  case tmuxAlone(setting: String)
  /// To the terminal, because tmux did not accept it; the text says why.
  case besidesTmux(reason: String)

  /// The message about it; `what` names what was copied.
  func sentence(about what: String) -> String {
    switch self {
    case .terminal: "Sent \(what) to the clipboard, if your terminal lets programs write to it."
    case .tmux:
      "Copied \(what) to tmux's buffer, and to the clipboard if your terminal lets programs write to it."
    case .tmuxAlone(let setting):
      "Copied \(what) only to tmux's buffer: `tmux \(setting)` lets it reach the clipboard."
    case .besidesTmux(let reason):
      "tmux did not take \(what) (\(reason)); it was sent to the clipboard, which needs `tmux set -s set-clipboard on`."
    }
  }
}
