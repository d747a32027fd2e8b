import Foundation
import Testing

@Suite("A stranger's workspace runs no program", .serialized)
struct StrangerTests {
  /// A repository in which every setting that names a program names one that leaves a mark.
  private static func workplace() throws -> (place: Workplace, mark: URL) {
    let place = try BadWorkspace.all[0].workplace()
    let mark = place.home.appending(path: "mark")
    let script = place.root.appending(path: "trap")
    try place.write("#!/bin/sh\ntouch '\(mark.path)'\n", to: "okrs/trap")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let settings = [
      "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.hooksPath",
      "sequence.editor", "diff.external", "credential.helper", "pager.config", "pager.status", "alias.config",
      "alias.status", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program",
      "headway.editor",
    ]
    try git(place, ["init", "-q"])
    for name in settings {
      try git(place, ["config", name, name.hasPrefix("alias") ? "!\(script.path)" : script.path])
    }
    try place.write("* filter=evil diff=evil\n", to: "okrs/.gitattributes")
    for hook in ["post-index-change", "pre-commit", "post-checkout", "reference-transaction"] {
      try FileManager.default.copyItem(at: script, to: place.root.appending(path: ".git/hooks/\(hook)"))
    }
    // Settings for other programs, and workspace keys that sound like a command.
    for name in [
      ".headway", ".editorconfig", ".envrc", ".vimrc", ".exrc", "config.yaml", ".config/headway/config.yaml",
    ] {
      try place.write("editor: \(script.path)\nhook: \(script.path)\n", to: "okrs/\(name)")
    }
    let manifest = place.root.appending(path: "headway.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try (text + "editor: \(script.path)\nhooks: {open: \(script.path)}\n").write(
      to: manifest, atomically: true, encoding: .utf8)
    return (place, mark)
  }

  private static func git(_ place: Workplace, _ arguments: [String]) throws {
    let command = Command(
      path: "/usr/bin/env", arguments: ["git", "-C", place.root.path] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "HOME": place.home.path, "GIT_CONFIG_NOSYSTEM": "1"])
    try #require(command.run(outputTo: place.home.appending(path: "git-output").path) == 0)
  }

  @Test("By no command that reads it or checks in")
  func commands() async throws {
    let (place, mark) = try Self.workplace()
    let writing = TriedCommand(arguments: ["check-in", "tested/wait-time", "17"], report: .whatMatters)
    for command in TriedCommand.all + [writing] {
      _ = try await command.run(in: place)
      #expect(!FileManager.default.fileExists(atPath: mark.path), "\(command)")
    }
  }

  @Test("By no session in the dashboard, whose header asks git")
  func dashboard() throws {
    let (place, mark) = try Self.workplace()
    let script = place.root.appending(path: "trap").path
    for (key, value) in [("protocol.ext.allow", "always"), ("remote.origin.url", "ext::\(script)")] {
      try Self.git(place, ["config", key, value])
    }
    let terminal = try PseudoTerminal(columns: 120, rows: 40)
    let process = try #require(
      terminal.start(
        try Program.path, ["-C", place.root.path],
        environment: [
          "HOME": place.home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
          "HEADWAY_TODAY": "2026-11-18", "USER": "ana", "GIT_CONFIG_NOSYSTEM": "1",
        ]))
    var status: Int32?
    defer { if status == nil { kill(process, SIGKILL) } }
    try Self.wait("git to have been asked", terminal) {
      String(decoding: terminal.drawn, as: UTF8.self).contains("∆")
    }
    for key in ["j", "\r", "\r", "c17\r", "r", "2", "3", "5", "1"] {
      _ = terminal.type(Array(key.utf8)[...])
      for _ in 0..<5 {
        usleep(20_000)
        terminal.look()
      }
    }
    try Self.wait("the program to end", terminal) {
      _ = terminal.type([UInt8(ascii: "q")])
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process { status = code }
      return status != nil
    }
    #expect(status == 0)
    #expect(!FileManager.default.fileExists(atPath: mark.path))
  }

  @Test("A pipe instead of one of git's files keeps no command waiting", .timeLimit(.minutes(5)))
  func pipes() async throws {
    for path in [".git/config", ".git/HEAD", ".git/index", ".gitattributes", ".gitignore", "pipe"] {
      let place = try BadWorkspace.all[0].workplace()
      try Self.git(place, ["init", "-q"])
      if path == "pipe" { try Self.git(place, ["config", "include.path", "../pipe"]) }
      let pipe = place.root.appending(path: path).path
      try? FileManager.default.removeItem(atPath: pipe)
      try #require(mkfifo(pipe, 0o600) == 0)
      for arguments in [["doctor"], ["config"], ["check-in", "--dry-run", "tested/wait-time", "17"]] {
        let command = TriedCommand(arguments: arguments, report: .whatMatters)
        let outcome = try await command.run(in: place)
        #expect(TriedCommand.documentedCodes.contains(outcome.status), "\(path): \(arguments)")
      }
      #expect(Self.programs(in: place) == [], "\(path)")
    }
  }

  /// The command lines of running programs that name something in `place`.
  private static func programs(in place: Workplace) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      let data = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      let text = String(decoding: data, as: UTF8.self)
      return text.contains(place.home.path) ? text.replacingOccurrences(of: "\0", with: " ") : nil
    }
  }

  /// Waits for a minute at most.
  private static func wait(_ what: String, _ terminal: PseudoTerminal, until condition: () -> Bool) throws {
    for _ in 0..<3_000 {
      terminal.look()
      if condition() { return }
      usleep(20_000)
    }
    throw TerminalSession.Failure(description: "waited in vain for \(what)")
  }

  @Test("The trap is a trap: git, asked carelessly, runs it")
  func trap() throws {
    let (place, mark) = try Self.workplace()
    _ = try? Self.git(place, ["status"])
    #expect(FileManager.default.fileExists(atPath: mark.path))
  }
}
