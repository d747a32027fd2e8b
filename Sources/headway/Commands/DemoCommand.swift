import ArgumentParser
import FileStore
import OKRModel

/// Opens the dashboard on the user's own copy of the sample workspace.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open the dashboard on a living sample workspace.",
    discussion: """
      The sample is copied to a place of its own, with its dates moved by whole weeks so that the running cycle is \
      running today. Check-ins made there stay until --reset.
      """)

  @Flag(help: "Begin again with a fresh copy.")
  var reset = false

  @Flag(help: "Prepare the copy, print where it is, and open nothing.")
  var printPath = false

  @OptionGroup var day: DayOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who you are in the sample: a person's id.", valueName: "person"),
    completion: .custom { _, _, _ in ReferenceCompletion.people(at: DemoDirectory.path) })
  var person = "ana"

  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      let given = try day.given()
      let place = try prepare(today: given ?? SystemEnvironment.today())
      if printPath {
        // A path is for other programs, so its bytes stay as they are.
        try StandardOutput.write(file: place + "\n")
      } else {
        try DashboardSession.run(
          location: WorkspaceLocation(root: place), day: given, person: PersonID(person),
          settings: display.settings)
      }
    } catch {
      throw error.report()
    }
  }

  /// Copies the sample unless it is there already; returns its path.
  private func prepare(today: CivilDay) throws(CommandFailure) -> String {
    guard let data = DataDirectory.path else {
      throw CommandFailure(
        code: .failure,
        message: "the sample data is not there; set HEADWAY_DATA to the directory that holds it")
    }
    guard let place = DemoDirectory.path else {
      throw CommandFailure(
        code: .failure, message: "neither HOME nor XDG_DATA_HOME is an absolute path; set one of them")
    }
    do {
      try DemoWorkspace.prepare(
        sampleData: "\(data)/sample-data/alignair", at: place, today: today, reset: reset)
      return place
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }
}
