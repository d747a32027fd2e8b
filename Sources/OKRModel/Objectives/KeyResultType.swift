/// What a team promises with a key result. The raw values are the words of the files.
public enum KeyResultType: String, CaseIterable, Sendable {
  /// A promise that others rely on: all of it is meant.
  case committed
  /// A goal beyond what is certain: most of it is a success.
  case aspirational

  /// The progress, a fraction, from which it counts as achieved when it is closed.
  public var achievedFrom: Double {
    switch self {
    case .committed: 1
    case .aspirational: 0.7
    }
  }
}
