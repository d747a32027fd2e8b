import Foundation
import Platform
import Testing

@testable import TestSupport

/// What happens to the output of a command, in shell words: `$HEADWAY` is the program.
@Suite("A failed write is never a success")
struct FailedOutputTests {
  /// Commands that print: all output of the program itself and of its parser.
  static let commands = [
    "status", "status --json", "standup", "standup --format markdown", "standup --format json", "log",
    "log --json", "log --csv", "report", "report --format html", "report --format csv",
    "report --format json", "lint --fail-on never", "lint --fail-on never --json",
    "lint --fail-on never --format github", "lint --rules", "lint --explain owner-missing", "config",
    "config --json", "doctor", "doctor --json", "documentation keys", "documentation man", "--help",
    "--version", "help status", "status --help", "--generate-completion-script bash",
    "--generate-completion-script zsh", "--generate-completion-script fish",
    "---completion status -- --as 3 0 headway status --as ''", "demo --print-path",
    "check-in --dry-run streamline-check-in/wait-time 17", "dashboard --linear",
    "report -o -", "--experimental-dump-help",
  ]

  /// Runs `script` beside the sample.
  static func run(_ script: String, in sample: SampleWorkplace? = nil) throws -> Workplace.Outcome {
    let sample = try sample ?? SampleWorkplace()
    let home = sample.workplace.home
    let files = ["output", "errors"].map { home.appending(path: "shell-\($0)") }
    let command = Command(
      path: "/bin/bash", arguments: ["-c", script],
      environment: [
        "HEADWAY": try Program.path, "HOME": home.path, "PATH": "/usr/bin:/bin", "USER": "ana",
        "LC_ALL": "C.UTF-8", "HEADWAY_TODAY": "2026-11-18", "HEADWAY_WORKSPACE": sample.workplace.root.path,
        "XDG_DATA_HOME": "\(home.path)/data", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      ])
    let status = command.run(outputTo: files[0].path, errorsTo: files[1].path)
    return Workplace.Outcome(
      status: status, output: Array(try Data(contentsOf: files[0])),
      errors: Array(try Data(contentsOf: files[1])))
  }

  private static let sentence = "standard output does not take everything: "

  #if os(Linux)
    @Test("A full device: 74 and one sentence", arguments: commands)
    func full(command: String) throws {
      let outcome = try Self.run("\"$HEADWAY\" \(command) >/dev/full")
      #expect(outcome.status == 74)
      #expect(outcome.complaints.hasPrefix("headway: "))
      #expect(outcome.complaints.contains("\(Self.sentence)the disk is full\n"))
      #expect(outcome.complaints.split(separator: "\n").count == 1)
    }
  #endif

  @Test("A closed output: 74 and one sentence", arguments: commands)
  func closed(command: String) throws {
    let outcome = try Self.run("\"$HEADWAY\" \(command) >&-")
    #expect(outcome.status == 74)
    #expect(outcome.complaints == "headway: \(Self.sentence)it is closed\n")
  }

  @Test(
    "A file size limit: 74 and one sentence",
    arguments: ["report --format html", "status --json", "log --csv"])
  func limited(command: String) throws {
    let outcome = try Self.run("ulimit -f 1; \"$HEADWAY\" \(command) >\"$HOME/limited\"")
    #expect(outcome.status == 74)
    #expect(outcome.complaints.contains("\(Self.sentence)the file would become larger"))
  }

  @Test("A closed reader: it ends silently, as with SIGPIPE", arguments: commands)
  func gone(command: String) throws {
    for before in ["", "trap '' PIPE; "] {
      let outcome = try Self.run("exec 3> >(exit 0); wait $!; \(before)\"$HEADWAY\" \(command) >&3")
      #expect(outcome.status == 128 + SIGPIPE)
      #expect(outcome.complaints == "")
    }
  }

  @Test(
    "A pipe that does not block is waited for",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "there is no Python"))
  func nonBlocking() throws {
    let script = """
      import os, fcntl, subprocess, sys, time
      r, w = os.pipe()
      fcntl.fcntl(w, fcntl.F_SETFL, fcntl.fcntl(w, fcntl.F_GETFL) | os.O_NONBLOCK)
      p = subprocess.Popen([os.environ['HEADWAY'], 'report', '--format', 'html'], stdout=w)
      os.close(w)
      n = 0
      while True:
        b = os.read(r, 1000)
        if not b: break
        n += len(b)
      whole = len(subprocess.run([os.environ['HEADWAY'], 'report', '--format', 'html'], capture_output=True).stdout)
      print(p.wait(), n == whole, n > 65536)
      """
    let sample = try SampleWorkplace()
    try sample.workplace.write(script, to: "pipe.py")
    let outcome = try Self.run("/usr/bin/python3 \"$HOME/pipe.py\"", in: sample)
    #expect(outcome.text == "0 True True\n")
  }

  @Test("A report to a file that cannot be written: 74, and the old one is unchanged")
  func reportFile() throws {
    let sample = try SampleWorkplace()
    try sample.workplace.write("old", to: "report.html")
    let outcome = try Self.run(
      "ulimit -f 1; cd; \"$HEADWAY\" report --format html -o report.html; c=$?; cat report.html; ls | grep -c new; exit $c",
      in: sample)
    #expect(outcome.status == 74)
    #expect(outcome.text == "old0\n")
    #expect(outcome.complaints.hasPrefix("headway: cannot write report.html: the file would become larger"))
    #expect(outcome.complaints.split(separator: "\n").count == 1)
  }

  @Test("If messages cannot be written, the work is done all the same")
  func errors() throws {
    for redirection in ["2>&-", "2>/dev/full", "2>&3"] {
      let sample = try SampleWorkplace()
      let outcome = try Self.run(
        "exec 3> >(exit 0); wait $!; \"$HEADWAY\" check-in --as aan streamline-check-in/wait-time 17.25 \(redirection)",
        in: sample)
      #expect(outcome.status == 0, "\(redirection)")
      #expect(
        try sample.text(of: "check-ins/2026-Q4/streamline-check-in.jsonl").contains("17.25"), "\(redirection)"
      )
      #expect(
        try Self.run("exec 3> >(exit 0); wait $!; \"$HEADWAY\" statsu \(redirection)", in: sample).status
          == 64)
    }
  }

  @Test("A saved check-in is called saved, even if that cannot be printed")
  func saved() throws {
    let sample = try SampleWorkplace()
    let outcome = try Self.run("\"$HEADWAY\" check-in streamline-check-in/wait-time 17.25 >&-", in: sample)
    #expect(outcome.status == 74)
    #expect(outcome.complaints == "headway: 1 check-in saved, but \(Self.sentence)it is closed\n")
    #expect(try sample.text(of: "check-ins/2026-Q4/streamline-check-in.jsonl").contains("17.25"))
  }

  @Test("No file of the program gets the descriptor of a closed output or of closed messages")
  func places() throws {
    let sample = try SampleWorkplace()
    let path = "check-ins/2026-Q4/streamline-check-in.jsonl"
    let before = try sample.text(of: path).split(separator: "\n").count
    _ = try Self.run(
      "\"$HEADWAY\" check-in --as aan streamline-check-in/wait-time 17.25 <&- >&- 2>&-", in: sample)
    let lines = try sample.text(of: path).split(separator: "\n")
    #expect(lines.count == before + 1)
    #expect(lines.allSatisfy { $0.hasPrefix("{") })
  }
}

@Suite("All output has one writer")
struct OutputSourceTests {
  @Test("Nothing else in the commands prints")
  func writers() throws {
    let sources = Project.root.appending(path: "Sources")
    let words = ["print(", "puts(", "fputs(", "fwrite(", "printf(", "FileHandle.standard", "STDOUT_FILENO"]
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where path.hasSuffix(".swift") && !path.hasPrefix("headway/Output/")
      && !path.hasPrefix("Platform/Files/OutputChannel") && !path.hasPrefix("CursesTerminal/")
    {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for word in words where line.contains(word) {
          #expect(line.contains(".\(word)") || line.contains("func \(word)"), "\(path): \(line)")
        }
      }
    }
  }
}
