import Foundation
import Testing

@testable import TestSupport

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
      try terminal.type("g\r\rc")
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
      "Whatever is wrong, the form says it and keeps the draft; mended, Enter saves it",
      arguments: BrokenDisk.all)
    func dashboard(disk: BrokenDisk) throws {
      let (terminal, root) = try open(disk)
      let before = try BrokenDisk.contents(of: root)
      try say(terminal)
      _ = try terminal.waitFor("what is wrong, over a form that keeps the draft") {
        let screen = try terminal.screen
        let isWhole = screen.contains("not to be lost") && screen.contains("2.7")
        return isWhole && Self.words(of: screen).contains(disk.sentence) ? true : nil
      }
      #expect(try BrokenDisk.contents(of: root) == before)
      if let fix = disk.fix {
        try terminal.onTheSide(fix, ["ROOT": root.path])
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
      try terminal.waitUntil("there is no such file or directory", "not to be lost")
      #expect(!FileManager.default.fileExists(atPath: root.path), "nothing is made in its place")
      try FileManager.default.moveItem(at: elsewhere, to: root)
      try terminal.type("\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
