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
    return variables
  }

  /// For what is read without being asked for: a repository may come from a stranger, and nothing that its configuration
  /// names is to be run. Not a hook, not a file watcher, not one of `filters`, which are the names of those that are
  /// configured, not a program that fetches what is missing.
  static func unasked(_ environment: [String: String], filters: [String]) -> [String: String] {
    var variables = asked(environment)
    variables["GIT_OPTIONAL_LOCKS"] = "0"
    variables["GIT_NO_LAZY_FETCH"] = "1"
    variables["GIT_ALLOW_PROTOCOL"] = "none"
    var settings = [("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null")]
    for name in filters {
      settings += ["clean", "smudge", "process"].map { ("filter.\(name).\($0)", "") }
      settings.append(("filter.\(name).required", "false"))
    }
    variables["GIT_CONFIG_COUNT"] = String(settings.count)
    for (index, setting) in settings.enumerated() {
      variables["GIT_CONFIG_KEY_\(index)"] = setting.0
      variables["GIT_CONFIG_VALUE_\(index)"] = setting.1
    }
    return variables
  }

  /// How ssh is called: as it is set up, but without questions.
  static func sshCommand(set: String?) -> String {
    "\(set ?? "ssh") -o BatchMode=yes -o ConnectTimeout=20"
  }

  /// What speaks of the repository that somebody else works in, such as a hook that starts headway.
  private static let local: Set = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE",
    "GIT_QUARANTINE_PATH", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_REPLACE_REF_BASE", "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX",
  ]
}
