package import OKRModel

/// Who owns something and who helps with it, as details say it.
package struct OwnerWords {
  private let owners: String?
  private let contributors: String?

  /// Words `owners` and `contributors` by the short names that `workspace` has for them; who has left by `day` is marked.
  package init(
    _ owners: [PersonID], contributors: [PersonID], in workspace: Workspace, on day: CivilDay
  ) {
    self.owners = workspace.shortNames(ofOwners: owners, on: day)
    self.contributors = workspace.shortNames(ofOwners: contributors, on: day)
  }

  /// `Owner Ana, Ben` and `with Chloé`, or `No owner`.
  package var facts: [String] {
    [owners.map { "Owner \($0)" } ?? "No owner", contributors.map { "with \($0)" }].compactMap(\.self)
  }
}
