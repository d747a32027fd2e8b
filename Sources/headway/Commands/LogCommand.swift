import ArgumentParser
import Canvas
import FileStore
import OKRModel
import Reports

/// Prints the history of check-ins.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print the check-ins.",
    discussion: """
      On a terminal the newest stand last, above the prompt, and a pager shows them if they are longer than the terminal; \
      elsewhere, and as JSON and CSV, the newest come first. A line says the day, the key result, the value with its unit, the change, the confidence, who said it, and what \
      was said with it. Corrections and retractions are marked. What is wrong in the files goes to standard error; \
      the exit code is then 65.
      """)

  @Argument(
    help: ArgumentHelp(
      "Only those of this objective or key result (OBJECTIVE/KEY-RESULT), or of north-star.", valueName: "of"),
    completion: .custom { words, _, _ in ReferenceCompletion.candidates(words, objectives: true) })
  var reference: String?

  @Option(
    help: ArgumentHelp("Only check-ins by this person.", valueName: "person"),
    completion: .custom { words, _, _ in ReferenceCompletion.people(words) })
  var person: String?

  @Option(
    help: ArgumentHelp("Only the objectives of this cycle.", valueName: "cycle"),
    completion: .custom { words, _, _ in ReferenceCompletion.workspace(words)?.cycles.map(\.id.rawValue) ?? []
    })
  var cycle: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only from this day on: yyyy-mm-dd, today, yesterday, or -7 for a week ago.", valueName: "day"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only up to this day.", valueName: "day"))
  var until: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what was known of this day: check-ins for it and before it.", valueName: "day"))
  var asOf: String?

  @Option(help: ArgumentHelp("The newest so many.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(help: "Print comma-separated values, for spreadsheets; 'headway check-in --from' reads them.")
  var csv = false

  @Flag(
    inversion: .prefixedNo,
    help: "Print ASCII characters only, or not; without it ASCII is for locales without UTF-8 and TERM=linux."
  )
  var ascii: Bool?

  @OptionGroup var paging: PagerOptions

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other; choose one.") }
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); write a number from 1 on.") }
  }

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let today = try workspace.day.today()
      let loaded = WorkspaceReader(location).read(today: today)
      let entries = try entries(of: loaded, today: today)
      workspace.adviseOnPerson(in: loaded.workspace)
      try show(entries, of: loaded.workspace, today: today)
      try loaded.reportDiagnostics()
    } catch {
      throw error.report()
    }
  }

  private func show(
    _ entries: [LogEntry], of workspace: Workspace, today: CivilDay
  ) throws(CommandFailure) {
    let report = LogReport(workspace: workspace, entries: entries)
    if json {
      try StandardOutput.say(report.json)
    } else if csv {
      try StandardOutput.write(file: report.csv)
    } else {
      if entries.isEmpty { StandardError.say("headway: no check-ins") }
      try show(entries, today: today)
    }
  }

  /// Prints them as lines: on a terminal the newest last, or first in a pager that starts at the top.
  private func show(_ entries: [LogEntry], today: CivilDay) throws(CommandFailure) {
    let glyphs: Glyphs = DisplaySettings.inForce(ascii: ascii).ascii.value ? .ascii : .unicode
    let text = { (entries: [LogEntry]) in
      LogText(entries: entries, glyphs: glyphs, measure: StandardOutput.measure, today: today)
        .rows(fitting: StandardOutput.columns)
    }
    let newestFirst = text(entries)
    guard StandardOutput.columns != nil else { return try StandardOutput.say(newestFirst) }
    let pager = paging.pager
    if let pager, !pager.opensAtEnd, StandardOutput.page(newestFirst, through: pager) { return }
    let opener = pager.flatMap { $0.opensAtEnd ? $0 : nil }
    try StandardOutput.say(text(entries.reversed()), through: opener, fromEnd: true)
  }

  private func entries(of loaded: LoadedWorkspace, today: CivilDay) throws(CommandFailure) -> [LogEntry] {
    let workspace = loaded.workspace
    let scope: LogScope
    do throws(SubjectFinder.NotFound) {
      scope = try LogScope(reference, in: workspace)
    } catch {
      loaded.hintAtDiagnostics()
      throw CommandFailure(code: .usage, message: error.message)
    }
    let all = LogEntry.all(in: workspace, of: scope)
    if let cycle { try check(cycle, "cycle", among: workspace.cycles.map(\.id.rawValue)) }
    if let person {
      let known = workspace.people.map(\.id) + all.compactMap(\.item.checkIn.author)
      try check(person, "person", among: known.map(\.rawValue))
    }
    let ends = [try DayOptions.day(until, "--until", today), try DayOptions.day(asOf, "--as-of", today)]
      .compactMap(\.self)
    let filter = LogFilter(
      person: person.map { PersonID($0) }, cycle: cycle.map { CycleID($0) },
      since: try DayOptions.day(since, "--since", today), until: ends.min(),
      limit: limit)
    return filter.apply(to: all)
  }

  private func check(_ word: String, _ kind: String, among known: [String]) throws(CommandFailure) {
    guard !known.contains(word) else { return }
    throw CommandFailure(code: .usage, message: UnknownWord.sentence(kind, word, among: known))
  }
}
