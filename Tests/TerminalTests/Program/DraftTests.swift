import Foundation
import Testing

extension RealTerminal {
  @Suite("Input outlives the program")
  struct DraftTests {
    /// The files of drafts in the home directory.
    private func drafts(_ terminal: TerminalSession) -> [String] {
      let directory = terminal.home.appending(path: ".local/state/headway/drafts").path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
      return names.filter { $0.hasSuffix(".jsonl") }
        .compactMap { try? String(contentsOfFile: "\(directory)/\($0)", encoding: .utf8) }
    }

    @Test(
      "Killed, hung up or ended from outside: the next start offers the input, and Enter restores it",
      arguments: [SIGKILL, SIGHUP, SIGTERM])
    func survives(number: Int32) throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try dashboard.openNote()
      try terminal.type("Kiosks are live")
      try terminal.waitUntil("Kiosks are live")
      if number == SIGKILL {
        _ = try terminal.waitFor("the draft to be kept") {
          drafts(terminal).contains { $0.contains("Kiosks are live") } ? true : nil
        }
      }
      try terminal.signal(number)
      if number == SIGKILL {
        // It could not restore the terminal: Enter is a line feed there.
        try terminal.waitUntil("Killed")
        try terminal.send(bytes: Array("stty sane; tput rmcup; clear\n".utf8))
        try terminal.waitUntilGone("Killed")
      } else {
        _ = try terminal.waitForEnd()
      }
      #expect(drafts(terminal).contains { $0.contains("Kiosks are live") })
      try terminal.start("demo")
      try terminal.waitUntil("was not saved")
      try terminal.type("\r")
      try terminal.waitUntil("Check in ─", "Kiosks are live")
      try terminal.press("Escape")
      try terminal.waitUntil("Discard this check-in?")
      try terminal.type("y")
      _ = try terminal.waitFor("the draft to be forgotten") { drafts(terminal).isEmpty ? true : nil }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
