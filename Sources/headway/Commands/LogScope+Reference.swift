import OKRModel
import Reports

extension LogScope {
  /// Reads `objective`, `objective/key-result` or `north-star`; nil means everything.
  ///
  /// A key result no longer in the files is found as long as its log mentions it.
  init(_ text: String?, in workspace: Workspace) throws(SubjectFinder.NotFound) {
    guard let text else {
      self = .everything
      return
    }
    if text == NorthStar.checkInSubject {
      self = .northStar
    } else if let reference = KeyResultReference(text) {
      let reported = workspace.checkInLogs[reference.objective]?.histories()[reference.keyResult] != nil
      if !reported { _ = try SubjectFinder(workspace: workspace).target(text) }
      self = .keyResult(reference)
    } else {
      self = .objective(try SubjectFinder(workspace: workspace).objective(ObjectiveID(text)).id)
    }
  }
}
