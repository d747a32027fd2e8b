import Dashboard
import FileStore
import OKRModel

extension StandUpCommand {
  /// Opens the stand-up on the screen until the user leaves it.
  ///
  /// - Throws: `CommandFailure` when there is no terminal, or an option of the printed agenda is given.
  func lead(at location: WorkspaceLocation) throws(CommandFailure) {
    let given = [
      since == nil ? nil : "--since", stage == nil ? nil : "--stage", mine ? "--mine" : nil,
      inOrder ? "--in-order" : nil, minutesOf == nil ? nil : "--minutes-of",
      format == .text ? nil : "--format",
    ].compactMap(\.self)
    if let option = given.first {
      throw CommandFailure(
        code: .usage, message: "\(option) is for what is printed; with --open leave it out, and use the keys")
    }
    let settings = display.settings
    try DashboardSession.run(
      location: location, day: workspace.day.given(),
      person: settings.configuration.person(option: workspace.person)?.value, settings: settings,
      screen: .standUp, plannedMinutes: try planned.plannedMinutes())
  }
}
