import Foundation

/// A call whose failure once caused a loss or a false message. It is tried on every run, in addition to the random
/// sample.
struct KnownFault: Sendable {
  /// The name of the command that makes the call.
  let command: String
  /// What the call does, nil for anything, and the prefix of its path's last component.
  let call: String?
  let file: String
  /// What a call before it does; nil if it is the first of its kind.
  var after: String?
  let verdict: FileGate.Verdict

  /// Those of `command`.
  static func all(of command: WritingCommand) -> [KnownFault] {
    (checkIns + fields + demos).filter { $0.command == command.name }
  }

  /// The mishaps for runs of `trial`: at each such call, or at the first one if the program is killed before it.
  func mishaps(in trial: FaultTrial) -> [FaultTrial.Mishap] {
    let calls = trial.calls.enumerated().dropFirst(trial.first)
    let start = after.map { name in calls.first { $0.element.name == name }?.offset } ?? trial.first
    let places = calls.filter { place in start.map { place.offset > $0 } == true && isMade(place.element) }
    return places.map(\.offset).prefix(verdict == .kill ? 1 : .max).map { number in
      FaultTrial.Mishap(name: "known, call \(number)", isKill: verdict == .kill) { now, _ in
        now == number ? verdict : .go
      }
    }
  }

  private func isMade(_ call: FileCall) -> Bool {
    (self.call ?? call.name) == call.name && URL(filePath: call.path).lastPathComponent.hasPrefix(file)
  }

  // MARK: The list

  private static let checkIns = [
    KnownFault(command: "check-in --from", call: "stat", file: "tested.jsonl", verdict: .fail(EIO))
  ]

  private static let draft = ".tested.yaml.headway-"

  private static let fields = [
    field("chmod", draft, .fail(EPERM)), field("chmod", draft, .fail(EROFS)),
    field("read", draft, .fail(EIO)), field("read", draft, after: "rename", .fail(EIO)),
    field("stat", draft, after: "rename", .fail(EIO)),
    field("unlink", draft, after: "rename", .fail(EIO)), field("unlink", draft, after: "rename", .kill),
    field("open", "okrs", after: "rename", .fail(EACCES)),
    field("open", "objectives", after: "rename", .fail(EMFILE)),
    field("open", "2026-Q4", after: "rename", .fail(EIO)),
    field("stat", "tested.yaml", after: "rename", .fail(EIO)),
    field("read", "tested.yaml", after: "rename", .fail(EIO)),
  ]

  private static func field(
    _ call: String, _ file: String, after: String? = nil, _ verdict: FileGate.Verdict
  ) -> KnownFault {
    KnownFault(command: "a change of a field", call: call, file: file, after: after, verdict: verdict)
  }

  private static let demos =
    [
      ("open", "headway.yaml", EACCES), ("stat", "headway.yaml", EIO), ("read", "headway.yaml", EIO),
      ("stat", ".headway-demo", EIO), ("stat", "check-ins", EACCES), ("stat", "tested.jsonl", EIO),
    ].map { call, file, code in
      KnownFault(command: "demo, moved on to today", call: call, file: file, verdict: .fail(code))
    } + [KnownFault(command: "demo --reset", call: nil, file: "", after: "rename", verdict: .kill)]
}
