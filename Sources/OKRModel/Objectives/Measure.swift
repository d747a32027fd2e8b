/// How a key result is measured: by a value to reach, or by a band to hold.
public enum Measure: Hashable, Sendable {
  /// A value to reach from a baseline.
  case reach(Reach)
  /// A band to stay in.
  case hold(Band)
}
