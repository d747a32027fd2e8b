import ArgumentParser
import Canvas
import CursesTerminal
import FileStore
import OKRModel

/// Prints where everything stands.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Print where the North Star, stages, objectives and key results stand.",
    discussion: "What is wrong in the files goes to standard error; the exit code is then 65.")

  @OptionGroup var workspace: WorkspaceOptions

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(help: "Print ASCII characters only; they are also used where the locale is not UTF-8.")
  var ascii = false

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let loaded = WorkspaceReader(location).read()
      let standings = Standings(of: loaded.workspace, asOf: today)
      if json {
        StandardOutput.say(StatusReport(workspace: loaded.workspace, standings: standings).json)
      } else {
        let glyphs: Glyphs = DisplaySettings.inForce(ascii: ascii).ascii.value ? .ascii : .unicode
        let text = StatusText(
          workspace: loaded.workspace, standings: standings, glyphs: glyphs, measure: TerminalLocale.measure)
        StandardOutput.say(text.lines)
      }
      try loaded.reportDiagnostics()
    } catch {
      throw error.report()
    }
  }
}
