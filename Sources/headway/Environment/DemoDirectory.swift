/// Where the copy of the sample is that `headway demo` opens.
enum DemoDirectory {
  /// `headway/demo` in the user's data directory; nil when the environment names no place for it.
  static var path: String? {
    UserDirectory.path("XDG_DATA_HOME", orInHome: ".local/share", in: SystemEnvironment.variables)
      .map { "\($0)/headway/demo" }
  }
}
