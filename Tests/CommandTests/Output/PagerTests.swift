import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("Which pager shows long text")
struct PagerTests {
  private func pager(_ variables: [String: String]) -> String? {
    Pager(environment: ["TERM": "xterm", "PATH": "/nowhere"].merging(variables) { $1 })?.command
  }

  @Test("It is that of PAGER, with its arguments")
  func named() {
    #expect(pager(["PAGER": "more -d"]) == "more -d")
  }

  @Test(
    "There is none for a terminal without pages, or if PAGER is empty or cat",
    arguments: [
      ["PAGER": ""], ["PAGER": " "], ["PAGER": "cat"], ["PAGER": " cat "], ["PAGER": "less", "TERM": "dumb"],
      ["PAGER": "less", "TERM": ""],
    ])
  func none(variables: [String: String]) {
    #expect(pager(variables) == nil)
  }

  @Test("Without PAGER it is less if that is installed, with git's settings unless the user has some")
  func usual() throws {
    #expect(pager([:]) == nil)
    let place = try Workplace()
    try place.write("#!/bin/sh\n", to: "less")
    let file = place.home.appending(path: "less").path
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
    #expect(pager(["PATH": place.home.path]) == "less")
    #expect(Pager.environment([:])["LESS"] == "FRX")
    #expect(Pager.environment(["LESS": "-S"])["LESS"] == "-S")
  }

  @Test(
    "Only less is known to start at the end of a text",
    arguments: [
      ("less", true), ("/usr/bin/less -R", true), ("more", false), ("less | tee copy", false),
      ("$MY_PAGER", false),
    ])
  func end(command: String, opensAtEnd: Bool) {
    #expect(Pager(environment: ["TERM": "xterm", "PAGER": command])?.opensAtEnd == opensAtEnd)
  }
}
