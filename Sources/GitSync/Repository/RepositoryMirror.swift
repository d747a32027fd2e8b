import FileStore
import Platform

/// Makes a sandbox show a repository's commits, index and files, but with headway's own settings.
/// The names of its branches, its hooks and its programs stay outside.
struct RepositoryMirror {
  private static let indexLimit = 512 << 20

  private let reading: RepositoryReading
  private let sandbox: GitSandbox
  private var place: GitPlace { reading.place }

  /// Shows in `sandbox` the repository of `reading`.
  ///
  /// - Throws: `SyncFault` if only git itself can read this kind of repository.
  init(of reading: RepositoryReading, in sandbox: GitSandbox) throws(SyncFault) {
    (self.reading, self.sandbox) = (reading, sandbox)
    do throws(StoreError) {
      try sandbox.write(try settings(), to: "config")
      try sandbox.write(references(), to: "packed-refs")
      try FileSystem.link("\(sandbox.path)/others", to: "\(place.common)/objects")
      try sandbox.write("../others\n", to: "objects/info/alternates")
      for (name, file) in [
        ("shallow", "shallow"), ("info/exclude", "info/exclude"), ("info/attributes", "info/attributes"),
      ] {
        guard let bytes = FileSystem.data(at: "\(place.common)/\(file)", limit: 4 << 20) else { continue }
        try sandbox.write(bytes, to: name)
      }
      try copyIndex()
    } catch {
      throw .unreadable
    }
  }

  /// git in the sandbox, working on the repository's files.
  var git: Git {
    sandbox.git.at(place.top).with([
      "GIT_WORK_TREE": place.top, "GIT_INDEX_FILE": "\(sandbox.path)/index",
    ])
  }

  // MARK: Settings

  /// Settings that affect how the index is compared with files, with their allowed values.
  private static let comparing = [
    "core.filemode", "core.ignorecase", "core.symlinks", "core.precomposeunicode", "core.protecthfs",
    "core.protectntfs", "core.autocrlf", "core.eol", "core.checkstat", "core.trustctime",
  ]
  private static let words: Set = [
    "true", "false", "yes", "no", "on", "off", "1", "0", "input", "lf", "crlf", "native", "default",
    "minimal",
  ]

  private func settings() throws(StoreError) -> String {
    let all = reading.all
    let format = reading.own["extensions.objectformat"]?.lowercased() ?? "sha1"
    guard ["sha1", "sha256"].contains(format), ["files", nil].contains(reading.own["extensions.refstorage"])
    else { throw .notAFile(path: place.common) }
    var lines = [
      "[core]", "bare = false", "untrackedCache = false", "fsmonitor = false", "hooksPath = /dev/null",
      "repositoryformatversion = \(format == "sha1" ? 0 : 1)",
    ]
    for name in Self.comparing {
      guard let value = all[name]?.lowercased(), Self.words.contains(value) else { continue }
      lines.append("\(name.dropFirst(5)) = \(value)")
    }
    for (name, file) in [("excludesFile", "ignore"), ("attributesFile", "attributes")] {
      guard let path = userFile(reading.user["core.\(name.lowercased())"], orElse: file) else { continue }
      lines.append("\(name) = \(Self.quoted(path))")
    }
    if format != "sha1" { lines += ["[extensions]", "objectFormat = \(format)"] }
    lines += ["[branch \"here\"]", "remote = .", "merge = \(GitSandbox.there)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The user's global file that `value` names; an ordinary file, or none.
  private func userFile(_ value: String?, orElse name: String) -> String? {
    let home = sandbox.userGit.environment["HOME"] ?? ""
    let folder = sandbox.userGit.environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    var path = value ?? "\(folder ?? "\(home)/.config")/git/\(name)"
    if path.hasPrefix("~/") { path = home + path.dropFirst(1) }
    return path.hasPrefix("/") && FileSystem.kind(of: path) == .file ? path : nil
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(inner)\""
  }

  // MARK: Branches and index

  /// The two branches, with names of headway's own.
  private func references() -> String {
    let references = GitReferences(common: place.common)
    let here =
      reading.branch.map { references.commit("refs/heads/\($0)") }
      ?? FileSystem.firstLine(of: "\(place.directory)/HEAD").flatMap { GitReferences.isCommit($0) ? $0 : nil }
    let there = (try? reading.upstream()).flatMap { $0.isSet ? reading.fetchedCommit(of: $0) : nil }
    return [(here, GitSandbox.here), (there, GitSandbox.there)]
      .compactMap { commit, name in commit.map { "\($0) \(name)\n" } }.joined()
  }

  /// Copies the index, including a split index. Its modification time is kept, because git uses it to decide which
  /// files to read again.
  private func copyIndex() throws(StoreError) {
    try copy("index")
    let names = (try? FileSystem.names(in: place.directory, followingLinks: false)) ?? []
    for name in names
    where name.hasPrefix("sharedindex.") && GitReferences.isCommit(String(name.dropFirst(12))) {
      try copy(name)
    }
  }

  private func copy(_ name: String) throws(StoreError) {
    let path = "\(place.directory)/\(name)"
    guard FileSystem.kind(of: path, followingLinks: false) != nil else { return }
    let time = FileSystem.changeTime(of: path)
    guard let bytes = FileSystem.data(at: path, limit: Self.indexLimit) else { throw .notAFile(path: path) }
    try FileSystem.createTemporaryFile(bytes, at: "\(sandbox.path)/\(name)", time: time)
  }
}
