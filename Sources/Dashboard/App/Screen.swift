/// One of the screens; the raw value is the digit that opens it.
public enum Screen: Int, CaseIterable, Sendable {
  /// Stages, objectives and key results, and the details of the selection.
  case dashboard = 1
  /// The weekly sweep through the key results that are due for check-in.
  case checkIns = 2
  /// The line from the North Star to the stories, in several views.
  case alignment = 3
  /// The stand-up, page by page.
  case standUp = 4
  /// What is missing or doubtful, as the rules find it.
  case gaps = 5
}
