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
      let place = try Self.prepare(today: given ?? SystemEnvironment.today(), reset: reset)
      if printPath {
        // A path is for other programs, so its bytes stay as they are.
        try StandardOutput.write(file: place + "\n")
      } else {
        try Self.open(place, day: given, person: PersonID(person), settings: display.settings)
      }
    } catch {
      throw error.report()
    }
  }

  /// Opens the demo at `place`, which offers the tour the first time.
  static func open(
    _ place: String, day: CivilDay?, person: PersonID, settings: DisplaySettings
  ) throws(CommandFailure) {
    try DashboardSession.run(
      location: WorkspaceLocation(root: place), day: day, person: person, settings: settings,
      tour: TourPlan(isOffered: TourMemory().takeOffer()))
  }

  /// Copies the sample unless it is there already; returns its path.
  static func prepare(today: CivilDay, reset: Bool) throws(CommandFailure) -> String {
    let sample = try SampleData.path()
    guard let place = DemoDirectory.path else {
      throw CommandFailure(
        code: .failure, message: "neither HOME nor XDG_DATA_HOME is an absolute path; set one of them")
    }
    do {
      try DemoWorkspace.prepare(
        sampleData: sample, at: place, today: today, reset: reset)
      return place
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }
}
