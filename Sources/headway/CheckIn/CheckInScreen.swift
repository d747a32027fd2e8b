import Dashboard
import FileStore
import OKRModel

/// The screen that `headway check-in` opens on a terminal without arguments.
enum CheckInScreen {
  /// Opens the weekly sweep.
  static func open(
    location: WorkspaceLocation, day: CivilDay?, person: PersonID?, settings: DisplaySettings
  ) throws(CommandFailure) {
    try DashboardSession.run(
      location: location, day: day, person: person, settings: settings, screen: .checkIns)
  }
}
