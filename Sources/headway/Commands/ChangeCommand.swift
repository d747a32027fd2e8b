import ArgumentParser
import Canvas
import FileStore
import OKRModel
import Reports
import TextFormats

/// Changes a definition, and records why.
struct ChangeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "change",
    abstract: "Change a field of an objective, key result, piece of work or cycle, and record why.",
    discussion: """
      Only the text of that field changes in its file. What it said before is recorded with the reason, so that every \
      earlier day is still judged by what was wanted then. A field that the file already has with this value, but that \
      was changed by hand since the latest check-in, is only recorded. Nothing after the '=' takes the field out.
      """)

  @Argument(
    help: ArgumentHelp(
      "What is changed: OBJECTIVE, OBJECTIVE/KEY-RESULT, INITIATIVE, INITIATIVE/ITEM, or CYCLE.",
      valueName: "ref"),
    completion: .custom { words, _, _ in ReferenceCompletion.candidates(words, objectives: true, cycles: true)
    })
  var reference: String

  @Argument(help: ArgumentHelp("The field and its new value, as target=-10%.", valueName: "field=value"))
  var assignment: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it is changed.", valueName: "text"))
  var because: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The first day on which the new value holds; without it, today. A later day plans the change.",
      valueName: "day"))
  var on: String?

  @Flag(help: "The old value was a typing error: judge the past again by the new one.")
  var fixes = false

  @Flag(help: "Say what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let loaded = WorkspaceReader(location).read(today: today)
      if let version = loaded.workspace.newerFormat {
        throw CommandFailure(code: .unreadableData, message: "\(StoreError.newerFormat(version: version))")
      }
      let plan = try plan(in: loaded, today: today)
      let named = display.settings.configuration.person(option: workspace.person)?.value
      let person =
        named.map { PersonID(TextScrubber.scrub($0.rawValue)) }
        ?? WorkspaceKeeper(location: location).identifyPerson(in: loaded.workspace)
      workspace.adviseOnPerson(in: loaded.workspace)
      let author = ChangeAuthor(person, now: SystemEnvironment.now(), today: today)
      try carryOut(plan, loaded, at: location, by: author)
    } catch {
      throw error.report()
    }
  }

  private func plan(in loaded: LoadedWorkspace, today: CivilDay) throws(CommandFailure) -> ChangePlan {
    let day = try DayOptions.day(on, "--on", today)
    guard day == nil || !fixes else {
      throw CommandFailure(
        code: .usage, message: "--fixes judges all of the past again, so that it has no day; leave out --on")
    }
    let words = TextScrubber.scrub(because)
    let reason = ChangeReason(words, fixes: fixes, on: day)
    guard reason.text != nil else {
      throw CommandFailure(code: .usage, message: "--because is empty; say in a few words why it is changed")
    }
    if ChangePlan.node(ifAny: reference, in: loaded.workspace) == nil { loaded.hintAtDiagnostics() }
    return try ChangePlan(reference, assignment, reason, in: loaded, today: today)
  }

  private func carryOut(
    _ plan: ChangePlan, _ loaded: LoadedWorkspace, at location: WorkspaceLocation, by author: ChangeAuthor
  ) throws(CommandFailure) {
    let before = Standings(of: loaded.workspace, asOf: author.today)
    var leftOver: String?
    if !dryRun {
      do throws(StoreError) {
        leftOver = try plan.write(to: location, reading: loaded, by: author)
      } catch {
        throw CommandFailure(
          code: .inputOutput, message: error.isNothingSaved ? "nothing was changed: \(error)" : "\(error)")
      }
    }
    let now = dryRun ? loaded : WorkspaceReader(location).read(today: author.today)
    let after = Standings(of: now.workspace, asOf: author.today)
    let outcome = ChangeOutcome(plan: plan, before: before, after: after, isDryRun: dryRun)
    if json {
      try StandardOutput.say(outcome.json)
    } else {
      try StandardOutput.say(
        outcome.lines(display.settings.ascii.value ? .ascii : .unicode).map { TextRow($0) })
    }
    if let leftOver {
      StandardError.say("headway: the old text stays in \(leftOver); the next change removes it")
    }
    if dryRun { StandardError.say("headway: nothing was changed: this was a dry run") }
  }
}
