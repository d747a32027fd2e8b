import Dashboard
import GitSync
import TextFormats

/// Copies through tmux: into its own buffer, and from there to the clipboard of its terminal.
struct TmuxClipboard: Sendable {
  /// The variables that tmux needs, and no others.
  private static let names = [
    "TMUX", "TMUX_PANE", "TMUX_TMPDIR", "PATH", "HOME", "TERM", "LANG", "LC_ALL", "LC_CTYPE",
  ]

  private let environment: [String: String]
  private let patience: Duration

  /// Makes it for a program running in tmux, according to `environment`; nil if it does not. Each call of tmux may
  /// take as long as `patience`.
  init?(environment: [String: String], patience: Duration = .seconds(2)) {
    self.patience = patience
    guard let socket = environment["TMUX"], !socket.isEmpty else { return nil }
    self.environment = environment.filter { Self.names.contains($0.key) }
  }

  /// Copies `text`, and returns how far it got. May take a while.
  func copy(_ text: String) -> CopyDestination {
    let bytes = Array(text.utf8)
    // A user who has disabled the clipboard does not want it written to.
    guard answer("show-options", "-gv", "set-clipboard") != "off" else {
      return load(bytes) ?? .tmuxAlone(setting: "set -s set-clipboard on")
    }
    guard run(["load-buffer", "-w", "-"], bytes)?.isSuccess == true else {
      // tmux has had `-w` since 3.2.
      return load(bytes) ?? .tmuxAlone(setting: "set -s set-clipboard on")
    }
    return missingFeature.map { .tmuxAlone(setting: $0) } ?? .tmux
  }

  /// Puts `bytes` into tmux's buffer only; returns the failure, or nil on success.
  private func load(_ bytes: [UInt8]) -> CopyDestination? {
    guard let answer = run(["load-buffer", "-"], bytes) else {
      return .besidesTmux(reason: "it is not found")
    }
    return answer.isSuccess ? nil : .besidesTmux(reason: answer.complaint)
  }

  /// The tmux setting that says the terminal has a clipboard; nil if it is already set.
  private var missingFeature: String? {
    guard let features = answer("display-message", "-p", "#{client_termfeatures}"), !features.isEmpty,
      !features.split(separator: ",").contains("clipboard")
    else { return nil }
    let name = answer("display-message", "-p", "#{client_termname}") ?? "*"
    return "set -as terminal-features ',\(name):clipboard'"
  }

  private func answer(_ words: String...) -> String? {
    guard let answer = run(words, []), answer.isSuccess else { return nil }
    return TextScrubber.scrub(answer.line)
  }

  private func run(_ words: [String], _ input: [UInt8]) -> ProgramAnswer? {
    OutsideProgram.run(["tmux"] + words, environment: environment, input: input, limit: patience)
  }
}
