import FileStore
public import OKRModel
public import Platform
import TextFormats

/// Who is at the keyboard: the person with git's e-mail, else the one whose id is the user's name.
public enum GitIdentity {
  /// The person in `workspace` whose e-mail is git's `user.email` in `directory`; else the one whose id is `$USER`;
  /// else an undeclared person called `$USER`; nil when nothing is known at all.
  ///
  /// A repository's settings are read as data, without their includes. Runs git in a process of its own, which takes
  /// some milliseconds and at most a few seconds: call it off the main thread. `cancellation` ends it.
  public static func person(
    in workspace: Workspace, directory: String, environment: [String: String],
    until cancellation: Cancellation? = nil
  ) -> Person? {
    person(
      in: workspace, email: email(in: directory, environment, until: cancellation), environment: environment)
  }

  private static func email(
    in directory: String, _ environment: [String: String], until cancellation: Cancellation?
  ) -> String? {
    let hold = SignalHold()
    defer { hold.release() }
    guard let sandbox = GitSandbox(environment: environment, cancellation: cancellation) else { return nil }
    defer { sandbox.remove() }
    let root = WorkspaceLocator.absolutePath(directory, in: FileSystem.workingDirectory)
    let reading = (try? GitPlace(above: FileSystem.realPath(of: root) ?? root)).flatMap {
      try? RepositoryReading($0, root: root, sandbox: sandbox, environment: environment)
    }
    let settings =
      reading?.all ?? UserGitSettings.read(in: sandbox, environment: environment, situation: .init())
    return settings?["user.email"].map { TextScrubber.scrub($0) }
  }

  static func person(in workspace: Workspace, email: String?, environment: [String: String]) -> Person? {
    if let email = email?.lowercased(), !email.isEmpty,
      let person = workspace.people.first(where: { $0.email?.lowercased() == email })
    {
      return person
    }
    let user = TextScrubber.scrub(environment["USER"] ?? environment["LOGNAME"] ?? "").trimmingBlanks
    guard !user.isEmpty else { return nil }
    return workspace.people.first { $0.id.rawValue.lowercased() == user.lowercased() }
      ?? Person(id: PersonID(user), name: user)
  }
}
