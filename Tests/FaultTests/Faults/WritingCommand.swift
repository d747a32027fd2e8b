import Foundation
import OKRModel
import Platform
import Testing

@testable import TestSupport

/// Something that headway writes, and how to see whether it did.
struct WritingCommand: Sendable, CustomTestStringConvertible {
  /// Something that the command claims to have done.
  struct Claim: Sendable {
    /// The text on standard output when it is done; nil if the exit status 0 says so.
    var sentence: String?
    /// A part of every fact that comes with it; nil if it is everything that a run without faults produces.
    var fact: String?

    func isMade(in outcome: Workplace.Outcome) -> Bool {
      sentence.map { outcome.text.contains($0) } ?? (outcome.status == 0)
    }
  }

  let name: String
  /// The arguments of the program, with the base directory as `HOME`.
  let arguments: [String]
  /// The lines of its input.
  var input: [String] = []
  /// The arguments of the next run, if the same ones would change nothing then.
  var nextArguments: [String]?
  /// The input of the next run, if the same lines would change nothing then.
  var nextInput: [String]?
  var claims = [Claim()]
  /// The directory whose files are tested, relative to the base directory.
  var root = "okrs"
  /// Prepares anything beside the valid workspace.
  var prepare: @Sendable (Workplace) throws -> Void = { _ in }
  var facts: @Sendable (Workplace) throws -> Facts = { Facts(ofWorkspaceAt: $0.root) }
  /// Whether it creates several files, one after another, which are useless until it reports that they are complete.
  var isMadeInSteps = false
  /// Whether a kill may leave temporary files that the next run does not know.
  var killsLeaveFiles = false

  var testDescription: String { name }

  /// A place in which it can be run.
  func makePlace() throws -> Workplace {
    let place = try Workplace()
    for file in SoundWorkspace.files { try place.write(file.text, to: "okrs/\(file.path)") }
    try prepare(place)
    return place
  }

  /// Its arguments in `place`; those of the next run if it `isNext`.
  func words(in place: Workplace, isNext: Bool = false) -> [String] {
    (isNext ? nextArguments ?? arguments : arguments).map { $0.replacing("HOME", with: place.home.path) }
  }
}

extension WritingCommand {
  /// Every command that writes to a workspace or creates files, and each kind of record. A new one is a line here.
  /// Syncs are tested separately, in `SyncMishapTests` and in the histories.
  static let all =
    [checkIn, first, torn, behindBatch, batch, undo, field, change, action, standUp, start] + demos + reports

  private static let checkIn = WritingCommand(
    name: "check-in",
    arguments: ["check-in", "tested/wait-time", "17", "--note", "a word", "--as", "ana"])

  private static let first = WritingCommand(
    name: "check-in, the first one of all",
    arguments: ["check-in", "unspoilt/kept", "3", "--as", "ana"],
    prepare: { try FileManager.default.removeItem(at: $0.root.appending(path: "check-ins")) })

  private static let torn = WritingCommand(
    name: "check-in behind a torn line",
    arguments: ["check-in", "tested/wait-time", "17", "--as", "ana"],
    prepare: { place in
      try place.write(SoundWorkspace.log.text + #"{"id":"01"#, to: "okrs/\(SoundWorkspace.log.path)")
    })

  /// One that finishes half of a batch.
  static let behindBatch = WritingCommand(
    name: "check-in behind half a batch",
    arguments: ["check-in", "tested/wait-time", "18", "--as", "ana"],
    prepare: { place in
      try batch.prepare(place)
      var count = 0
      let gate = FileGate(place: place, roots: [place.root.path], isOfWriting: true)
      let outcome = try gate.run(batch.words(in: place)) { call in
        guard call.name == "write", call.path.hasSuffix(".jsonl") else { return .go }
        count += 1
        return count == 2 ? .kill : .go
      }
      guard outcome.status == 128 + SIGKILL else {
        throw TestFailure(description: "no batch was left: \(outcome.text)\(outcome.complaints)")
      }
    })

  private static let batch = WritingCommand(
    name: "check-in --from", arguments: ["check-in", "--from", "HOME/sheet.csv", "--as", "ana", "--yes"],
    prepare: { place in
      try place.write(
        "key-result,value,note\ntested/wait-time,17,one\nunspoilt/kept,3,two\ntested/wait-time,16,three\n",
        to: "sheet.csv")
    })

  private static let undo = WritingCommand(
    name: "a check-in in the form, and undo",
    arguments: ["dashboard", "--linear", "--as", "ana"],
    input: ["enter", "enter", "c", "16", "enter", "u"],
    claims: [
      Claim(sentence: "Message: Saved 16", fact: "entry"),
      Claim(sentence: "Message: Undone", fact: "retraction"),
    ])

  private static let field = WritingCommand(
    name: "a change of a field", arguments: ["dashboard", "--linear", "--as", "ana"],
    input: ["enter", "E", "enter", "Shorter", "enter"],
    nextInput: ["enter", "E", "enter", "Shortest", "enter"],
    claims: [Claim(sentence: "Message: Saved: title is now Shorter")])

  private static let change = WritingCommand(
    name: "a change of a definition",
    arguments: ["change", "tested/wait-time", "target=12", "--because", "Belt four is late", "--as", "ana"],
    nextArguments: [
      "change", "tested/wait-time", "target=11", "--because", "Belt four is late", "--as", "ana",
    ],
    facts: { try Facts(ofTargetAt: $0.root, today: #require(CivilDay("2026-11-18"))) })

  private static let action = WritingCommand(
    name: "an action of a stand-up", arguments: ["dashboard", "--linear", "--as", "ana"],
    input: ["4", "a", "Call them", "enter"], claims: [Claim(sentence: "Message: Action added: Call them")],
    prepare: { try FileManager.default.removeItem(at: $0.root.appending(path: "stand-ups")) })

  private static let standUp = WritingCommand(
    name: "the minutes of a stand-up", arguments: ["dashboard", "--linear", "--as", "ana"],
    input: ["4", "l", "l", "l", "l", "enter"], claims: [Claim(sentence: "is written down")])

  private static let start = WritingCommand(
    name: "init", arguments: ["init", "HOME/new/okrs"], root: "new",
    facts: { try Facts(ofFilesBelow: $0.home.appending(path: "new")) }, isMadeInSteps: true)

  private static let demos = [
    demo("demo", arguments: []) { _ in },
    demo("demo --reset", arguments: ["--reset"]) { place in
      _ = try place.run(["demo", "--print-path"], environment: ["HEADWAY_DATA": place.home.path])
      try place.write("more\n", to: "headway/demo/notes.txt")
    },
    demo("demo, moved on to today", arguments: []) { place in
      _ = try place.run(
        ["demo", "--print-path", "--today", "2025-11-18"], environment: ["HEADWAY_DATA": place.home.path])
    },
  ]

  private static func demo(
    _ name: String, arguments: [String], _ prepare: @escaping @Sendable (Workplace) throws -> Void
  ) -> WritingCommand {
    WritingCommand(
      name: name, arguments: ["demo", "--print-path"] + arguments, root: "headway",
      prepare: { place in
        let sample = place.home.appending(path: "sample-data/alignair")
        try FileManager.default.createDirectory(
          at: sample.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: place.root, to: sample)
        try prepare(place)
      },
      facts: { try Facts(ofFilesBelow: $0.home.appending(path: "headway/demo")) }, isMadeInSteps: true,
      killsLeaveFiles: true)
  }

  private static let reports = [
    report("report -o, a new file") { try $0.write("", to: "reports/other.md") },
    report("report -o, over an old file") { try $0.write("old\n", to: "reports/report.md") },
  ]

  private static func report(
    _ name: String, _ prepare: @escaping @Sendable (Workplace) throws -> Void
  ) -> WritingCommand {
    WritingCommand(
      name: name, arguments: ["report", "-o", "HOME/reports/report.md"], root: "reports", prepare: prepare,
      facts: { try Facts(ofFilesBelow: $0.home.appending(path: "reports")) })
  }
}
