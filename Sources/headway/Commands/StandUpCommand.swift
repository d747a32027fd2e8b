import ArgumentParser
import Canvas
import FileStore
import OKRModel
import Reports

/// Prints what a team talks about in its stand-up.
struct StandUpCommand: ParsableCommand {
  /// The form that an agenda is printed in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "standup",
    abstract: "Print the agenda of a stand-up, or its minutes.",
    discussion: """
      First the open actions of earlier stand-ups; then what has moved, gone stale, been blocked or been done since the \
      last one, with names; then stage by stage, worst first, the key results that are off track, stale, at risk, \
      blocked or have moved. With --open on the screen, page by page, to take down what is decided. With --minutes-of \
      what was said, decided and done on a day, and what comes next. A day is written as \
      2026-11-18, yesterday, or -7 for seven days ago.
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show changes since this day; by default since the last stand-up.", valueName: "day")
  )
  var since: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Print the minutes of the stand-up of this day, not the agenda of today's.", valueName: "day"))
  var minutesOf: String?

  @Flag(help: "Lead the stand-up on the screen, page by page.")
  var open = false

  @OptionGroup var planned: StandUpOptions

  @Option(
    help: ArgumentHelp("Only this stage.", valueName: "stage"),
    completion: .custom { words, _, _ in ReferenceCompletion.workspace(words)?.stages.map(\.id.rawValue) ?? []
    })
  var stage: String?

  @Flag(help: "Only what you answer for.")
  var mine = false

  @Flag(help: "Take the stages in the order of the value stream, not worst first.")
  var inOrder = false

  @Option(help: ArgumentHelp("How it is printed: text, markdown or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var display: DisplayOptions

  @OptionGroup var paging: PagerOptions

  @OptionGroup var cycles: CycleOptions

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      if open { return try lead(at: location) }
      try planned.refuse(without: "--open")
      let today = try workspace.day.today()
      if let day = try DaySpan.pastDay(minutesOf, "--minutes-of", today) {
        try refuseWhatIsOfAgendas()
        try showMinutes(of: day, today: today, WorkspaceReader(location).read(today: today))
      } else {
        try showAgenda(DaySpan(asOf: nil, since: since, today: today), at: location)
      }
    } catch {
      throw error.report()
    }
  }

  private func showAgenda(_ span: DaySpan, at location: WorkspaceLocation) throws(CommandFailure) {
    let loaded = WorkspaceReader(location).read(today: span.asOf)
    let workspace = loaded.workspace
    let span = span.within(try cycles.cycle(in: loaded))
    let start = span.since ?? workspace.standUps.startOfChanges(for: span.asOf)
    let changes = Changes(
      from: Standings(of: workspace, asOf: start, only: span.only),
      to: Standings(of: workspace, asOf: span.asOf, only: span.only))
    let person = try person(in: loaded, at: location)
    let agenda = StandUpAgenda(of: workspace, changes: changes, person: person)
    let actions = workspace.standUps.openActions(asOf: span.asOf).filter { action in
      action.entry.date < span.asOf && (person == nil || action.entry.owner == person)
        && (stage == nil || stage == workspace.stage(of: action)?.rawValue)
    }
    try show(PrintedAgenda(of: agenda, stages: try stages(of: agenda), actions: actions, in: workspace))
    try loaded.reportDiagnostics()
  }

  private func stages(of agenda: StandUpAgenda) throws(CommandFailure) -> [StandUpAgenda.StageItems] {
    let stages = inOrder ? agenda.stages : agenda.worstFirst
    guard let stage else { return stages }
    let known = stages.map(\.id.rawValue)
    guard !known.contains(stage) else { return stages.filter { $0.id.rawValue == stage } }
    throw CommandFailure(code: .usage, message: UnknownWord.sentence("stage", stage, among: known))
  }

  private func person(
    in loaded: LoadedWorkspace, at location: WorkspaceLocation
  ) throws(CommandFailure) -> PersonID? {
    guard mine else {
      workspace.adviseOnPerson(in: loaded.workspace)
      return nil
    }
    let said = Configuration.read().person(option: workspace.person)?.value
    let person = said ?? WorkspaceKeeper(location: location).identifyPerson(in: loaded.workspace)
    let isKnown = loaded.workspace.people.contains { $0.id == person }
    if let said, !isKnown {
      throw CommandFailure(code: .usage, message: PersonAdvice.refusal(of: said, in: loaded.workspace))
    }
    guard let person, isKnown else {
      throw CommandFailure(
        code: .usage, message: "who you are is not known in this workspace; say it with --as PERSON")
    }
    return person
  }

  private func show(_ printed: PrintedAgenda) throws(CommandFailure) {
    switch format {
    case .json: try StandardOutput.say(StandUpReport(printed).json)
    case .markdown: try StandardOutput.write(lines: StandUpMarkdown(printed).lines)
    case .text:
      try StandardOutput.say(
        StandUpText(printed, glyphs: glyphs).lines.map { TextRow($0) }, through: paging.pager)
    }
  }

  var glyphs: Glyphs { display.settings.ascii.value ? .ascii : .unicode }
}
