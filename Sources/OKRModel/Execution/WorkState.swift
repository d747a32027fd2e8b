/// How far an initiative, feature or story has come.
public enum WorkState: String, CaseIterable, Sendable {
  case planned, active, blocked, done, dropped
}
