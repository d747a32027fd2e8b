import ArgumentParser
import FileStore
import GitSync
import OKRModel
import Reports
import TextFormats

/// Prints what is missing or doubtful in a workspace.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Print what is missing or doubtful in the OKRs, by rules.",
    discussion: """
      On a terminal the findings stand under their rules, with counts. Elsewhere a line says the place, the level (error, \
      warning or advice), what is the matter, and the rule. The exit code is 1 \
      when something of the level of --fail-on or graver was printed, and 65 before that when something in the files \
      could not be read. Rules and single findings are silenced in headway.yaml.
      """)

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Only the findings of this rule; may be given several times.", valueName: "rule"),
    completion: .custom { _, _, _ in Rule.all.map(\.id) })
  var rules: [String] = []

  @Option(
    help: ArgumentHelp("Only what this person is responsible for.", valueName: "person"),
    completion: .custom { words, _, _ in ReferenceCompletion.people(words) })
  var person: String?

  @Option(
    help: ArgumentHelp("Fail from this level on: error, warning, advice or never.", valueName: "level"))
  var failOn: FailureLevel = .error

  @Flag(help: "Print what headway.yaml silences as well, with the reasons.")
  var showSilenced = false

  @Option(help: ArgumentHelp("How to print: text, json, or github for annotations.", valueName: "format"))
  var format: LintFormat = .text

  @Flag(help: "Print JSON, for other programs; the same as --format json.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Explain this rule: why it matters, and how to fix what it finds.", valueName: "rule"),
    completion: .custom { _, _, _ in Rule.all.map(\.id) })
  var explain: String?

  @Flag(name: .customLong("rules"), help: "List all rules.")
  var listsRules = false

  @OptionGroup var cycles: CycleOptions

  @Option(
    help: ArgumentHelp(
      "Fail on what was changed since this commit without a record: a branch, a tag, HEAD~1.",
      valueName: "ref"))
  var sinceRef: String?

  @OptionGroup var paging: PagerOptions

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if json, format == .github { throw ValidationError("--json and --format github exclude each other.") }
    if explain != nil, listsRules { throw ValidationError("--explain and --rules exclude each other.") }
  }

  func run() throws {
    do throws(CommandFailure) {
      if let explain { return try StandardOutput.say(RuleText.explanation(of: try rule(explain))) }
      if listsRules { return try StandardOutput.say(RuleText.list) }
      for rule in rules { _ = try self.rule(rule) }
      try lint()
    } catch {
      throw error.report()
    }
  }

  private func lint() throws(CommandFailure) {
    let location = try workspace.locate()
    let today = try workspace.day.today()
    let loaded = WorkspaceReader(location).read(today: today)
    if let person { try check(PersonID(person), in: loaded.workspace) }
    let report = LintReport(
      loaded, asOf: today, rules: rules, person: person.map { PersonID($0) },
      cycle: try cycles.cycle(in: loaded),
      more: try changesWithoutRecord(at: location, in: loaded))
    workspace.adviseOnPerson(in: loaded.workspace)
    try show(report, of: location)
    let unread = loaded.diagnostics.count { $0.severity == .error }
    guard unread == 0 else {
      let things = unread == 1 ? "one thing" : "\(unread) things"
      throw CommandFailure(
        code: .unreadableData, message: "\(report.summary); \(things) could not be read and left out")
    }
    guard report.reported.contains(where: { failOn.includes($0.level) }) else {
      StandardError.say("headway: \(report.summary)")
      return
    }
    throw CommandFailure(code: .failure, message: "\(report.summary)")
  }

  /// What was changed since `--since-ref` without a record.
  private func changesWithoutRecord(
    at location: WorkspaceLocation, in loaded: LoadedWorkspace
  ) throws(CommandFailure) -> [LintEntry] {
    guard let sinceRef else { return [] }
    let name = TextScrubber.scrub(sinceRef)
    do throws(EarlierTree.Fault) {
      let tree = try EarlierTree(of: sinceRef, at: location, environment: SystemEnvironment.allVariables)
      return DefinitionComparison(of: location, with: tree.files).differences.map {
        LintEntry($0, since: name, in: loaded.workspace)
      }
    } catch {
      switch error {
      case .unknown:
        throw CommandFailure(
          code: .usage,
          message: "--since-ref is '\(name)', which is no commit here; write a branch, a tag or HEAD~1")
      case .repository(let fault):
        throw CommandFailure(code: .failure, message: "--since-ref needs git: \(fault)")
      }
    }
  }

  private func show(_ report: LintReport, of location: WorkspaceLocation) throws(CommandFailure) {
    let shown = report.reported + (showSilenced ? report.silenced : [])
    switch json ? .json : format {
    case .json: try StandardOutput.say(report.json(showsSilenced: showSilenced))
    case .text where StandardOutput.columns != nil:
      try StandardOutput.say(LintText(entries: shown).rows, through: paging.pager)
    case .text: try StandardOutput.say(shown.sorted { $0.precedes($1) }.map(\.description))
    case .github:
      // Silenced findings get no annotation: no one could do anything about it.
      try StandardOutput.write(
        lines: report.reported.map {
          GitHubAnnotation(entry: $0, path: location.seenFromWorkingDirectory($0.path)).text
        })
    }
  }

  private func rule(_ id: String) throws(CommandFailure) -> Rule {
    if let rule = Rule.named(id) { return rule }
    let hint = Suggestion.nearest(to: id, among: Rule.all.map(\.id)).map { "; did you mean '\($0)'?" }
    throw CommandFailure(
      code: .usage,
      message: "unknown rule '\(id)'\(hint ?? "; 'headway lint --rules' lists them")")
  }

  private func check(_ person: PersonID, in workspace: Workspace) throws(CommandFailure) {
    let owners = workspace.objectives.flatMap { $0.owners + $0.keyResults.flatMap(\.owners) }
    let known = workspace.people.map(\.id) + owners + workspace.initiatives.flatMap(\.work.owners)
    guard !known.contains(person) else { return }
    throw CommandFailure(
      code: .usage,
      message: UnknownWord.sentence("person", person.rawValue, among: Set(known).sorted().map(\.rawValue)))
  }
}
