/// The environment variables for git.
enum GitEnvironment {
  /// For what the user requests: git as the user has configured it, but without prompts, and with messages that a
  /// program can parse.
  static func asked(_ environment: [String: String]) -> [String: String] {
    var variables = environment.filter { !local.contains($0.key) }
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_EDITOR"] = "true"
    variables["GIT_SEQUENCE_EDITOR"] = "true"
    variables["GIT_MERGE_AUTOEDIT"] = "no"
    variables["GIT_PAGER"] = "cat"
    // Untranslated messages; the character set stays, because a hook may depend on it for names.
    variables["LANGUAGE"] = "en"
    // By default git does not wait until a commit is on the disk: after a power cut a branch can point to an empty
    // commit. Versions before 2.36 do not know the setting and ignore it.
    variables["GIT_CONFIG_COUNT"] = "1"
    variables["GIT_CONFIG_KEY_0"] = "core.fsync"
    variables["GIT_CONFIG_VALUE_0"] = "committed,index"
    return variables
  }

  /// For git in the sandbox at `path`. git's own variables refer to something else and are dropped; if it `seesUser`,
  /// the settings of the user and of the system are read, otherwise none.
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

  /// The variables of `environment` that set the author and committer.
  static func identity(_ environment: [String: String]) -> [String: String] {
    environment.filter { name, _ in
      name.hasPrefix("GIT_AUTHOR_") || name.hasPrefix("GIT_COMMITTER_") || name == "EMAIL"
    }
  }

  /// What makes git call ssh without prompts, the way the user has configured it in `environment` or in git's
  /// `setting`; nothing if that program does not take ssh's options.
  static func remoteShell(_ environment: [String: String], setting: String?) -> [String: String] {
    let command = environment["GIT_SSH_COMMAND"].flatMap { $0.isEmpty ? nil : $0 } ?? setting
    if command == nil, environment["GIT_SSH"]?.isEmpty == false { return [:] }
    if let variant = environment["GIT_SSH_VARIANT"], !["ssh", "auto", ""].contains(variant) { return [:] }
    return ["GIT_SSH_COMMAND": "\(command ?? "ssh") -o BatchMode=yes -o ConnectTimeout=20"]
  }

  /// The variables that refer to someone else's repository, such as that of a hook that starts headway.
  private static let local: Set = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
    "GIT_QUARANTINE_PATH", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX",
  ]
}
