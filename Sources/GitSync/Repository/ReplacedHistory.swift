/// A history of the branch elsewhere that is gone: someone has replaced it by force, and commits pulled from it are
/// still in the branch here.
struct ReplacedHistory {
  /// The last commit of the branch here that was seen there.
  let base: String
  /// How many commits in the branch here were removed there.
  let count: Int
  /// How many of them the user made, not counting those that the new history contains under another name.
  let ownCount: Int

  /// Compares the branch here, which points to `head`, with the one elsewhere, which points to `theirs`; nil if nothing
  /// that was `seen` there is missing.
  init?(_ head: String, _ theirs: String, seen: [String], in repository: GitRepository) {
    let others = seen.filter { $0 != theirs }
    let git = repository.git
    let count = { (excluded: [String]) -> Int in
      let arguments = ["rev-list", "--count", "--ignore-missing", head, "^\(theirs)"]
      return git.line(arguments + excluded.map { "^\($0)" }).flatMap { Int($0) } ?? 0
    }
    guard !others.isEmpty, count(others) < count([]) else { return nil }
    var known: Set<String> = []
    let bases = others.compactMap { git.line(["merge-base", $0, head]) }
      .filter { known.insert($0).inserted && !repository.isAncestor($0, of: theirs) }
    let last = bases.map { (base: $0, distance: repository.count(from: $0, to: head)) }
      .min { $0.distance < $1.distance }
    guard let base = last?.base else { return nil }
    self.base = base
    self.count = repository.count(from: theirs, to: base)
    let makers = git.run(
      ["log", "--cherry-pick", "--right-only", "--no-merges", "--format=%ce", "\(theirs)...\(base)"])
    let me = Self.address(in: git.line(["var", "GIT_COMMITTER_IDENT"]) ?? "")
    ownCount = makers?.text.split(separator: "\n").count { me != nil && String($0) == me } ?? 0
  }

  /// The address in `identity`, such as `Ana <ana@x.example> 1700000000 +0000`.
  private static func address(in identity: String) -> String? {
    guard let start = identity.firstIndex(of: "<"), let end = identity.lastIndex(of: ">"), start < end else {
      return nil
    }
    return String(identity[identity.index(after: start)..<end])
  }
}
