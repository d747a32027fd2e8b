/// Which headway this is.
enum Version {
  /// The version, as `CHANGELOG.md` names it.
  static let text = "0.1.0"
  /// The day of the manual page, as mdoc writes it.
  static let date = "November 23, 2026"
}
