/// Lets `-C DIR` stand before the command as with git: `headway -C okrs status`.
enum GitStyleArguments {
  /// The arguments with options that stand before a command moved behind it.
  static func reordered(_ arguments: [String], commands: Set<String>) -> [String] {
    guard arguments.count >= 3, arguments[0] == "-C", commands.contains(arguments[2]) else {
      return arguments
    }
    return [arguments[2], arguments[0], arguments[1]] + arguments[3...]
  }
}
