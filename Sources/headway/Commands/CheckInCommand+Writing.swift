import Canvas
import FileStore
import OKRModel
import TextFormats

extension CheckInCommand {
  func checkIn(on reference: String, at location: WorkspaceLocation) throws(CommandFailure) {
    guard from == nil else {
      throw CommandFailure(
        code: .usage, message: "--from brings its own key results; leave '\(shown(reference))' out")
    }
    var (plan, loaded) = try plan(at: location)
    let value = try report(on: reference, in: loaded.workspace)
    let draft = CheckInDraft(
      value: CheckInPlan.draftValue(value), confidence: confidence ?? "",
      note: TextScrubber.scrub(note ?? ""),
      blocker: TextScrubber.scrub(blocker ?? ""), date: date ?? "")
    do throws(CheckInPlan.Omission) {
      try plan.add(CheckInPlan.Statement(reference: reference, draft: draft))
    } catch {
      if case .faults(let faults) = error { throw failure(faults, loaded) }
    }
    try finish(plan, loaded, at: location)
  }

  /// The value, or the milestones, as the draft takes them.
  private func report(on reference: String, in workspace: Workspace) throws(CommandFailure) -> String {
    let known = KeyResultReference(reference).flatMap { workspace.keyResult($0)?.1 }
    let problem: String
    if !milestone.isEmpty {
      guard value == nil else {
        throw CommandFailure(code: .usage, message: "give a value or --milestone, not both")
      }
      guard known != nil, known?.milestones == nil else { return milestone.joined(separator: " ") }
      problem = "'\(shown(reference))' has no milestones; say its value, or = to keep the last one"
    } else if let value, !value.allSatisfy(\.isWhitespace) {
      return value
    } else if known?.milestones != nil {
      problem = "say which milestone of '\(shown(reference))' is done with --milestone, or = for none"
    } else {
      problem = "say the value of '\(shown(reference))', or = to keep the last one"
    }
    throw CommandFailure(code: .usage, message: "\(problem)")
  }

  /// The message about one check-in. If something is not found, unreadable files may be the reason.
  func failure(_ faults: [CheckInPlan.Fault], _ loaded: LoadedWorkspace) -> CommandFailure {
    if faults.contains(where: { $0.field == nil }) { hint(at: loaded) }
    let sentences = faults.map { fault -> ScrubbedText in
      fault.field.map { "\(name(of: $0)): \(fault.message)\(advice(on: $0))" } ?? "\(fault.message)"
    }
    return CommandFailure(code: .usage, message: .lines(sentences, separator: "\nheadway: "))
  }

  /// What messages call `field`.
  private func name(of field: CheckInDraft.Field) -> String {
    field == .value && !milestone.isEmpty ? "milestone" : field.rawValue
  }

  /// What was probably meant by an invalid day.
  private func advice(on field: CheckInDraft.Field) -> String {
    guard field == .date, let date, CivilDay(date) == nil,
      let advice = DayAdvice.sentence(on: date, words: DayAdvice.words)
    else { return "" }
    return "; \(advice)"
  }

  /// Reports what could not be read where the reference would be, or that there is such a problem.
  private func hint(at loaded: LoadedWorkspace) {
    let objective = reference?.split(separator: "/").first.map(String.init) ?? ""
    let reasons = loaded.diagnostics.filter {
      $0.severity == .error && $0.path.hasSuffix("/\(objective).yaml")
    }
    guard !objective.isEmpty, !reasons.isEmpty else { return loaded.hintAtDiagnostics() }
    StandardError.report(Array(reasons.prefix(3)))
  }

  func shown(_ text: String) -> String { TextScrubber.scrub(text) }
}

extension CheckInCommand {
  func checkInOnMany(at location: WorkspaceLocation) throws(CommandFailure) {
    guard confidence == nil, note == nil, blocker == nil, date == nil, milestone.isEmpty else {
      throw CommandFailure(
        code: .usage,
        message:
          "--milestone, --confidence, --note, --blocker and --date belong to one check-in; say which key result"
      )
    }
    let path = from ?? InputFile.standardInput
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try InputFile.bytes(of: path)
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
    let name = path == InputFile.standardInput ? "<stdin>" : TextScrubber.scrub(path)
    let sheet = CheckInSheetReader(path: name).read(bytes)
    guard !sheet.rows.isEmpty || !sheet.diagnostics.isEmpty else {
      throw CommandFailure(
        code: .usage,
        message: """
          \(name) holds no check-ins; give a key result and a value, or send lines such as 'key-result,value' and \
          'streamline-check-in/wait-time,17.5'
          """)
    }
    let (plan, loaded) = try plan(at: location)
    let batch = CheckInBatch(sheet, into: plan)
    StandardError.report(batch.diagnostics)
    guard batch.isRight else {
      loaded.hintAtDiagnostics()
      throw CommandFailure(code: .unreadableData, message: "nothing was saved; put this right and try again")
    }
    announce(batch)
    try finish(batch.plan, loaded, at: location)
  }

  func announce(_ batch: CheckInBatch) {
    let lines = { (count: Int) in count == 1 ? "1 line" : "\(count) lines" }
    if batch.alreadyThere > 0 {
      StandardError.say("headway: \(lines(batch.alreadyThere)) left out: the log has this check-in already")
    }
    if batch.retracted > 0 {
      StandardError.say("headway: \(lines(batch.retracted)) left out: this check-in was retracted")
    }
  }
}

extension CheckInCommand {
  func plan(at location: WorkspaceLocation) throws(CommandFailure) -> (
    plan: CheckInPlan, loaded: LoadedWorkspace
  ) {
    let today = try workspace.day.today()
    let loaded = WorkspaceReader(location).read(today: today)
    if let version = loaded.workspace.newerFormat {
      throw CommandFailure(code: .unreadableData, message: "\(StoreError.newerFormat(version: version))")
    }
    let named = display.settings.configuration.person(option: workspace.person)?.value
    let person =
      named.map { PersonID(TextScrubber.scrub($0.rawValue)) }
      ?? WorkspaceKeeper(location: location).identifyPerson(in: loaded.workspace)
    workspace.adviseOnPerson(in: loaded.workspace)
    return (
      CheckInPlan(workspace: loaded.workspace, today: today, author: person, now: SystemEnvironment.now()),
      loaded
    )
  }

  /// Asks about values that may be slips if someone can answer, and otherwise warns about them.
  private func settleDoubts(_ question: SlipQuestion) throws(CommandFailure) {
    guard !yes, !question.isEmpty else { return }
    guard !dryRun, StandardInput.isTerminal, StandardError.isTerminal else { return question.warn() }
    guard question.isAnsweredYes() else {
      throw CommandFailure(code: .failure, message: "nothing was saved")
    }
  }

  /// Writes the plan, unless this is a dry run, and prints what it changes.
  func finish(
    _ plan: CheckInPlan, _ loaded: LoadedWorkspace, at location: WorkspaceLocation
  ) throws(CommandFailure) {
    try settleDoubts(SlipQuestion(plan.outcomes, ascii: display.settings.ascii.value))
    var plan = plan
    if !dryRun { try plan.write(to: location, reading: loaded) }
    do throws(CommandFailure) {
      try announce(plan)
    } catch {
      throw error.after(dryRun ? nil : "\(Self.number(plan)) saved")
    }
  }

  private static func number(_ plan: CheckInPlan) -> String {
    plan.outcomes.count == 1 ? "1 check-in" : "\(plan.outcomes.count) check-ins"
  }

  /// Prints what the plan changes.
  private func announce(_ plan: CheckInPlan) throws(CommandFailure) {
    if json {
      return try StandardOutput.say(
        JSONValue.object([
          ("saved", .boolean(!dryRun)),
          ("check_ins", .array(plan.outcomes.map { $0.json(saved: !dryRun) })),
        ]))
    }
    let glyphs: Glyphs = display.settings.ascii.value ? .ascii : .unicode
    let number = Self.number(plan)
    try StandardOutput.say(
      plan.outcomes.flatMap { $0.lines(glyphs) }
        + [dryRun ? "\(number), not saved: this was a dry run." : "\(number) saved."])
  }
}
