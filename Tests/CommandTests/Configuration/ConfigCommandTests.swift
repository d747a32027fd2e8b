import Foundation
import Testing

@testable import TestSupport

@Suite("headway config prints which settings are in force and why")
struct ConfigCommandTests {
  private let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory.appending(path: "headway-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  /// The output of `headway config` with `arguments`, followed by errors and the exit code; the user's own settings are
  /// ignored.
  private func config(
    _ arguments: String..., file: String? = nil, environment: [String: String] = [:]
  ) throws -> (lines: [String], status: Int32) {
    defer { try? FileManager.default.removeItem(at: home) }
    if let file {
      let folder = home.appending(path: "headway")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.utf8).write(to: folder.appending(path: "config.yaml"))
    }
    let path = home.path(percentEncoded: false)
    let fixed = [
      "HOME": path, "XDG_CONFIG_HOME": path, "XDG_DATA_HOME": path, "USER": "ana", "PATH": "",
      "LC_ALL": "C.UTF-8",
      "HEADWAY_TODAY": "2026-11-18", "HEADWAY_WORKSPACE": path,
    ]
    let output = home.appending(path: "output")
    let status = Command(
      path: try Program.path, arguments: ["config"] + arguments,
      environment: fixed.merging(environment) { $1 }
    ).run(outputTo: output.path(percentEncoded: false))
    let text = try String(contentsOf: output, encoding: .utf8).replacing(path, with: "HOME")
    return (text.split(separator: "\n").map { words(in: String($0)) }, status)
  }

  /// The line with runs of blanks collapsed.
  private func words(in line: String) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  @Test("Without a file, every value and its origin")
  func defaults() throws {
    let (lines, status) = try config()
    #expect(status == 0)
    let expected = [
      "person ana USER", "theme auto default", "ascii false default", "colour true default",
      "mouse false default", "today 2026-11-18 HEADWAY_TODAY", "workspace none HEADWAY_WORKSPACE",
      "move-down j ↓ default", "check-in c default", "quit q Ctrl-C default",
      "configuration HOME/headway/config.yaml (not there) XDG_CONFIG_HOME",
      "demo HOME/headway/demo (not there) XDG_DATA_HOME", "themes HOME/headway/themes",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
  }

  @Test("With a file, the lines that set it")
  func file() throws {
    let (lines, status) = try config(
      file: "person: ben\ntheme: dark\nmouse: true\nkeys:\n  check-in: [z, F2]\n")
    #expect(status == 0)
    let expected = [
      "person ben HOME/headway/config.yaml:1", "theme dark HOME/headway/config.yaml:2",
      "mouse true HOME/headway/config.yaml:3", "check-in z F2 HOME/headway/config.yaml:5",
      "configuration HOME/headway/config.yaml XDG_CONFIG_HOME",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
  }

  @Test("Options and the environment take precedence over it")
  func precedence() throws {
    let (lines, status) = try config(
      "--as", "cleo", "--theme", "light", "--ascii", "--today", "2026-12-01",
      file: "person: ben\ntheme: dark\nascii: false\n", environment: ["NO_COLOR": "1"])
    #expect(status == 0)
    let expected = [
      "person cleo --as", "theme monochrome NO_COLOR", "ascii true --ascii", "colour false NO_COLOR",
      "today 2026-12-01 --today", "move-down j Down default",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
    let (colourless, _) = try config(file: "theme: dark\n", environment: ["NO_COLOR": "1"])
    #expect(colourless.contains("theme monochrome NO_COLOR"))
  }

  @Test("What is wrong in the file is reported, the rest applies, and the exit code is 65")
  func wrong() throws {
    let (lines, status) = try config(file: "theme: drak\nmouse: true\nkeys:\n  chek-in: x\n")
    #expect(status == 65)
    let expected = [
      "HOME/headway/config.yaml:1:8: error: there is no theme 'drak'; did you mean 'dark'?",
      "HOME/headway/config.yaml:4:3: error: unknown action 'chek-in'; did you mean 'check-in'?",
      "theme auto default", "mouse true HOME/headway/config.yaml:2", "check-in c default",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
  }

  @Test("A mere doubt does not change the exit code")
  func doubtful() throws {
    let (lines, status) = try config(file: "them: dark\n")
    #expect(status == 0)
    #expect(
      lines.contains("HOME/headway/config.yaml:1:1: warning: unknown key 'them'; did you mean 'theme'?"))
  }

  @Test("--json prints the same for other programs")
  func json() throws {
    let (lines, status) = try config("--json", file: "theme: dark\nkeys:\n  next-theme: []\n")
    #expect(status == 0)
    #expect(lines.count == 1)
    let text = try #require(lines.first)
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
    let expected = [
      #""person":{"value":"ana","from":"environment","name":"USER"}"#,
      #""theme":{"value":"dark","from":"file","file":"HOME/headway/config.yaml","line":1}"#,
      #""mouse":{"value":false,"from":"default"}"#, #""workspace":{"value":null,"#,
      #""move-down":{"value":["j","↓"],"from":"default"}"#,
      #""next-theme":{"value":[],"from":"file","file":"HOME/headway/config.yaml","line":3}"#,
      #""configuration":{"value":"HOME/headway/config.yaml","exists":true,"from":"environment","#,
      #""themes":["HOME/headway/themes","#,
    ]
    for part in expected { #expect(text.contains(part), "\(part)") }
  }
}
