import Platform

/// What git can be in the middle of: until it is finished or aborted, nothing else should be committed.
public enum GitOperation: String, CaseIterable, Hashable, Sendable {
  case merge, rebase
  /// Applying patches from mails.
  case am
  case cherryPick = "cherry-pick"
  case revert, bisect

  /// The way out, as the end of a sentence: `'git merge --continue' finishes it, 'git merge --abort' leaves it`.
  public var wayOut: String {
    self == .bisect
      ? "'git bisect reset' ends it"
      : "'git \(rawValue) --continue' finishes it, 'git \(rawValue) --abort' leaves it"
  }

  /// Its name: `a merge`.
  public var name: String {
    switch self {
    case .am: "a 'git am'"
    default: "a \(rawValue)"
    }
  }

  /// The operation in progress in the git directory `directory`; nil if there is none.
  init?(in directory: String) {
    let isThere = { (name: String) in FileSystem.kind(of: "\(directory)/\(name)") != nil }
    // A rebase that stops at a commit has the marks of a cherry-pick or merge as well.
    if isThere("rebase-apply/applying") {
      self = .am
    } else if isThere("rebase-merge") || isThere("rebase-apply") {
      self = .rebase
    } else if isThere("MERGE_HEAD") {
      self = .merge
    } else if isThere("CHERRY_PICK_HEAD") {
      self = .cherryPick
    } else if isThere("REVERT_HEAD") {
      self = .revert
    } else if let steps = FileSystem.data(at: "\(directory)/sequencer/todo", limit: 1 << 20) {
      // Between two of several commits only git's to-do list shows it.
      self = steps.starts(with: "revert".utf8) ? .revert : .cherryPick
    } else if isThere("BISECT_LOG") {
      self = .bisect
    } else {
      return nil
    }
  }
}
