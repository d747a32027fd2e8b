import Foundation
import Testing
import TextFormats

@testable import TestSupport

@Suite("An installed headway is complete; a removed one leaves nothing")
struct InstallTests {
  @Test("The installed program finds the sample that was installed with it")
  func findsItsData() throws {
    let place = try Place()
    try place.make()
    let program = place.prefix.appending(path: "bin/headway").path
    let copy = try place.run(program, "demo", "--print-path").trimmingCharacters(in: .newlines)
    #expect(copy == place.folder.appending(path: "home/.local/share/headway/demo").path)
    #expect(FileManager.default.fileExists(atPath: "\(copy)/headway.yaml"))
    for file in [
      "man/man1/headway.1", "bash-completion/completions/headway", "zsh/site-functions/_headway",
      "fish/vendor_completions.d/headway.fish", "headway/themes/dark.yaml", "doc/headway/LICENSE",
      "doc/headway/status-schema.json",
    ] {
      #expect(
        FileManager.default.fileExists(atPath: place.prefix.appending(path: "share/\(file)").path), "\(file)")
    }
  }

  @Test("Removing it keeps what others have put beside it, and nothing else")
  func remove() throws {
    let place = try Place()
    let own = place.prefix.appending(path: "share/headway/themes/ours.yaml")
    try place.make()
    try "name: ours\n".write(to: own, atomically: true, encoding: .utf8)
    try place.remove()
    #expect(try place.files == ["share/headway/themes/ours.yaml"])
  }

  @Test("A later version removes what only the earlier one had")
  func update() throws {
    let place = try Place()
    try place.make()
    let list = place.prefix.appending(path: "share/headway/installed")
    let old = place.prefix.appending(path: "share/headway/themes/old.yaml")
    try "name: old\n".write(to: old, atomically: true, encoding: .utf8)
    let before = try String(contentsOf: list, encoding: .utf8)
    try (before + "share/headway/themes/old.yaml\n").write(to: list, atomically: true, encoding: .utf8)
    try place.make()
    #expect(!FileManager.default.fileExists(atPath: old.path))
    #expect(try String(contentsOf: list, encoding: .utf8) == before)
    try place.remove()
    #expect(try place.files == [])
  }

  @Test("A list that names files elsewhere removes none of them")
  func hostileList() throws {
    let place = try Place()
    try place.make()
    let others = place.folder.appending(path: "others")
    try "precious\n".write(to: others, atomically: true, encoding: .utf8)
    let list = place.prefix.appending(path: "share/headway/installed")
    let lines = ["../others", "share/../../others", others.path, "bin/headway"]
    try lines.joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
    try place.remove()
    #expect(FileManager.default.fileExists(atPath: others.path))
    #expect(try !place.files.contains("bin/headway"))
  }
}

/// A folder to install into, which is removed with the test.
private final class Place {
  let folder: URL
  let prefix: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "headway-\(UInt32.random(in: 0...UInt32.max))").resolvingSymlinksInPath()
    prefix = folder.appending(path: "prefix")
    try FileManager.default.createDirectory(at: prefix, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func make() throws { try run("/bin/sh", Project.root.appending(path: "scripts/install").path) }

  func remove() throws { try run("/bin/sh", Project.root.appending(path: "scripts/install").path, "remove") }

  /// The paths of all files below the prefix, sorted.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: prefix.path).filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(
          atPath: prefix.appending(path: $0).path, isDirectory: &isFolder) && !isFolder.boolValue
      }.sorted()
    }
  }

  /// Runs a program to its end; returns its output, and expects success.
  @discardableResult
  func run(_ path: String, _ arguments: String...) throws -> String {
    let output = folder.appending(path: "output")
    let environment = [
      "HOME": folder.appending(path: "home").path, "PREFIX": prefix.path, "PROGRAM": try Program.path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    let status = Command(path: path, arguments: arguments, environment: environment).run(
      outputTo: output.path)
    let text = try String(contentsOf: output, encoding: .utf8)
    #expect(status == 0, "\(text)")
    return text
  }
}
