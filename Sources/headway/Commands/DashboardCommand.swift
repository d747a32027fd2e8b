import ArgumentParser
import Dashboard
import OKRModel
import Platform

/// Opens the dashboard on a workspace.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard (the default).")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var standUp: StandUpOptions

  func run() throws {
    do throws(CommandFailure) {
      let settings = display.settings
      let found = try FirstStart.isPossible ? workspace.locateIfAny() : workspace.locate()
      guard let location = found else { return try begin(settings) }
      try DashboardSession.run(
        location: location, day: workspace.day.given(),
        person: settings.configuration.person(option: workspace.person)?.value, settings: settings,
        plannedMinutes: try standUp.plannedMinutes())
    } catch {
      throw error.report()
    }
  }

  /// Asks what to do where there is no workspace, and does it.
  private func begin(_ settings: DisplaySettings) throws(CommandFailure) {
    let day = try workspace.day.given()
    let today = day ?? SystemEnvironment.today()
    let choice = try FirstStart.ask(in: FileSystem.workingDirectory, settings: settings)
    switch choice {
    case .tour: try TourCommand.take(day: day, settings: settings, from: TourMemory().step ?? .find)
    case .begin:
      let location = try InitCommand.create(at: "okrs", today: today)
      try DashboardSession.run(location: location, day: day, person: nil, settings: settings)
    case .demo:
      try DemoCommand.open(
        DemoCommand.prepare(today: today, reset: false), day: day, person: PersonID("ana"), settings: settings
      )
    case nil: return
    }
  }
}
