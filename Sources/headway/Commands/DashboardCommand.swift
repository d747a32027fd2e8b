import ArgumentParser

/// Opens the dashboard on a workspace.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard (the default).")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var standUp: StandUpOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      let settings = display.settings
      try DashboardSession.run(
        location: location, day: workspace.day.given(),
        person: settings.configuration.person(option: workspace.person)?.value, settings: settings,
        plannedMinutes: try standUp.plannedMinutes())
    } catch {
      throw error.report()
    }
  }
}
