import TextFormats

/// A file of a workspace that a sync does not share.
public struct LeftOutFile: Hashable, Sendable {
  /// Why it is left out.
  public enum Reason: Hashable, Sendable {
    /// Its name is not UTF-8, so headway cannot name it.
    case notText
    /// git's index says to assume that it is unchanged, or to skip it in the working tree.
    case assumedUnchanged, skipped
    /// It is empty, which means that it was cut off: no file of a workspace is.
    case empty
    /// It is a definition that breaks off in this line, from 1: only the start of the last commit's version.
    case cut(line: Int)
    /// A folder is in its place; `isKnown` says whether the last commit has the file.
    case folder(isKnown: Bool)
    /// It is a log, and this many records of the last commit are missing from it.
    case shrunk(Int)
  }

  /// The path from the top of the repository, with bytes that are not text escaped as by git.
  public let path: String
  public let reason: Reason
}

extension LeftOutFile: CustomStringConvertible {
  /// Why it is left out and what to do, as a part of a sentence.
  public var description: String { TextScrubber.scrub("\(path) is not shared: \(cause)") }

  private var cause: String {
    switch reason {
    case .notText: "its name is not UTF-8; rename it"
    case .assumedUnchanged:
      "git assumes that it is unchanged; 'git update-index --no-assume-unchanged \(path)' ends that"
    case .skipped:
      "git skips it; 'git update-index --no-skip-worktree \(path)' ends that"
    case .empty:
      "it is empty, as after a full disk; 'git checkout HEAD -- \(path)' brings back what the last commit has"
    case .cut(let line):
      """
      it breaks off in line \(line), as after a full disk; 'git checkout HEAD -- \(path)' brings back what the last commit \
      has; if you meant to remove the rest, commit the file with git
      """
    case .folder(let isKnown):
      "a folder lies in its place; move the folder away"
        + (isKnown ? ", and 'git checkout HEAD -- \(path)' brings back what the last commit has" : "")
    case .shrunk(let count):
      """
      \(count == 1 ? "a record" : "\(count) records") of the last commit \(count == 1 ? "is" : "are") missing from it; \
      'git diff HEAD -- \(path)' shows them; put them back, or commit the file with git if you meant to remove them
      """
    }
  }
}
