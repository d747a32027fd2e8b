import ArgumentParser
import OKRModel

/// Checks in on key results.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Check in on a key result, or on many at once.",
    discussion: """
      With a key result and a value, the check-in is written and what it changes is printed. Many come from standard \
      input, or from a file with --from: a table of comma-separated values whose first line names the columns \
      (key-result, value, confidence, note, blocker, date, by), or JSON with one object on each line by the same \
      names. All of them are written, or none. A value far outside of what the key result has seen may be a slip: on a \
      terminal it is asked about, elsewhere warned of and saved. Without anything on a terminal, the weekly sweep opens.
      """)

  @Argument(
    help: ArgumentHelp(
      "The key result as OBJECTIVE/KEY-RESULT, or north-star.", valueName: "key-result"),
    completion: .custom { words, _, _ in ReferenceCompletion.candidates(words) })
  var reference: String?

  @Argument(help: "The value, in the unit of the key result; = keeps the last one.")
  var value: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A milestone that is done now, by its id or its number from 1 on; can be repeated.",
      valueName: "milestone"))
  var milestone: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How sure you are that the target will be met, 0 to 10.", valueName: "0-10"))
  var confidence: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("What there is to say about the value.", valueName: "text"))
  var note: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What stands in the way.", valueName: "text"))
  var blocker: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The day that the value is true for: yyyy-mm-dd, yesterday, or -3 for three days ago.", valueName: "day"
    )
  )
  var date: String?

  @Option(
    help: ArgumentHelp("Read check-ins from this file; - is standard input.", valueName: "file"),
    completion: .file())
  var from: String?

  @Flag(help: "Say what would change, and write nothing.")
  var dryRun = false

  @Flag(
    name: .shortAndLong,
    help: "Save values that may be slips, far outside of what was seen before, without asking.")
  var yes = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      if let reference {
        try checkIn(on: reference, at: location)
      } else if from == nil, StandardInput.isTerminal {
        let settings = display.settings
        try CheckInScreen.open(
          location: location, day: workspace.day.given(),
          person: settings.configuration.person(option: workspace.person)?.value, settings: settings)
      } else {
        try checkInOnMany(at: location)
      }
    } catch {
      throw error.report()
    }
  }
}
