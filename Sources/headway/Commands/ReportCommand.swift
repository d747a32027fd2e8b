import ArgumentParser
import Canvas
import FileStore
import OKRModel
import Platform
import Reports

/// Prints the state of the quarter for people without a terminal.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print the state of the quarter for those who have no terminal.",
    discussion: """
      Markdown is short, for a chat; with --full it has every objective, as a wiki page. HTML is one page that needs nothing besides itself, for a browser, a \
      phone or paper. CSV has a line for each key result, and JSON is that of 'headway status' with what the rules \
      find. A day is written as 2026-11-18, yesterday, or -7 for seven days ago. What is wrong in the files goes to standard \
      error; the exit code is then 65.
      """)

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var format: ReportFormat = .markdown

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Report how everything stood on this day, as it is known for it.", valueName: "day"))
  var asOf: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show what has changed since this day.", valueName: "day"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only this stage.", valueName: "stage"),
    completion: .custom { words, _, _ in ReferenceCompletion.workspace(words)?.stages.map(\.id.rawValue) ?? []
    })
  var stage: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write the report to this file, in the place of what is in it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var cycles: CycleOptions

  @Flag(help: "Write all of it as Markdown: every objective, the alignment and the gaps.")
  var full = false

  @OptionGroup var paging: PagerOptions

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let span = try DaySpan(asOf: asOf, since: since, today: today)
      let loaded = WorkspaceReader(location).read(today: today)
      if let stage { try check(stage, in: loaded) }
      let (standings, changes) = span.within(try cycles.cycle(in: loaded)).standings(of: loaded.workspace)
      let report = QuarterReport(
        workspace: loaded.workspace, standings: standings, changes: changes, stage: stage.map { StageID($0) })
      workspace.adviseOnPerson(in: loaded.workspace)
      try write(ReportRenderer(report, format: format, isFull: full, glyphs: glyphs).text)
      try loaded.reportDiagnostics()
    } catch {
      throw error.report()
    }
  }

  private func check(_ id: String, in loaded: LoadedWorkspace) throws(CommandFailure) {
    let known = loaded.workspace.stages.map(\.id.rawValue)
    guard !known.contains(id) else { return }
    loaded.hintAtDiagnostics()
    throw CommandFailure(code: .usage, message: UnknownWord.sentence("stage", id, among: known))
  }

  /// Writes `text` to the file that was asked for, or to standard output where there is none or it is `-`. All formats
  /// are files that somebody takes away, so they are UTF-8 whatever the locale is.
  private func write(_ text: String) throws(CommandFailure) {
    guard let output, output != OutputFile.standardOutput else {
      return try StandardOutput.write(file: text, through: paging.pager)
    }
    do throws(StoreError) {
      try OutputFile.write(Array(text.utf8), to: output)
    } catch {
      if case .failed(_, _, .closedPipe) = error { LoopEnd.closedPipe.dieOfSignal() }
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }

  /// Glyphs are ASCII if requested; what the locale can show does not matter for a file.
  private var glyphs: Glyphs {
    let ascii = DisplaySettings.inForce().ascii
    guard ascii.value, case .file = ascii.origin else { return .unicode }
    return .ascii
  }
}

extension ReportFormat: ExpressibleByArgument {}
