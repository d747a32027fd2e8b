/// What is known of the branch elsewhere from before: the commits at which it has ended.
///
/// git keeps them for the branches that it tracks; headway keeps the last one besides, for each working tree by itself, for
/// not every branch is tracked, and what git keeps goes with `git fetch --prune`.
struct UpstreamMemory {
  private static let most = 200

  private let repository: GitRepository
  private let reference: String
  /// The commits, the last one first.
  let seen: [String]

  /// Looks for what is known of `upstream`; to be asked before it is fetched.
  init(of upstream: GitUpstream, in repository: GitRepository) {
    self.repository = repository
    reference = "refs/worktree/headway/seen/\(Self.word(upstream.name))"
    var seen: [String] = []
    if let tracking = Self.tracking(upstream, in: repository) {
      seen += [repository.commit(tracking)].compactMap(\.self)
      let entries = repository.git.run(
        ["log", "--walk-reflogs", "--format=%H", "--max-count=\(Self.most)", tracking, "--"])
      seen += entries?.text.split(separator: "\n").map(String.init) ?? []
    }
    seen += [repository.commit(reference)].compactMap(\.self)
    var known: Set<String> = []
    self.seen = seen.filter { known.insert($0).inserted }
  }

  /// Whether the branch has been there.
  var isKnown: Bool { !seen.isEmpty }

  /// Remembers that the branch elsewhere ends at `commit`.
  func note(_ commit: String, by git: Git) {
    _ = git.at(repository.top).run(["update-ref", reference, commit])
  }

  /// Where git itself keeps the branch; nil where it does not.
  static func tracking(_ upstream: GitUpstream, in repository: GitRepository) -> String? {
    guard let answer = repository.git.run(["config", "--null", "--list"]), answer.isSuccess else {
      return nil
    }
    return GitSettings(listing: answer.output).trackingReference(of: upstream.reference, on: upstream.remote)
  }

  /// `name` as one part of the name of a reference, so that no two get in each other's way.
  private static func word(_ name: String) -> String {
    name.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || character == "-")
      return isPlain ? String(character) : "%" + String(byte, radix: 16)
    }.joined()
  }
}
