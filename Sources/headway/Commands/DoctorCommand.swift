import ArgumentParser

/// Prints what headway depends on, and what is wrong with it.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, locale, settings, workspace, git and paths, and say what to do.",
    discussion: """
      Each line says ok, note (it works, but something is left out) or problem (it does not), and what to do. No remote \
      is asked. The exit code is 1 when there is a problem.
      """)

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let report = DoctorChecks(options: workspace, display: display.settings).report()
    do throws(CommandFailure) {
      if json { try StandardOutput.say(report.json) } else { try StandardOutput.say(report.lines) }
    } catch {
      throw error.report()
    }
    if report.count(.problem) > 0 { throw ExitCode(CommandFailure.Code.failure.rawValue) }
  }
}
