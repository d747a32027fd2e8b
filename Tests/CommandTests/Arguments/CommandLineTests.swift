import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("Options may precede the command, and a slip is answered with what was meant")
struct CommandLineTests {
  static let commands = (try? CommandDescription.all().shown.map(\.name)) ?? []

  @Test("The options with a value are those that the commands declare")
  func values() throws {
    var withValue: Set<String> = []
    var flags: Set<String> = []
    for (_, command) in try CommandDescription.all().shown {
      for argument in command.arguments ?? [] where argument.kind != .positional {
        let names = (argument.names ?? []).map(\.typed)
        if argument.kind == .option { withValue.formUnion(names) } else { flags.formUnion(names) }
      }
    }
    #expect(ValueOptions.names == withValue)
    #expect(flags.isDisjoint(with: withValue))
  }

  @Test(
    "A command line is put in order",
    arguments: [
      ("-C W status --json", "status -C W --json"),
      ("--today 2026-11-18 status", "status --today 2026-11-18"),
      ("--as ana --ascii log -- x", "log --as ana --ascii -- x"),
      ("--today=2026-11-18 log", "log --today=2026-11-18"),
      ("--theme status", "--theme status"), ("-C status", "-C status"), ("status -C W", "status -C W"),
      ("-C W", "-C W"), ("--", "--"), ("-- status", "-- status"), ("", ""), ("--version", "--version"),
      ("--them nord", "--them nord"), ("-C W help status", "help status"), ("help", "help"),
      ("help help", "help"), ("--note status check-in a 1", "check-in --note status a 1"),
    ])
  func order(line: String, ordered: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let arranged = try CommandLineWords(words, commands: Self.commands) {
      try? CommandDescription.all().optionNames
    }.arguments
    #expect(arranged.joined(separator: " ") == ordered)
  }

  @Test(
    "Options before the command mean the same as after it",
    arguments: [
      ["--today", "2026-11-11", "status"], ["--as", "ana", "standup", "--mine"], ["--ascii", "log"],
      ["--since", "-7", "status"], ["--format", "csv", "report"], ["--json", "lint", "--fail-on", "never"],
      ["--dry-run", "--note", "status", "check-in", "streamline-check-in/wait-time", "-3"],
    ])
  func before(arguments: [String]) throws {
    let sample = try SampleWorkplace()
    let place = try #require(
      arguments.firstIndex {
        Self.commands.contains($0) && $0 != "status" || $0 == "status" && arguments.last == $0
      })
    let behind = [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
    let outcome = try sample.run(all: arguments)
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.text == (try sample.run(all: behind).text))
  }

  @Test(
    "A slip is answered in one sentence, and never with the usage of another command",
    arguments: [
      ("statsu", "unknown command 'statsu'; did you mean 'status'?"),
      ("checkin", "unknown command 'checkin'; did you mean 'check-in'?"),
      ("stand-up", "unknown command 'stand-up'; did you mean 'standup'?"),
      ("hlep", "unknown command 'hlep'; did you mean 'help'?"),
      ("help statsu", "unknown command 'statsu'; did you mean 'status'?"),
      ("--ascii statsu", "unknown command 'statsu'; did you mean 'status'?"),
      ("-C . --today 2026-11-18 reprot", "unknown command 'reprot'; did you mean 'report'?"),
      ("zzz", "unknown command 'zzz'; 'headway help' lists the commands"),
      ("/", "unknown command '/'; 'headway -C /' looks for a workspace in that directory"),
      ("status --jsn", "unknown option '--jsn'; did you mean '--json'?"),
      ("status --jsn=1", "unknown option '--jsn'; did you mean '--json'?"),
      ("--jsn status", "unknown option '--jsn'; did you mean '--json'?"),
      ("--them nord", "unknown option '--them'; did you mean '--theme'?"),
      ("status -today 2026-11-18", "unknown option '-today'; did you mean '--today'?"),
      ("status -x", "unknown option '-x'; 'headway status --help' lists the options"),
      (
        "status --format json",
        "'status' has no option '--format', which is one of 'standup', 'report', 'lint'; 'headway status --help' lists its options"
      ),
      ("report --format jsno", "unknown format 'jsno' for --format; did you mean 'json'?"),
      ("report --format=pdf", "unknown format 'pdf' for --format; write markdown, html, csv or json"),
      ("standup --format mardkown", "unknown format 'mardkown' for --format; did you mean 'markdown'?"),
      ("lint --fail-on warnign", "unknown level 'warnign' for --fail-on; did you mean 'warning'?"),
      ("lint --rule owner-mising", "unknown rule 'owner-mising'; did you mean 'owner-missing'?"),
      ("lint --person anna", "unknown person 'anna'; did you mean 'ana'?"),
      ("log --cycle 2026Q4", "unknown cycle '2026Q4'; did you mean '2026-Q4'?"),
      ("log --person xyzzy", "unknown person 'xyzzy'; there are ana, ben, chloe"),
      ("report --stage bord-and-fly", "unknown stage 'bord-and-fly'; did you mean 'board-and-fly'?"),
      ("standup --stage zzz", "unknown stage 'zzz'; there are "),
      (
        "log streamline-chek-in",
        "unknown objective 'streamline-chek-in'; did you mean 'streamline-check-in'?"
      ),
      (
        "check-in streamline-chek-in/wait-tme 5",
        "unknown key result 'streamline-chek-in/wait-tme'; did you mean 'streamline-check-in/wait-time'?"
      ),
      ("check-in wait-tme 5", "did you mean 'streamline-check-in/wait-time'?"),
      ("--today 2026-11-31 status", "--today is '2026-11-31', which is no day; did you mean '2026-11-30'?"),
      ("status --since yesteday", "--since is 'yesteday', which is no day; did you mean 'yesterday'?"),
      ("status --as-of 18.11.2026", "--as-of is '18.11.2026', which is no day; did you mean '2026-11-18'?"),
      ("log --until 2026/11/8", "--until is '2026/11/8', which is no day; did you mean '2026-11-08'?"),
      ("report --since 20261104", "--since is '20261104', which is no day; did you mean '2026-11-04'?"),
      (
        "check-in streamline-check-in/wait-time 17 --dry-run --date 2026-18-11",
        "did you mean '2026-11-18'?"
      ),
      ("demo rset", "unexpected argument 'rset'; did you mean '--reset'?"),
      ("status all", "unexpected argument 'all'; did you mean '--all'?"),
      ("statsu", "unknown command 'statsu'; did you mean 'status'?"),
      ("log --no-pagr", "unknown option '--no-pagr'; did you mean '--no-pager'?"),
      ("--generate-completion-script bsh", "unknown shell 'bsh'; did you mean 'bash'?"),
      ("--generate-completion-script tcsh", "unknown shell 'tcsh'; write bash, fish or zsh"),
    ])
  func slips(line: String, sentence: String) throws {
    let outcome = try SampleWorkplace().run(all: line.split(separator: " ").map(String.init))
    #expect(outcome.status == 64)
    #expect(outcome.text.hasPrefix("headway: "))
    #expect(outcome.text.contains(sentence), "\(outcome.text)")
    #expect(!outcome.text.contains("Usage") && !outcome.text.contains("USAGE"))
    #expect(outcome.text.split(separator: "\n").count == 1)
  }

  @Test(
    "An unknown person after --as causes a warning, and the work continues",
    arguments: ["status", "log", "report", "standup", "lint"])
  func people(command: String) throws {
    let outcome = try SampleWorkplace().run(all: [command, "--as", "anna"])
    #expect(outcome.text.contains("headway: warning: unknown person 'anna'; did you mean 'ana'?"))
    #expect(outcome.status == (try SampleWorkplace().run(all: [command, "--as", "ana"]).status))
  }

  @Test("The dashboard says so among its messages")
  func dashboard() throws {
    let outcome = try SampleWorkplace().run("dashboard", "--linear", "--as", "anna", input: "!")
    #expect(outcome.text.contains("unknown person 'anna'; did you mean 'ana'?"))
  }

  @Test(
    "A day in another form, or one that does not exist, is near a day; an ambiguous one is near none",
    arguments: [
      ("2026-11-31", "2026-11-30"), ("2026-02-30", "2026-02-28"), ("2028-02-30", "2028-02-29"),
      ("2026-18-11", "2026-11-18"), ("2026/11/18", "2026-11-18"), ("2026.1.8", "2026-01-08"),
      ("18.11.2026", "2026-11-18"), ("8.1.2026", "2026-01-08"), ("11/18/2026", "2026-11-18"),
      ("18/11/2026", "2026-11-18"), ("20261118", "2026-11-18"), ("26-11-18", "2026-11-18"),
      ("11/8/2026", nil), ("2026-13-13", nil), ("2026-11", nil), ("soon", nil), ("", nil), ("1-2-3", nil),
      ("99999999999999999999-1-1", nil), ("2026-11-99", nil), ("-7-7-2026", "2026-07-07"),
    ] as [(String, String?)])
  func days(text: String, near: String?) {
    #expect(DayAdvice.day(near: text).map { "\($0)" } == near)
  }
}

@Suite("A home that is not an absolute path creates no folder anywhere")
struct HomeTests {
  @Test(
    "Nothing appears in the working directory, nor at the root",
    arguments: ["rel", "", ".", "~", "../rel"])
  func relative(home: String) throws {
    let sample = try SampleWorkplace()
    let place = sample.workplace.home.appending(path: "cwd")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let names = ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"]
    let variables = names.map { "\($0)='\(home)'" }.joined(separator: " ")
    let around = try FileManager.default.contentsOfDirectory(atPath: sample.workplace.home.path)
    let root = try FileManager.default.contentsOfDirectory(atPath: "/")
    for command in ["demo --print-path", "config", "doctor", "status", "dashboard --linear", "check-in"] {
      for variables in [variables, "-u HOME -u XDG_DATA_HOME"] {
        _ = try FailedOutputTests.run(
          "cd '\(place.path)' && echo | env \(variables) \"$HEADWAY\" \(command) >/dev/null 2>&1; exit 0",
          in: sample)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
    let after = try FileManager.default.contentsOfDirectory(atPath: sample.workplace.home.path)
    #expect(Set(after).subtracting(around).subtracting(["shell-output", "shell-errors"]).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/") == root)
  }

  @Test("The demo says which variables would help")
  func demo() throws {
    let outcome = try SampleWorkplace().run(
      "demo", "--print-path", environment: ["HOME": "rel", "XDG_DATA_HOME": "rel"])
    #expect(outcome.status == 1)
    #expect(
      outcome.text == "headway: neither HOME nor XDG_DATA_HOME is an absolute path; set one of them\n")
  }

  @Test(
    "A relative path is ignored, an absolute one takes precedence over the home, and without a home there is none"
  )
  func places() {
    let path = { UserDirectory.path("XDG_DATA_HOME", orInHome: ".local/share", in: $0) }
    #expect(path(["XDG_DATA_HOME": "/data", "HOME": "/home/ana"]) == "/data")
    #expect(path(["XDG_DATA_HOME": "data", "HOME": "/home/ana"]) == "/home/ana/.local/share")
    #expect(path(["XDG_DATA_HOME": "", "HOME": "/home/ana"]) == "/home/ana/.local/share")
    #expect(path(["HOME": "home"]) == nil)
    #expect(path(["HOME": ""]) == nil)
    #expect(path([:]) == nil)
  }
}
