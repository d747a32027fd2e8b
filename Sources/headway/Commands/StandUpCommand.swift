import ArgumentParser
import Canvas
import FileStore
import OKRModel

/// Prints what a team talks about in its stand-up.
struct StandUpCommand: ParsableCommand {
  /// The form that an agenda is printed in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "standup",
    abstract: "Print the agenda of a stand-up: what has changed, and what is worth words.",
    discussion: """
      First what has moved, gone stale, been blocked or been done since a day, with names; then stage by stage, worst \
      first, the key results that are off track, stale, at risk, blocked or have moved. A day is written as 2026-11-18, \
      yesterday, or -7 for seven days ago.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day since which changes are told; a week ago by itself.", valueName: "day"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only this stage.", valueName: "stage"),
    completion: .custom { words, _, _ in ReferenceCompletion.workspace(words)?.stages.map(\.id) ?? [] })
  var stage: String?

  @Flag(help: "Only what you answer for.")
  var mine = false

  @Flag(help: "Take the stages in the order of the value stream, not worst first.")
  var inOrder = false

  @Option(help: ArgumentHelp("How it is printed: text, markdown or json.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Print ASCII characters only; they are also used where the locale is not UTF-8.")
  var ascii = false

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let start = try startDay(today)
      let loaded = WorkspaceReader(location).read()
      let agenda = StandUpAgenda(
        of: loaded.workspace,
        changes: Changes(
          from: Standings(of: loaded.workspace, asOf: start), to: Standings(of: loaded.workspace, asOf: today)
        ),
        person: try person(in: loaded, at: location))
      show(agenda, stages: try stages(of: agenda), of: loaded.workspace)
      try loaded.reportDiagnostics()
    } catch {
      throw error.report()
    }
  }

  private func startDay(_ today: CivilDay) throws(CommandFailure) -> CivilDay {
    guard let day = try DayOptions.day(since, "--since", today) else { return today.advanced(by: -7) }
    guard day > today else { return day }
    throw CommandFailure(
      code: .usage, message: "--since is \(day), of which nothing is known yet; today is \(today)")
  }

  private func stages(of agenda: StandUpAgenda) throws(CommandFailure) -> [StandUpAgenda.StageItems] {
    let stages = inOrder ? agenda.stages : agenda.worstFirst
    guard let stage else { return stages }
    let known = stages.map(\.id)
    guard !known.contains(stage) else { return stages.filter { $0.id == stage } }
    let hint = Suggestion.nearest(to: stage, among: known).map { "; did you mean '\($0)'?" } ?? ""
    throw CommandFailure(code: .usage, message: "unknown stage '\(TextScrubber.scrub(stage))'\(hint)")
  }

  private func person(
    in loaded: LoadedWorkspace, at location: WorkspaceLocation
  ) throws(CommandFailure) -> String? {
    guard mine else { return nil }
    let said = Configuration.read().person(option: workspace.person)?.value
    let person = said ?? WorkspaceKeeper(location: location).identifyPerson(in: loaded.workspace)
    guard let person, loaded.workspace.people.contains(where: { $0.id == person }) else {
      throw CommandFailure(
        code: .usage, message: "who you are is not known in this workspace; say it with --as PERSON")
    }
    return person
  }

  private func show(
    _ agenda: StandUpAgenda, stages: [StandUpAgenda.StageItems], of workspace: Workspace
  ) {
    switch format {
    case .json:
      StandardOutput.say(StandUpReport(workspace: workspace, agenda: agenda, stages: stages).json)
    case .markdown:
      StandardOutput.say(StandUpMarkdown(workspace: workspace, agenda: agenda, stages: stages).lines)
    case .text:
      let glyphs: Glyphs = DisplaySettings.inForce(ascii: ascii).ascii.value ? .ascii : .unicode
      let text = StandUpText(workspace: workspace, agenda: agenda, stages: stages, glyphs: glyphs)
      StandardOutput.say(text.lines)
    }
  }
}
