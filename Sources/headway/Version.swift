/// Which headway this is.
enum Version {
  /// The version, as `CHANGELOG.md` names it.
  static let text = "0.1.0"
}
