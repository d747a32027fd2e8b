import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("A shell completes what can be typed next")
struct CompletionTests {
  /// What is typed, with `_` for an empty last word, and some of what must be offered.
  static let cases: [(line: String, offered: [String])] = [
    ("sta", ["standup", "status"]), ("_", ["check-in", "help", "status"]),
    ("help _", ["check-in", "status"]),
    ("help rep", ["report"]), ("-C o", ["okrs"]), ("--directory o", ["okrs"]),
    ("-C okrs sta", ["standup", "status"]),
    ("status -C o", ["okrs"]), ("--theme no", ["nord"]), ("dashboard --theme no", ["nord"]),
    ("--as _", ["ana", "ben"]), ("status --as be", ["ben"]), ("check-in --as be", ["ben"]),
    ("report --format m", ["markdown"]), ("standup --format _", ["json", "markdown", "text"]),
    ("lint --format gi", ["github"]),
    ("check-in streamline-check-in/wait", ["streamline-check-in/wait-time"]),
    ("-C okrs check-in streamline-check-in/wait", ["streamline-check-in/wait-time"]),
    ("log streamline-ch", ["streamline-check-in"]), ("report --stage board", ["board-and-fly"]),
    ("lint --rule owner-m", ["owner-missing"]), ("log --cycle 2026-Q4", ["2026-Q4"]),
    ("status --js", ["--json"]), ("--asc", ["--ascii"]), ("init o", ["okrs"]),
  ]

  /// What `shell` offers, asked through `script`, which gets the completion script as `$1` and the words.
  private func ask(_ shell: String, _ script: String, _ line: String) throws -> [String]? {
    guard FileManager.default.isExecutableFile(atPath: shell) else { return nil }
    let sample = try SampleWorkplace()
    let home = sample.workplace.home
    try sample.workplace.write(script, to: "ask")
    let name = URL(filePath: shell).lastPathComponent
    let program = URL(filePath: try Program.path)
    let words = line.split(separator: " ").map { $0 == "_" ? "" : String($0) }
    let output = home.appending(path: "offered").path
    let command = Command(
      path: "/bin/sh",
      arguments: [
        "-c",
        "cd \"$HOME\" && headway --generate-completion-script \(name) >script && exec \(shell) ask \"$@\"",
        "sh",
      ] + words,
      environment: [
        "HOME": home.path, "PATH": "\(program.deletingLastPathComponent().path):/usr/bin:/bin",
        "LC_ALL": "C.UTF-8", "TERM": "xterm", "HEADWAY_TODAY": "2026-11-18",
        "HEADWAY_WORKSPACE": sample.workplace.root.path,
      ])
    _ = command.run(outputTo: output, errorsTo: home.appending(path: "complaints").path)
    return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map {
      String($0.split(separator: "\t").first ?? "").trimmingCharacters(in: ["/", " "])
    }
  }

  private func check(_ offered: [String]?, _ line: String, _ wanted: [String]) {
    // A shell that is not installed cannot be asked.
    guard let offered else { return }
    for word in wanted { #expect(offered.contains(word), "\(line): \(offered)") }
    #expect(!offered.contains("_"))
    if let last = line.split(separator: " ").last, last != "_" {
      #expect(offered.allSatisfy { $0.hasPrefix(last) }, "\(line): \(offered)")
    }
  }

  @Test("bash", arguments: cases)
  func bash(line: String, offered: [String]) throws {
    let script = """
      . ./script
      COMP_WORDS=(headway "$@")
      COMP_CWORD=$#
      COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      _headway headway "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    check(try ask("/bin/bash", script, line), line, offered)
  }

  @Test("fish", arguments: cases)
  func fish(line: String, offered: [String]) throws {
    let script = """
      source ./script
      # Where the cursor is in the word cannot be asked for in a script.
      function __headway_tokens
        contains -- -tC $argv; and echo 0; or commandline -o $argv
      end
      complete -C "headway $argv"
      """
    check(try ask("/usr/bin/fish", script, line), line, offered)
  }

  @Test("The script for zsh offers the same by its words")
  func zsh() throws {
    let script = try FailedOutputTests.run("\"$HEADWAY\" --generate-completion-script zsh").text
    #expect(script.hasPrefix("#compdef headway\n"))
    #expect(script.contains("'1:subcommands:(dashboard status standup"))
    let root = try #require(script.split(separator: "_headway_dashboard()").first)
    for words in [":dir:_files -/'", "---completion -- --theme", "---completion -- --as"] {
      #expect(root.contains(words), "before the command: \(words)")
    }
    #expect(script.contains("---completion check-in -- positional@0"))
    #expect(script.contains("---completion status -- --as"))
  }

  @Test(
    "zsh finds nothing wrong in its script",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh"), "there is no zsh"))
  func zshSyntax() throws {
    let outcome = try FailedOutputTests.run("\"$HEADWAY\" --generate-completion-script zsh | zsh -n")
    #expect(outcome.status == 0 && outcome.complaints.isEmpty, "\(outcome.complaints)")
  }

  @Test("No script is left without its commands after help", arguments: ["bash", "zsh", "fish"])
  func help(shell: String) throws {
    let outcome = try FailedOutputTests.run("\"$HEADWAY\" --generate-completion-script \(shell)")
    #expect(outcome.status == 0)
    let commands =
      "dashboard status standup check-in change log report sync lint init demo tour config doctor"
    #expect(outcome.text.contains(commands))
  }

  @Test(
    "Without a workspace there is nothing to offer, and nothing to report"
  )
  func custom() throws {
    let workplace = try Workplace()
    let words = ["---completion", "status", "--", "--as", "3", "0", "headway", "status", "--as", ""]
    let none = try workplace.run(words)
    #expect(none.errors.isEmpty)
    #expect(none.output.allSatisfy { $0 == 0x0A })
    let wrong = try workplace.run(["---completion", "status", "--as"])
    #expect(wrong.errors.isEmpty)
  }
}
