import ArgumentParser
import Dashboard
import OKRModel

/// Takes the user through the dashboard, step by step.
struct TourCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tour", abstract: "Learn headway in seven steps, on a copy of the sample.",
    discussion: """
      Each step says what to do and waits until it is done. The copy is temporary: nothing that you write stays. A tour \
      that you leave goes on at its step the next time.
      """)

  @Flag(help: "Begin again with the first step.")
  var restart = false

  @OptionGroup var day: DayOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      try Self.take(
        day: day.given(), settings: display.settings, from: restart ? .find : TourMemory().step ?? .find)
    } catch {
      throw error.report()
    }
  }

  /// Takes the tour from `step` on.
  static func take(
    day: CivilDay?, settings: DisplaySettings, from step: TourStep
  ) throws(CommandFailure) {
    try SampleData.withCopy(today: day ?? SystemEnvironment.today()) {
      location, cleanUp throws(CommandFailure) in
      try DashboardSession.run(
        location: location, day: day, person: PersonID("ana"), settings: settings,
        tour: TourPlan(tour: Tour(at: step), cleanUp: cleanUp))
    }
  }
}
