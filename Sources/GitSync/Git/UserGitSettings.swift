import Platform

/// The git settings of the user and the system, with what they include. No repository can influence them.
struct UserGitSettings {
  /// What the conditions of `includeIf` depend on.
  struct Situation {
    /// The paths of the git directory; empty outside a repository.
    var directories: [String] = []
    /// The current branch.
    var branch: String?
    /// The addresses of the remotes.
    var addresses: [String] = []
  }

  private static let deepest = 10
  private static let most = 50

  private let sandbox: GitSandbox
  private let home: String?
  private let situation: Situation
  private var entries: [GitSettings.Entry] = []
  private var files = 0

  /// Reads them with git in `sandbox`, for `situation`; nil if git is missing or cannot read them.
  static func read(
    in sandbox: GitSandbox, environment: [String: String], situation: Situation
  ) -> GitSettings? {
    var reader = UserGitSettings(
      sandbox: sandbox, home: environment["HOME"].flatMap { $0.isEmpty ? nil : $0 }, situation: situation)
    guard let answer = sandbox.userGit.run(["config", "--null", "--list", "--show-origin", "--no-includes"]),
      answer.isSuccess
    else { return nil }
    let parts = answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    for index in stride(from: 0, to: parts.count - 1, by: 2) where parts[index].hasPrefix("file:") {
      let file = String(parts[index].dropFirst(5))
      if file != sandbox.configuration {
        reader.take(GitSettings.entry(parts[index + 1]), from: file, depth: 0)
      }
    }
    return GitSettings(entries: reader.entries)
  }

  private init(sandbox: GitSandbox, home: String?, situation: Situation) {
    (self.sandbox, self.home, self.situation) = (sandbox, home, situation)
  }

  private mutating func take(_ entry: GitSettings.Entry, from file: String, depth: Int) {
    entries.append(entry)
    guard depth < Self.deepest, files < Self.most, isInclusion(entry.name, in: file),
      let path = path(entry.value, in: file), FileSystem.kind(of: path) == .file
    else { return }
    files += 1
    guard
      let answer = sandbox.userGit.run(["config", "--file", path, "--no-includes", "--null", "--list"]),
      answer.isSuccess
    else { return }
    for entry in GitSettings(listing: answer.output).entries { take(entry, from: path, depth: depth + 1) }
  }

  private func isInclusion(_ name: String, in file: String) -> Bool {
    if name == "include.path" { return true }
    guard name.hasPrefix("includeif."), name.hasSuffix(".path") else { return false }
    let condition = String(name.dropFirst(10).dropLast(5))
    guard let colon = condition.firstIndex(of: ":") else { return false }
    let (kind, text) = (condition[..<colon], String(condition[condition.index(after: colon)...]))
    switch kind {
    case "gitdir", "gitdir/i":
      guard let pattern = directoryPattern(text, in: file) else { return false }
      let matcher = GitPattern(pattern, ignoresCase: kind == "gitdir/i")
      return situation.directories.contains(where: matcher.matches)
    case "onbranch": return situation.branch.map(GitPattern(Self.closed(text)).matches) ?? false
    case "hasconfig": return hasAddress(text)
    default: return false
    }
  }

  private func hasAddress(_ text: String) -> Bool {
    let start = "remote.*.url:"
    guard text.hasPrefix(start) else { return false }
    return situation.addresses.contains(where: GitPattern(String(text.dropFirst(start.count))).matches)
  }

  /// The pattern for the directory in `text`, by the rules of git-config.
  private func directoryPattern(_ text: String, in file: String) -> String? {
    var pattern = text
    if text.hasPrefix("~/") {
      guard let home else { return nil }
      pattern = (FileSystem.realPath(of: home) ?? home) + text.dropFirst(1)
    } else if text.hasPrefix("./") {
      let directory = FileSystem.parent(of: file)
      pattern = (FileSystem.realPath(of: directory) ?? directory) + text.dropFirst(1)
    } else if !text.hasPrefix("/") {
      pattern = "**/\(text)"
    }
    return Self.closed(pattern)
  }

  private static func closed(_ pattern: String) -> String {
    pattern.hasSuffix("/") ? pattern + "**" : pattern
  }

  /// The path that `value` in `file` stands for.
  private func path(_ value: String, in file: String) -> String? {
    if value.hasPrefix("/") { return value }
    if value.hasPrefix("~/") { return home.map { $0 + value.dropFirst(1) } }
    return value.hasPrefix("~") || value.isEmpty ? nil : "\(FileSystem.parent(of: file))/\(value)"
  }
}
