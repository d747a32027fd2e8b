/// What was seen of the upstream earlier: the commits that it pointed to.
///
/// git keeps them for the branches that it tracks; headway keeps the last one in addition, for each working tree,
/// because not every branch is tracked, and `git fetch --prune` removes git's own.
struct UpstreamMemory {
  private static let most = 200

  private let repository: GitRepository
  private let reference: String
  /// The commits, the latest first.
  let seen: [String]

  /// Looks up what is known about `upstream`; call it before fetching.
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

  /// Whether the upstream has existed.
  var isKnown: Bool { !seen.isEmpty }

  /// Records that the upstream points to `commit`.
  func note(_ commit: String, by git: Git) {
    _ = git.at(repository.top).run(["update-ref", reference, commit])
  }

  /// Where git itself tracks the branch; nil if it does not.
  static func tracking(_ upstream: GitUpstream, in repository: GitRepository) -> String? {
    guard let answer = repository.git.run(["config", "--null", "--list"]), answer.isSuccess else {
      return nil
    }
    return GitSettings(listing: answer.output).trackingReference(of: upstream.reference, on: upstream.remote)
  }

  /// `name` as one component of a reference name, such that no two collide.
  private static func word(_ name: String) -> String {
    name.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || character == "-")
      return isPlain ? String(character) : "%" + String(byte, radix: 16)
    }.joined()
  }
}
