import FileStore
import TextFormats

/// Why a workspace is not in sync with the others', and what to do.
public enum SyncFault: Error, Hashable, Sendable {
  /// A place in a file, relative to the repository.
  public struct Place: Hashable, Sendable {
    /// The path from the top of the repository.
    public let path: String
    /// The line at which the conflict begins, from 1; nil if one side removed the file.
    public let line: Int?
  }

  case noGit
  case noRepository
  /// The repository belongs to someone else.
  case distrusted
  /// The workspace itself looks like git's own directory.
  case disguised
  /// The repository's settings cannot be read as data.
  case unreadable
  case detached
  /// git is in the middle of something, such as a rebase.
  case underWay(GitOperation)
  /// A file of the workspace has an unresolved conflict.
  case unmerged(String)
  case noIdentity
  case noRemote
  /// The remote may be set in files that the repository's settings include, which only a sync reads.
  case upstreamUnknown
  /// There are several remotes, and the branch tracks none.
  case manyRemotes([String], branch: String)
  /// git ignores the workspace; the path is the workspace's manifest.
  case ignored(String)
  /// The upstream existed and is gone.
  case gone(upstream: String, push: String)
  /// The user's own commits were removed from the upstream by force.
  case takenOut(Int, besides: Int, upstream: String)
  /// An incoming change affects a file that is not shared.
  case leftOut(LeftOutFile)
  /// The two histories have no common commit.
  case unrelated(upstream: String)
  /// Another sync of the repository is running.
  case busy
  /// The user cancelled it.
  case cancelled
  /// Both sides have changed the same lines.
  case conflict([Place], upstream: String)
  /// An incoming change affects files outside the workspace that have uncommitted changes.
  case inTheWay([String])
  /// A folder is in the place of an incoming file, or a file in that of a folder.
  case misplaced(String, isFolder: Bool)
  /// The remote cannot be reached, or denies access.
  case unreachable(remote: String, complaint: String)
  /// The remote, or a hook of the repository, rejects the push.
  case refused(remote: String, complaint: String)
  /// Others kept pushing first.
  case outrun(remote: String)
  /// The signing program failed without a terminal; its message, if git passes it on.
  case unsigned(complaint: String?)
  /// git was killed while working; the lock that it left, if it could not be removed.
  case killed(signal: Int32, lock: String?)
  /// git refused a step.
  case failed(String, complaint: String)

  /// Whether the network or the disk is to blame, so that a retry may succeed.
  public var isOutside: Bool {
    switch self {
    case .unreachable, .outrun, .busy: true
    default: false
    }
  }
}

extension SyncFault: CustomStringConvertible {
  /// What is wrong and what to do, in one sentence.
  public var description: String {
    TextScrubber.scrub(sentence)
  }

  private var sentence: String {
    switch self {
    case .noGit: "git is not installed; everything else works without it"
    case .noRepository:
      "the workspace is in no git repository; 'git init' in the project makes one, and everything else works without"
    case .distrusted:
      "git does not trust this repository, because it belongs to another user; 'git status' shows how to allow it"
    case .disguised:
      "the workspace has files that make it look like git's own directory, whose settings may run programs; remove HEAD, config, objects and refs from it"
    case .unreadable: "the repository's settings cannot be read; 'git status' shows what is wrong with them"
    case .detached: "git is on no branch here; 'git switch BRANCH' goes to one"
    case .underWay(let operation):
      "\(operation.name) is under way in this repository: \(operation.wayOut)"
    case .unmerged(let path):
      "\(path) has a conflict that is not settled; correct the file, then 'git add' it, and try again"
    case .noIdentity:
      "git does not know who you are; say so with 'git config user.name NAME' and 'git config user.email ADDRESS'"
    case .noRemote: "the repository has no remote to share with; 'git remote add origin ADDRESS' names one"
    case .upstreamUnknown:
      "the repository's settings include other files, which headway reads only in a sync; 'headway sync -n' shows what it syncs with"
    case .manyRemotes(let names, let branch):
      "it is not known which of \(names.joined(separator: ", ")) the branch \(branch) belongs to; 'git push -u REMOTE \(branch)' says so"
    case .ignored(let path):
      "git ignores this workspace, so nothing is shared; 'git add --force \(path)' shares it all the same, 'git check-ignore -v \(path)' shows the rule"
    case .gone(let upstream, let push):
      "\(upstream) is not there any more: somebody has deleted the branch; '\(push)' makes it again, 'git switch BRANCH' goes on elsewhere"
    case .takenOut(let count, let besides, let upstream): Self.takenOut(count, besides, upstream)
    case .leftOut(let file):
      "others have changed a file that is left out, so nothing can come in: \(file)"
    case .unrelated(let upstream):
      "this branch and \(upstream) have no commit in common; look at both with 'git log' before you join them"
    case .busy: "another sync is under way in this repository; wait for it"
    case .cancelled: "stopped"
    case .conflict(let places, let upstream): Self.conflict(places, upstream)
    case .inTheWay(let paths):
      "what comes in changes \(Self.list(paths)), which you have with changes that are not committed; commit them or put them aside first"
    case .misplaced(let path, isFolder: true):
      "a folder lies at \(path), in the place of a file that others have changed; move the folder away, then sync again"
    case .misplaced(let path, isFolder: false):
      "a file lies at \(path), in the place of a folder that others have changed; move the file away, then sync again"
    case .unreachable(let remote, let complaint): "\(remote) cannot be reached: \(complaint)"
    case .refused(let remote, let complaint): "\(remote) does not take the commits: \(complaint)"
    case .outrun(let remote): "others push to \(remote) all the time; try again in a moment"
    case .unsigned(let complaint):
      "git could not sign the commit without a terminal\(complaint.map { " (\($0))" } ?? ""); it may need a passphrase: run `headway sync` in a shell"
    case .killed(let signal, nil): "git was killed (signal \(signal)) in the middle of its work; sync again"
    case .killed(let signal, let lock?):
      "git was killed (signal \(signal)) in the middle of its work; its lock \(lock) is still there: remove it when no other git is at work here, then sync again"
    case .failed(let step, let complaint): "git would not \(step): \(complaint)"
    }
  }

  private static func conflict(_ places: [Place], _ upstream: String) -> String {
    let names = places.map { place in place.line.map { "\(place.path):\($0)" } ?? place.path }
    return """
      you and \(upstream) have both changed \(list(names)); nothing was changed here and your commits are kept; run 'git \
      pull --rebase --autostash', fix the file, then 'git add' it, 'git rebase --continue' and sync again
      """
  }

  private static func takenOut(_ count: Int, _ besides: Int, _ upstream: String) -> String {
    let others = besides > 0 ? ", and with \(count == 1 ? "it" : "them") what others had there" : ""
    return """
      somebody has replaced \(upstream) by force, without \(count == 1 ? "a commit" : "\(count) commits") of yours that had \
      been there; nothing was changed here; run 'git rebase --no-ff --autostash \(upstream)' to share \
      \(count == 1 ? "it" : "them") again\(others), or 'git reset --keep \(upstream)' to give up all that is not there, also what \
      you have not shared yet; then sync again
      """
  }

  /// What happened to an upstream that was replaced by force, without commits of others.
  static func replacement(_ upstream: String, _ replaced: SyncResult.Replacement) -> String {
    let count = replaced.count == 1 ? "1 commit" : "\(replaced.count) commits"
    return """
      somebody has replaced \(upstream) by force: \(count) of others \(replaced.count == 1 ? "was" : "were") taken out \
      there, and here as well; 'git log \(upstream)..\(replaced.last)' shows what it was
      """
  }

  static func list(_ names: [String]) -> String {
    names.count > 3
      ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more"
      : names.joined(separator: ", ")
  }
}

extension GitPlace {
  /// Finds the repository above `root`, as a sync needs it.
  init(findingAbove root: String) throws(SyncFault) {
    do throws(Absence) { try self.init(above: root) } catch {
      throw error == .disguised ? .disguised : .noRepository
    }
  }
}
