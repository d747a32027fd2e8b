import ArgumentParser
import FileStore
import OKRModel

/// The option that leaves one cycle of those that run at the same time.
struct CycleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only this cycle; one that has ended as it was on its last day. Without it all that run on the day.",
      valueName: "cycle"),
    completion: .custom { words, _, _ in ReferenceCompletion.workspace(words)?.cycles.map(\.id.rawValue) ?? []
    })
  var cycle: String?

  /// The cycle in `loaded` that the option names; nil without the option.
  ///
  /// - Throws: `CommandFailure` when there is no such cycle.
  func cycle(in loaded: LoadedWorkspace) throws(CommandFailure) -> Cycle? {
    guard let cycle else { return nil }
    if let found = loaded.workspace.cycle(CycleID(cycle)) { return found }
    loaded.hintAtDiagnostics()
    let known = loaded.workspace.cycles.map(\.id.rawValue)
    throw CommandFailure(code: .usage, message: UnknownWord.sentence("cycle", cycle, among: known))
  }
}
