import ArgumentParser
import GitSync

/// Syncs the workspace with the others'.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Commit what is the workspace's own, take in what others have pushed, and push.",
    discussion: """
      Only files of the workspace are committed; whatever else is changed or staged in the repository stays as it is. \
      Check-ins of several people are always brought together. Where two have changed the same line of another file, \
      the place is reported and nothing is changed. Files of the workspace are committed even if git ignores \
      them; what cannot be shared is left out, with the reason. The exit code is 1 when it ended before all was in \
      step, and 74 when the remote could not be reached.
      """)

  @Flag(
    name: [.customShort("n"), .long], help: "Say what would be done, and do nothing; the remote is not asked."
  )
  var dryRun = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The message of the commit, in the place of headway's own.", valueName: "message"))
  var message: String?

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if let message, message.allSatisfy(\.isWhitespace) {
      throw ValidationError("--message is empty; say something, or leave it away.")
    }
  }

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let cancellation = Interruption.cancellation()
      let sync = WorkspaceSync(
        location, environment: SystemEnvironment.allVariables, cancellation: cancellation,
        hasTerminal: StandardInput.hasTerminal)
      if dryRun { try show(plan(sync)) } else { try show(sync.run(message: message)) }
    } catch {
      throw error.report()
    }
  }

  private func plan(_ sync: WorkspaceSync) throws(CommandFailure) -> SyncPlan {
    do {
      return try sync.plan(message: message)
    } catch {
      throw Self.failure(error)
    }
  }

  private func show(_ plan: SyncPlan) throws(CommandFailure) {
    try show(SyncReport(plan: plan))
  }

  private func show(_ result: SyncResult) throws(CommandFailure) {
    do throws(CommandFailure) {
      try show(SyncReport(result: result))
    } catch {
      throw error.after(result.isInStep ? "all is in step" : nil)
    }
    if let fault = result.fault { throw Self.failure(fault) }
    guard result.isInStep else {
      let reasons = result.leftOut.map { ScrubbedText($0.description) }
      throw CommandFailure(code: .failure, message: .lines(reasons, separator: "\n"))
    }
  }

  private func show(_ report: SyncReport) throws(CommandFailure) {
    if json {
      try StandardOutput.say(report.json)
    } else {
      try StandardOutput.say(report.lines.map(\.description))
    }
  }

  private static func failure(_ fault: SyncFault) -> CommandFailure {
    CommandFailure(code: fault.isOutside ? .inputOutput : .failure, message: "\(fault)")
  }
}
