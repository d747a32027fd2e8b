import ArgumentParser
import OKRModel

/// Prints the settings in force and where each value came from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print what is in force, and where each value came from.",
    discussion: """
      An option goes before a variable of the environment, this before config.yaml in headway's configuration \
      directory, and the file before the default. What is wrong in the file goes to standard error; the exit code is \
      then 65.
      """)

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      let effective = EffectiveSettings(options: workspace, display: display.settings)
      let report = try effective.report()
      if json {
        try StandardOutput.say(report.json)
      } else {
        try StandardOutput.say(report.lines)
      }
      let diagnostics = effective.diagnostics
      StandardError.report(diagnostics)
      guard diagnostics.contains(where: { $0.severity == .error }) else { return }
      throw CommandFailure(
        code: .unreadableData, message: "what is wrong does not count; the rest is in force")
    } catch {
      throw error.report()
    }
  }
}
