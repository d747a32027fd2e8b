/// One of the views of the alignment.
public enum AlignmentTab: Int, CaseIterable, Sendable {
  /// From the North Star down to the stories.
  case tree
  /// Stages against outcome categories or capabilities.
  case heatMap
  /// The capabilities, what improves them and what depends on them.
  case capabilities
  /// What suffers if something slips.
  case impact
}
