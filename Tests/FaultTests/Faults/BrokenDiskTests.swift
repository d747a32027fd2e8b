import Foundation
import Testing

@Suite("The command reports a disk that accepts nothing, and the log is unchanged")
struct BrokenDiskTests {
  @Test("By every fault", arguments: BrokenDisk.all)
  func command(disk: BrokenDisk) async throws {
    try await Effort.onThread {
      let place = try Workplace()
      try disk.copySample(to: place.root)
      let errors = place.home.appending(path: "errors").path
      let command = Command(
        path: "/usr/bin/env",
        arguments: disk.wrapper + [
          try Program.path, "-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17",
        ],
        environment: [
          "ROOT": place.root.path, "PATH": BrokenDisk.path, "HOME": place.home.path, "USER": "ana",
          "HEADWAY_TODAY": "2026-11-18", "LC_ALL": "C.UTF-8",
        ])
      let before = try BrokenDisk.contents(of: place.root)
      let output = place.home.appending(path: "output").path
      #expect(command.run(outputTo: output, errorsTo: errors) == 74)
      let complaint = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(complaint.contains("headway: nothing was saved: "), "\(complaint)")
      #expect(complaint.contains(disk.sentence), "\(complaint)")
      #expect(try String(contentsOfFile: output, encoding: .utf8) == "")
      #expect(try BrokenDisk.contents(of: place.root) == before)
    }
  }

  @Test("A disk with room for half a line: the half is removed")
  func halfALine() throws {
    let disk = try #require(BrokenDisk.all.first)
    let place = try Workplace()
    try disk.copySample(to: place.root)
    let log = place.root.appending(path: "check-ins/2026-Q4/streamline-check-in.jsonl")
    // Fifty bytes less than the limit leave room for the start of a line.
    let before = Data(try Data(contentsOf: log).prefix(while: { $0 != 0x0A })) + Data([0x0A])
    let padded = before + Data(repeating: 0x0A, count: 4_096 - 50 - before.count)
    try padded.write(to: log)
    let errors = place.home.appending(path: "errors").path
    let status = Command(
      path: "/usr/bin/env",
      arguments: disk.wrapper + [
        try Program.path, "-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17",
      ],
      environment: ["PATH": BrokenDisk.path, "HEADWAY_TODAY": "2026-11-18", "USER": "ana"]
    ).run(outputTo: "/dev/null", errorsTo: errors)
    #expect(status == 74)
    #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("only 50 of "))
    #expect(try Data(contentsOf: log) == padded)
  }
}

extension RealTerminal {
  @Suite("A disk that accepts nothing leaves the draft in the form")
  struct BrokenDiskInDashboardTests {
    /// The dashboard on a sample that cannot be written to, with the check-in form open.
    private func open(_ disk: BrokenDisk) throws -> (terminal: TerminalSession, root: URL) {
      let terminal = try TerminalSession()
      let root = terminal.home.resolvingSymlinksInPath().appending(path: "okrs")
      try disk.copySample(to: root)
      try terminal.start(
        "-C", root.path, through: disk.wrapper,
        environment: ["ROOT": root.path, "PATH": BrokenDisk.path])
      try terminal.waitUntil("★")
      return (terminal, root)
    }

    private func say(_ terminal: TerminalSession) throws {
      try terminal.type("\r\rc")
      try terminal.waitUntil("Check in ─")
      try terminal.type("2.7\t\tnot to be lost")
      try terminal.waitUntil("not to be lost")
      try terminal.type("\r")
    }

    /// The text of `screen` without the frame of the form, in which a message may take two lines.
    private static func words(of screen: String) -> String {
      screen.replacing("│", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(
      "Whatever is wrong, the form says so and keeps the draft; once fixed, Enter saves it",
      arguments: BrokenDisk.all)
    func dashboard(disk: BrokenDisk) throws {
      let (terminal, root) = try open(disk)
      let before = try BrokenDisk.contents(of: root)
      try say(terminal)
      let screen = try terminal.waitFor("what is wrong") {
        let screen = try terminal.screen
        return Self.words(of: screen).contains(disk.sentence) ? screen : nil
      }
      #expect(screen.contains("not to be lost") && screen.contains("2.7"), "\(screen)")
      #expect(try BrokenDisk.contents(of: root) == before)
      if let mend = disk.mend {
        try terminal.onTheSide(mend, ["ROOT": root.path])
        try terminal.type("\r")
        try terminal.waitUntil("Saved 2.7")
      } else {
        try terminal.press("Escape")
        try terminal.waitUntil("Discard this check-in?")
        try terminal.type("y")
      }
      try terminal.waitUntilGone("Check in ─")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("The workspace vanishes while the form is open; back again, Enter saves it")
    func vanished() throws {
      let disk = BrokenDisk(name: "none", sentence: "", wrapper: [])
      let (terminal, root) = try open(disk)
      let elsewhere = root.deletingLastPathComponent().appending(path: "moved")
      try FileManager.default.moveItem(at: root, to: elsewhere)
      try say(terminal)
      let screen = try terminal.waitUntil("there is no such file or directory")
      #expect(screen.contains("not to be lost"))
      #expect(!FileManager.default.fileExists(atPath: root.path), "nothing is made in its place")
      try FileManager.default.moveItem(at: elsewhere, to: root)
      try terminal.type("\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
