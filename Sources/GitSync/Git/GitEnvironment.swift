/// The variables that git is given.
enum GitEnvironment {
  /// For what the user asks for: git as they have set it up, but never with a question, and with messages that a program
  /// can tell apart.
  static func asked(_ environment: [String: String]) -> [String: String] {
    var variables = environment.filter { !local.contains($0.key) }
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_EDITOR"] = "true"
    variables["GIT_SEQUENCE_EDITOR"] = "true"
    variables["GIT_MERGE_AUTOEDIT"] = "no"
    variables["GIT_PAGER"] = "cat"
    // Messages as git wrote them; the character set stays, for a hook may look at names.
    variables["LANGUAGE"] = "en"
    // By itself git does not wait until what it commits is on the disk: a power cut can leave a branch at a commit that is
    // empty. Before 2.36 it does not know the setting, and passes over it.
    variables["GIT_CONFIG_COUNT"] = "1"
    variables["GIT_CONFIG_KEY_0"] = "core.fsync"
    variables["GIT_CONFIG_VALUE_0"] = "committed,index"
    return variables
  }

  /// For what is asked of git in the sandbox at `path`. Whatever variables of git's own there are speak of something else
  /// and stay outside; where it `seesUser`, the settings of the user and of the system are read, and otherwise none.
  static func sandboxed(
    _ environment: [String: String], in path: String, seesUser: Bool
  ) -> [String: String] {
    let kept = Set(["GIT_EXEC_PATH"]).union(
      seesUser ? ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"] : [])
    var variables = environment.filter { !$0.key.hasPrefix("GIT_") || kept.contains($0.key) }
    if !seesUser {
      variables["HOME"] = path
      variables["XDG_CONFIG_HOME"] = "\(path)/none"
      variables["GIT_CONFIG_GLOBAL"] = "/dev/null"
      variables["GIT_CONFIG_NOSYSTEM"] = "1"
    }
    variables["GIT_DIR"] = path
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    variables["GIT_NO_LAZY_FETCH"] = "1"
    variables["GIT_ALLOW_PROTOCOL"] = "none"
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_EDITOR"] = "true"
    variables["GIT_PAGER"] = "cat"
    variables["LANGUAGE"] = "en"
    return variables
  }

  /// The variables of `environment` by which git is called to a name: whose commits they are.
  static func identity(_ environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      name.hasPrefix("GIT_AUTHOR_") || name.hasPrefix("GIT_COMMITTER_") || name == "EMAIL"
    }
  }

  /// What makes git call ssh without questions, in the way that the user has set it up in `environment` or by the
  /// `setting` of git; nothing where that is a program that does not take ssh's options.
  static func remoteShell(_ environment: [String: String], setting: String?) -> [String: String] {
    let command = environment["GIT_SSH_COMMAND"].flatMap { $0.isEmpty ? nil : $0 } ?? setting
    if command == nil, environment["GIT_SSH"]?.isEmpty == false { return [:] }
    if let variant = environment["GIT_SSH_VARIANT"], !["ssh", "auto", ""].contains(variant) { return [:] }
    return ["GIT_SSH_COMMAND": "\(command ?? "ssh") -o BatchMode=yes -o ConnectTimeout=20"]
  }

  /// What speaks of the repository that somebody else works in, such as a hook that starts headway.
  private static let local: Set = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
    "GIT_QUARANTINE_PATH", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX",
  ]
}
