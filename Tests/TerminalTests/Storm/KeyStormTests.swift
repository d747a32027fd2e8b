import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("A storm of keys on the real program")
  struct KeyStormTests {
    private static let keyCount = 10_000 * Effort.factor

    /// What types the same keys again.
    private static let seed: Comment = "HEADWAY_SEED=\(Effort.seed)"

    /// The sample in a home of its own, where programs that headway starts are stand-ins that record their arguments.
    private struct Stage {
      let sample: SampleWorkplace
      let terminal: PseudoTerminal
      var home: URL { sample.workplace.home }
      var root: URL { sample.workplace.root }

      init() throws {
        sample = try SampleWorkplace()
        terminal = try PseudoTerminal(columns: 120, rows: 40)
        for program in ["xdg-open", "open", "git", "vi"] {
          try sample.workplace.write(
            "#!/bin/sh\nprintf '%s\\n' \"\(program) $*\" >> \"$HOME/started\"\n", to: "bin/\(program)")
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: home.appending(path: "bin/\(program)").path)
        }
      }

      func start() throws -> pid_t {
        let environment = [
          "HOME": home.path, "PATH": "\(home.path)/bin:/usr/bin:/bin", "TERM": "xterm-256color",
          "LC_ALL": "C.UTF-8", "HEADWAY_TODAY": "2026-11-18", "USER": "ana", "VISUAL": "vi",
        ]
        let process = terminal.start(
          "/bin/sh", ["-c", Self.script, try Program.path, root.path], environment: environment)
        let started = try #require(process)
        try wait("the dashboard") { terminal.drawn.count > 2_000 }
        return started
      }

      /// Restarts headway whenever it ends, as people do. This shell reads no commands, so keys that arrive between two
      /// runs are not run by anyone.
      private static let script = """
        trap : INT QUIT TSTP
        until [ -e "$HOME/stop" ]; do
          "$0" -C "$1"
          echo "$? $(stty -g)" >> "$HOME/ends"
        done
        """

      /// How each run ended, and the modes of the terminal then.
      var ends: [Substring] {
        ((try? String(contentsOf: home.appending(path: "ends"), encoding: .utf8)) ?? "").split(
          separator: "\n")
      }

      /// Waits for a minute at most.
      func wait(_ what: String, until condition: () -> Bool) throws {
        for _ in 0..<12_000 {
          terminal.look()
          if condition() { return }
          usleep(5_000)
        }
        throw TestFailure(description: "waited in vain for \(what), HEADWAY_SEED=\(Effort.seed)")
      }

      /// How the program ended; nil while it runs.
      func end(of process: pid_t) -> Int32? {
        var status: Int32 = 0
        return waitpid(process, &status, WNOHANG) == process ? status : nil
      }
    }

    @Test("10,000 random keys, pastes, sizes and broken bytes: it survives, and only its logs have grown")
    func storm() throws {
      let stage = try Stage()
      let before = try FileTree(of: stage.root)
      var typing = RandomTyping(seed: Effort.seed)
      let process = try stage.start()
      var bytes: [UInt8] = []
      for number in 0..<Self.keyCount {
        bytes += typing.next()
        if number % 30_000 == 5_000 {
          // A paste that never ends: after a quiet second Ctrl-C alone ends it.
          bytes += Array("\u{1B}[200~half a paste".utf8)
          try Self.type(&bytes, stage)
          usleep(1_200_000)
          bytes = [0x03]
          try Self.type(&bytes, stage)
          usleep(700_000)
        }
        if typing.chance(300) {
          let size = typing.size()
          stage.terminal.resize(columns: size.columns, rows: size.rows)
        }
        if typing.chance(100) {
          // An Esc with nothing after it, which leaves what has no other way out.
          bytes.append(0x1B)
          try Self.type(&bytes, stage)
          usleep(80_000)
        }
        if bytes.count > 200 { try Self.type(&bytes, stage) }
      }
      try stage.sample.workplace.write("", to: "stop")
      try Self.quit(process, stage)
      // A q where nothing is typed ends it, as it should; everything else continues. A Ctrl-C while it is restarting,
      // before it has the terminal, is a signal as for any program.
      #expect(Set(stage.ends.map { $0.drop { $0 != " " } }).count == 1, "\(Set(stage.ends))")
      #expect(stage.ends.allSatisfy { $0.hasPrefix("0 ") || $0.hasPrefix("130 ") }, "\(Set(stage.ends))")
      #expect(try FileTree(of: stage.root).offences(since: before) == [], Self.seed)
      #expect(try LogInspection(root: stage.root).faults == [], Self.seed)
      let loaded = WorkspaceReader(WorkspaceLocation(root: stage.root.path)).read()
      #expect(loaded.diagnostics.filter { $0.severity == .error } == [], Self.seed)
      try Self.checkStarted(stage)
    }

    /// Types all of `bytes`, about as fast as they are read: with everything that a terminal buffers in one batch, a
    /// busy machine would look like a hanging program.
    private static func type(_ bytes: inout [UInt8], _ stage: Stage) throws {
      var rest = bytes[...]
      try stage.wait("the program to read its keys") {
        rest = rest.dropFirst(stage.terminal.type(rest))
        return rest.isEmpty && stage.terminal.unread < 600
      }
      bytes = []
    }

    /// Leaves whatever is open and quits; throws when the program no longer responds.
    private static func quit(_ process: pid_t, _ stage: Stage) throws {
      stage.terminal.resize(columns: 120, rows: 40)
      var patience = 0
      try stage.wait("the program to quit") {
        patience += 1
        // Leave the overlays, slowly enough that an Esc is not taken for Alt; then quit, and answer yes to all
        // questions. Ctrl-C ends a paste whose end was lost after a second of silence.
        switch patience % 400 {
        case 0, 12: _ = stage.terminal.type([0x1B])
        case 320: _ = stage.terminal.type([0x03])
        case 340: _ = stage.terminal.type([UInt8(ascii: "y")])
        default: break
        }
        return stage.end(of: process).map { $0 == 0 } ?? false
      }
    }

    /// Only the editor on a file of the workspace, git's query, or a browser on an address was started.
    private static func checkStarted(_ stage: Stage) throws {
      let started = (try? String(contentsOf: stage.home.appending(path: "started"), encoding: .utf8)) ?? ""
      for line in Set(started.split(separator: "\n")) {
        let isExpected =
          line.hasPrefix("git ") || line.wholeMatch(of: /(xdg-)?open https?:\/\/\S+/) != nil
          || line.wholeMatch(of: /vi \+[0-9]+ (.*)/).map { $0.1.hasPrefix(stage.root.path) } ?? false
        #expect(isExpected, "\(line)")
      }
      #expect(started.contains("vi +"))
    }
  }
}
