public import OKRModel

/// Who sits at the keyboard: the person whose e-mail git knows, else the one who is called as the user is.
public enum GitIdentity {
  /// The person of `workspace` whose e-mail is git's `user.email` in `directory`; else the one whose id is `$USER`; else
  /// somebody who is not declared, called `$USER`; nil when nothing is known at all.
  ///
  /// Asks git in a process of its own, which takes some milliseconds: call it off the main thread.
  public static func person(
    in workspace: Workspace, directory: String, environment: [String: String]
  ) -> Person? {
    // The configuration of a repository may come from a stranger, and name a pipe to be read.
    let git = Git(directory: directory, environment: environment, limit: .seconds(2))
    let email = git.line(["config", "user.email"]).map { TextScrubber.scrub($0) }
    return person(in: workspace, email: email, environment: environment)
  }

  static func person(in workspace: Workspace, email: String?, environment: [String: String]) -> Person? {
    if let email = email?.lowercased(), !email.isEmpty,
      let person = workspace.people.first(where: { $0.email?.lowercased() == email })
    {
      return person
    }
    let user = TextScrubber.scrub(environment["USER"] ?? environment["LOGNAME"] ?? "").trimmingBlanks
    guard !user.isEmpty else { return nil }
    return workspace.people.first { $0.id.lowercased() == user.lowercased() } ?? Person(id: user, name: user)
  }
}
