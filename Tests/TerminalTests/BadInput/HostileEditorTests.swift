import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("Nothing that acts on a terminal gets through from an editor")
  struct HostileEditorTests {
    /// The messages of the dashboard after `e`.
    private func messages(editor: String, in terminal: TerminalSession) throws -> String {
      try terminal.start("demo", environment: ["VISUAL": editor, "EDITOR": editor])
      try terminal.waitUntil("AlignAir")
      try terminal.type("e")
      try terminal.waitUntil("HOSTI")
      try terminal.type("!")
      return try terminal.waitUntil("Messages")
    }

    @Test("In what it prints before it fails")
    func printed() throws {
      let terminal = try TerminalSession()
      let editor = terminal.home.appending(path: "editor")
      try Data("#!/bin/sh\nprintf '%s\\n' '\(HostileText.text)' >&2\nexit 3\n".utf8).write(to: editor)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
      let screen = try messages(editor: editor.path, in: terminal)
      #expect(screen.contains("HOSTI"), "its last line is passed on")
      #expect(Offences.inText(screen) == [])
    }

    @Test("In its name")
    func name() throws {
      let terminal = try TerminalSession()
      let screen = try messages(editor: "/none/\(HostileText.text)", in: terminal)
      #expect(Offences.inText(screen) == [])
    }
  }
}
