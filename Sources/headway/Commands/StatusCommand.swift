import ArgumentParser
import Canvas
import FileStore
import OKRModel
import Reports

/// Prints where everything stands.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Print where the North Star, stages, objectives and key results stand.",
    discussion: """
      On a terminal it is one screen; --all prints all objectives and key results, as do --since and a pipe. A day is written as 2026-11-18, yesterday, or -7 for seven days ago. What is wrong in the files goes to standard \
      error; the exit code is then 65.
      """)

  @OptionGroup var workspace: WorkspaceOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Print where everything stood on this day, as it is known for it.", valueName: "day"))
  var asOf: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Mark what has changed since this day, with what it was.", valueName: "day"))
  var since: String?

  @OptionGroup var cycles: CycleOptions

  @Flag(help: "Print all objectives and key results, not one screen.")
  var all = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(
    inversion: .prefixedNo,
    help: "Print ASCII characters only, or not; without it ASCII is for locales without UTF-8 and TERM=linux."
  )
  var ascii: Bool?

  @Flag(help: "Use no colours; also NO_COLOR.")
  var noColor = false

  @OptionGroup var paging: PagerOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let span = try DaySpan(asOf: asOf, since: since, today: today)
      let loaded = WorkspaceReader(location).read(today: today)
      let (standings, changes) = span.within(try cycles.cycle(in: loaded)).standings(of: loaded.workspace)
      workspace.adviseOnPerson(in: loaded.workspace)
      try show(loaded.workspace, standings, changes, today: today)
      try loaded.reportDiagnostics()
    } catch {
      throw error.report()
    }
  }

  private func show(
    _ workspace: Workspace, _ standings: Standings, _ changes: Changes?, today: CivilDay
  ) throws(CommandFailure) {
    let ahead = workspace.checkInsAhead(after: max(today, standings.asOf))
    if json {
      let report = StatusReport(workspace: workspace, standings: standings, changes: changes, ahead: ahead)
      try StandardOutput.say(report.json)
      return
    }
    let settings = DisplaySettings.inForce(ascii: ascii, noColour: noColor)
    let glyphs: Glyphs = settings.ascii.value ? .ascii : .unicode
    let shownAhead = standings.asOf == today ? ahead : nil
    let size = changes == nil && !all ? Self.screenSize : nil
    guard let size else {
      let text = StatusText(
        workspace: workspace, standings: standings, changes: changes, ahead: shownAhead, today: today,
        glyphs: glyphs, measure: StandardOutput.measure)
      return try StandardOutput.say(text.rows, through: paging.pager)
    }
    let screen = StatusScreen(
      workspace: workspace, standings: standings, ahead: shownAhead, today: today, size: size,
      glyphs: glyphs, measure: StandardOutput.measure)
    let look = PrintedLook(settings)
    try StandardOutput.say(screen.lines, in: look.theme, colourCount: look.colourCount)
  }

  /// The room on the terminal above the next prompt; nil if there is no terminal, or it is too narrow.
  private static var screenSize: Size? {
    guard let columns = StandardOutput.columns, let rows = StandardOutput.rows,
      columns >= StatusScreen.leastColumns
    else { return nil }
    return Size(columns: columns, rows: rows - 1)
  }
}
