import ArgumentParser
import FileStore
import OKRModel

/// The options of every command that reads a workspace.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("directory")],
    help: ArgumentHelp("Look for the workspace in this directory and above it.", valueName: "dir"),
    completion: .directory)
  var directory: String?

  @OptionGroup var day: DayOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who you are: a person's id. Without it, whose e-mail git knows.", valueName: "person"),
    completion: .custom { words, _, _ in ReferenceCompletion.people(words) })
  var person: String?

  /// Prints on standard error who was probably meant if `--as` names no one in `workspace`.
  func adviseOnPerson(in workspace: Workspace) {
    guard let person, let advice = PersonAdvice.sentence(on: PersonID(person), in: workspace) else { return }
    StandardError.say("headway: warning: \(advice)")
  }

  /// Finds the workspace; nil if none is named, and there is none here or above.
  ///
  /// - Throws: `CommandFailure` when the one that is named is not there.
  func locateIfAny() throws(CommandFailure) -> WorkspaceLocation? {
    do {
      return try WorkspaceLocator.find(
        from: ".", explicit: directory, environment: SystemEnvironment.variables)
    } catch {
      if case .notFound = error { return nil }
      throw CommandFailure(code: .noWorkspace, message: "\(error)")
    }
  }

  /// Finds the workspace.
  ///
  /// - Throws: `CommandFailure` when there is none.
  func locate() throws(CommandFailure) -> WorkspaceLocation {
    do {
      return try WorkspaceLocator.find(
        from: ".", explicit: directory, environment: SystemEnvironment.variables)
    } catch {
      throw CommandFailure(code: .noWorkspace, message: "\(error)")
    }
  }
}

/// The option that sets the day, for every command that needs one.
struct DayOptions: ParsableArguments {
  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("Take this day for today; also HEADWAY_TODAY.", valueName: "yyyy-mm-dd"))
  var text: String?

  /// The day in the option; nil to use the clock.
  func given() throws(CommandFailure) -> CivilDay? {
    let variable = SystemEnvironment.variables["HEADWAY_TODAY"].flatMap { $0.isEmpty ? nil : $0 }
    guard let text = text ?? variable else { return nil }
    guard let day = CivilDay(text) else {
      let origin = self.text == nil ? "HEADWAY_TODAY" : "--today"
      throw CommandFailure(
        code: .usage,
        message: """
          \(origin) is '\(text)', which is no day; \(DayAdvice.sentence(on: text) ?? "write one as 2026-11-18")
          """)
    }
    return day
  }

  /// The day in `option` as a person types it; nil if it is not given.
  static func day(
    _ text: String?, _ option: String, _ today: CivilDay
  ) throws(CommandFailure) -> CivilDay? {
    guard let text else { return nil }
    if !text.isEmpty, let day = CivilDay(spoken: text, today: today) { return day }
    let advice = DayAdvice.sentence(on: text, words: DayAdvice.words) ?? "write \(today), yesterday or -7"
    throw CommandFailure(code: .usage, message: "\(option) is '\(text)', which is no day; \(advice)")
  }

  /// The day in the option, or the clock's.
  func today() throws(CommandFailure) -> CivilDay {
    try given() ?? SystemEnvironment.today()
  }
}

/// The options for how a screen looks.
struct DisplayOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help:
      "Draw with ASCII characters only, or not; without it ASCII is for locales without UTF-8 and TERM=linux."
  )
  var ascii: Bool?

  @Flag(help: "Print plain lines and read keys a line at a time: for screen readers and plain terminals.")
  var linear = false

  @Flag(help: "Use no colours; also NO_COLOR.")
  var noColor = false

  @Option(
    help: ArgumentHelp("The theme to begin with; auto fits the terminal.", valueName: "name"),
    completion: .custom { _, _, _ in ThemeLibrary().namesToChoose })
  var theme: String?

  /// The settings in force with these options.
  var settings: DisplaySettings {
    var settings = DisplaySettings.inForce(ascii: ascii, noColour: noColor, theme: theme)
    settings.isLinear = linear
    return settings
  }
}
