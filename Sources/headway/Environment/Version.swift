/// The version of headway.
enum Version {
  /// The version, as `CHANGELOG.md` names it.
  static let text = "0.1.0"
  /// The date of the manual page, as mdoc writes it.
  static let date = "November 23, 2026"
}

extension Version {
  /// The Swift compiler that it was built with.
  static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or newer"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
