/// A pane of the dashboard that can have the focus.
public enum Pane: Int, CaseIterable, Sendable {
  case stages, objectives, keyResults
}
