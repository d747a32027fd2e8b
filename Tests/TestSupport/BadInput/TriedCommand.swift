import Foundation

/// A command that must cope with any input.
struct TriedCommand: Sendable, CustomStringConvertible {
  /// How a command reports faults in the workspace.
  enum Report: Sendable {
    /// Each of them on standard error; the exit code is 65 when something could not be read.
    case all
    /// The same on standard output, among its data.
    case allOnOutput
    /// Each of them on standard output.
    case onScreen
    /// It does what it can, and exits with a documented code.
    case whatMatters
  }

  let arguments: [String]
  /// The lines of its input.
  var input: [String] = []
  let report: Report
  /// Whether it shows all objectives.
  var listsObjectives = false

  var description: String { arguments.joined(separator: " ") }

  /// Every command that reads files. A new one is a line here.
  static let all = [
    TriedCommand(arguments: ["status"], report: .all, listsObjectives: true),
    TriedCommand(arguments: ["status", "--json"], report: .all, listsObjectives: true),
    TriedCommand(
      arguments: ["dashboard", "--linear"],
      input: ["enter", "enter", "enter", "esc", "c", "esc", "esc", "?", "esc", "!"],
      report: .onScreen, listsObjectives: true),
    TriedCommand(arguments: ["log"], report: .all),
    TriedCommand(arguments: ["standup"], report: .all),
    TriedCommand(arguments: ["standup", "--format", "markdown"], report: .all),
    TriedCommand(arguments: ["standup", "--format", "json"], report: .all),
    TriedCommand(arguments: ["standup", "--minutes-of", "2026-11-16"], report: .whatMatters),
    TriedCommand(
      arguments: ["standup", "--minutes-of", "2026-11-16", "--format", "markdown"], report: .whatMatters),
    TriedCommand(
      arguments: ["standup", "--minutes-of", "2026-11-16", "--format", "json"], report: .whatMatters),
    TriedCommand(arguments: ["log", "--json"], report: .all),
    TriedCommand(arguments: ["log", "--csv"], report: .all),
    TriedCommand(arguments: ["lint"], report: .allOnOutput),
    TriedCommand(arguments: ["lint", "--json"], report: .whatMatters),
    TriedCommand(arguments: ["lint", "--format", "github"], report: .whatMatters),
    TriedCommand(arguments: ["report"], report: .all),
    TriedCommand(arguments: ["report", "--full"], report: .all, listsObjectives: true),
    TriedCommand(
      arguments: ["report", "--format", "html", "--since", "-7"], report: .all, listsObjectives: true),
    TriedCommand(arguments: ["report", "--format", "csv"], report: .all, listsObjectives: true),
    TriedCommand(
      arguments: ["report", "--format", "json", "--since", "-7"], report: .all, listsObjectives: true),
    TriedCommand(arguments: ["config"], report: .whatMatters),
    TriedCommand(arguments: ["doctor"], report: .whatMatters),
    TriedCommand(arguments: ["doctor", "--json"], report: .whatMatters),
    TriedCommand(arguments: ["sync"], report: .whatMatters),
    TriedCommand(arguments: ["sync", "--dry-run", "--json"], report: .whatMatters),
    TriedCommand(arguments: ["check-in", "--dry-run", "--json", "unspoilt/kept", "5"], report: .whatMatters),
    TriedCommand(
      arguments: ["change", "--dry-run", "--json", "tested/wait-time", "target=12", "--because", "x"],
      report: .whatMatters),
    TriedCommand(
      arguments: ["check-in", "--dry-run"], input: ["key-result,value", "tested/wait-time,17"],
      report: .whatMatters),
  ]

  /// The documented exit codes.
  static let documentedCodes: Set<Int32> = [0, 1, 64, 65, 66, 74]

  /// Runs it on a thread of its own, because the tests' own threads are few, once a processor is free. In one place
  /// only one runs at a time.
  func run(in workplace: Workplace, environment: [String: String] = [:]) async throws -> Workplace.Outcome {
    await Processors.shared.take()
    let outcome = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          returning: Result { try workplace.run(arguments, input: input, environment: environment) })
      }
    }
    await Processors.shared.give()
    return try outcome.get()
  }
}
