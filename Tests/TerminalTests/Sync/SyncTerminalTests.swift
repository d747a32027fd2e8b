import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("S shares through git while the dashboard is open")
  struct SyncTests {
    @Test("What one pushes the other pulls; the header shows what is pending, and the progress")
    func share() throws {
      let terminal = try TerminalSession(environment: SharedSample.identity("ana"))
      let shared = try SharedSample()
      let home = shared.workplace.home.path(percentEncoded: false)
      #expect(try shared.run("ben", "check-in", "streamline-check-in/wait-time", "16.9").status == 0)
      #expect(try shared.run("ben", "sync").status == 0)
      try terminal.start("-C", "\(home)/ana", "--as", "ana")
      try terminal.waitUntil("AlignAir")
      #expect(try shared.run("ana", "check-in", "streamline-check-in/wait-time", "17.1").status == 0)
      try terminal.waitUntil("∆1")
      try terminal.type("S")
      try terminal.waitUntil("Committed \"check-ins: 1 by ana, week 7\", pulled 1 commit, pushed 1 commit.")
      try terminal.waitUntilGone("∆1")
      try terminal.type("/average wait\r\r\r\r")
      try terminal.waitUntil("16.9")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try shared.run("ben", "sync").text == "Pulled 1 commit from origin/main\n")
    }

    @Test("S stops a sync with an unresponsive remote, and nothing keeps the program from exiting")
    func stop() throws {
      let terminal = try TerminalSession(environment: SharedSample.identity("ana"))
      let shared = try SharedSample()
      let home = shared.workplace.home.path(percentEncoded: false)
      try shared.workplace.write("#!/bin/sh\nsleep 60\n", to: "hub.git/hooks/pre-receive")
      try shared.shell("chmod +x hub.git/hooks/pre-receive")
      #expect(try shared.run("ana", "check-in", "streamline-check-in/wait-time", "17.1").status == 0)
      try terminal.start("-C", "\(home)/ana", "--as", "ana")
      try terminal.waitUntil("∆1")
      try terminal.type("S")
      try terminal.waitUntil("pushing…")
      // Everything else keeps working.
      try terminal.type("?")
      try terminal.waitUntil("type to search")
      try terminal.press("Escape")
      try terminal.waitUntilGone("type to search")
      try terminal.type("S")
      try terminal.waitUntil("Stopped: Committed")
      try terminal.type("S")
      try terminal.waitUntil("pushing…")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      try shared.shell("cd ana && test \"$(git worktree list | wc -l)\" -eq 1 && git diff --quiet")
    }

    @Test("A signing program finds no terminal to ask on, and the way out is named")
    func signer() throws {
      let shared = try SharedSample()
      let home = shared.workplace.home.path(percentEncoded: false)
      // Like gpg with a pinentry for terminals: it draws on whatever terminal it finds, and fails without one.
      try shared.workplace.write(
        """
        #!/bin/sh
        for terminal in "$GPG_TTY" /dev/tty; do
          { printf '\\033[2J\\033[HPassphrase for the key:' >"$terminal"; } 2>/dev/null
        done
        echo "asked on $GPG_TTY" >>'\(home)/asked'
        echo 'gpg: signing failed: Inappropriate ioctl for device' >&2
        exit 2
        """, to: "signer")
      try shared.workplace.write(
        "[commit]\n\tgpgsign = true\n[gpg]\n\tprogram = \(home)/signer\n", to: "gitconfig")
      try shared.shell("chmod +x signer")
      var environment = SharedSample.identity("ana")
      environment["GIT_CONFIG_GLOBAL"] = "\(home)/gitconfig"
      let terminal = try TerminalSession(environment: environment)
      #expect(try shared.run("ana", "check-in", "streamline-check-in/wait-time", "17.1").status == 0)
      try terminal.start("-C", "\(home)/ana", "--as", "ana")
      try terminal.waitUntil("∆1")
      try terminal.type("S")
      try terminal.waitUntil("run `headway sync` in a shell")
      #expect(try !terminal.screen.contains("Passphrase"))
      let asked = try String(contentsOf: shared.workplace.home.appending(path: "asked"), encoding: .utf8)
      #expect(asked.contains("asked on /dev/null\n"))
      try terminal.type("j")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("Outside a repository a sentence says so")
    func nowhere() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.type("S")
      try dashboard.terminal.waitUntil("The workspace is in no git repository")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }
  }
}
