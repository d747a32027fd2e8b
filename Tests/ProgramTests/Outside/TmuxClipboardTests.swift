import Canvas
import Dashboard
import Foundation
import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("Copying in tmux")
struct TmuxClipboardTests {
  /// A program instead of tmux that records its arguments and input, and answers as `script` says.
  private static func copy(_ text: String, _ script: String) throws -> (
    destination: CopyDestination?, asked: String, given: String?
  ) {
    let place = try Workplace()
    try place.write(
      "#!/bin/sh\necho \"$*\" >> \"$HOME/asked\"\n\(script)\n", to: "bin/tmux")
    let path = place.home.path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(path)/bin/tmux")
    // A busy machine may take long to start a shell.
    let clipboard = TmuxClipboard(
      environment: [
        "TMUX": "/tmp/socket,1,0", "HOME": path, "PATH": "\(path)/bin:/usr/bin:/bin", "SECRET": "x",
      ], patience: .seconds(120))
    let destination = clipboard?.copy(text)
    let asked = (try? String(contentsOfFile: "\(path)/asked", encoding: .utf8)) ?? ""
    return (destination, asked, try? String(contentsOfFile: "\(path)/given", encoding: .utf8))
  }

  @Test("The whole text goes to tmux, and from there to the clipboard")
  func reaches() throws {
    let text = String(repeating: "Ünï\n", count: 60_000)
    let (destination, asked, given) = try Self.copy(
      text,
      """
      case "$1" in
      show-options) echo external;;
      load-buffer) cat > "$HOME/given"; test -z "$SECRET";;
      display-message) echo "256,clipboard,title";;
      esac
      """)
    #expect(destination == .tmux)
    #expect(given == text)
    #expect(asked.contains("load-buffer -w -"))
  }

  @Test("Obstacles on the way to the clipboard are named")
  func missing() throws {
    let off = try Self.copy("x", "case $1 in show-options) echo off;; load-buffer) cat > $HOME/given;; esac")
    #expect(off.destination == .tmuxAlone(setting: "set -s set-clipboard on"))
    #expect(off.given == "x")
    let dumb = try Self.copy(
      "x", "case $3 in '#{client_termfeatures}') echo 256,title;; '#{client_termname}') echo linux;; esac")
    #expect(dumb.destination == .tmuxAlone(setting: "set -as terminal-features ',linux:clipboard'"))
    let old = try Self.copy("x", "case $2 in -w) exit 1;; esac; cat > $HOME/given")
    #expect(old.destination == .tmuxAlone(setting: "set -s set-clipboard on"))
    #expect(old.given == "x")
  }

  @Test("A tmux that is missing, fails, or never answers does not block")
  func refused() throws {
    let gone = try Self.copy("x", "echo 'no server running on /tmp/socket' >&2; exit 1")
    #expect(gone.destination == .besidesTmux(reason: "no server running on /tmp/socket"))
    #expect(
      TmuxClipboard(environment: ["TMUX": "x", "PATH": "/nowhere"])?.copy("x")
        == .besidesTmux(reason: "it is not found"))
    #expect(TmuxClipboard(environment: ["TMUX": ""]) == nil)
    #expect(TmuxClipboard(environment: [:]) == nil)
  }

  @Test("The message says what is known")
  func words() {
    let text = { (destination: CopyDestination) in
      var state = State.example
      _ = state.update(with: .copied("a/b", destination))
      return state.toast?.text ?? ""
    }
    #expect(text(.terminal).hasPrefix("Sent 'a/b' to the clipboard, if your terminal"))
    #expect(text(.tmux).hasPrefix("Copied 'a/b' to tmux's buffer, and to the clipboard if your terminal"))
    #expect(text(.tmuxAlone(setting: "set -s set-clipboard on")).contains("only to tmux's buffer"))
  }
}

extension State {
  /// An arbitrary state.
  fileprivate static var example: State {
    State(
      workspace: Workspace(name: "Any", northStar: NorthStar(title: "Any")),
      today: CivilDay(dayNumber: 0), surface: Surface(size: Size(columns: 80, rows: 24)))
  }
}
