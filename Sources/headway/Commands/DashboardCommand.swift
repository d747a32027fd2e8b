import ArgumentParser

/// Opens the dashboard on a workspace.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "Open the dashboard (the default).")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    do throws(CommandFailure) {
      let location = try workspace.locate()
      try DashboardSession.run(
        location: location, day: workspace.day.given(), person: workspace.person, display: display)
    } catch {
      throw error.report()
    }
  }
}
