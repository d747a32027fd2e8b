import Dashboard
import FileStore
import OKRModel

/// What `headway check-in` opens on a terminal when nothing is said with it.
enum CheckInScreen {
  /// Opens the weekly sweep.
  static func open(
    location: WorkspaceLocation, day: CivilDay?, person: String?, settings: DisplaySettings
  ) throws(CommandFailure) {
    try DashboardSession.run(
      location: location, day: day, person: person, settings: settings, screen: .checkIns)
  }
}
