import FileStore
import OKRModel
import Platform

/// What has changed in the files of a workspace since the last commit.
struct WorkspaceChanges: Sendable {
  /// The changed paths to share, from the top of the repository.
  private(set) var paths: [String] = []
  /// Those of them that git does not know yet.
  private(set) var newPaths: [String] = []
  /// Those of the new ones that git ignores.
  private(set) var ignoredPaths: [String] = []
  /// What is not shared.
  private(set) var leftOut: [LeftOutFile] = []
  private let repository: GitRepository

  /// Asks git what has changed in the workspace of `repository`, and nowhere else.
  init(in repository: GitRepository) throws(SyncFault) {
    self.repository = repository
    let arguments = [
      "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=traditional",
      "--ignore-submodules=all",
    ]
    guard let answer = repository.git.run(arguments + ["--"] + GitRepository.literal(repository.ownPaths))
    else { throw .noGit }
    guard answer.isSuccess else { throw .failed("say what has changed", complaint: answer.complaint) }
    for entry in answer.rawParts { try add(entry) }
    leaveOutFolders()
    leaveOutMarked()
    leaveOutDamaged()
  }

  private mutating func add(_ entry: RawPath) throws(SyncFault) {
    let (state, raw) = (RawPath(entry.bytes.prefix(2)).shown, RawPath(entry.bytes.dropFirst(3)))
    if state.contains("U") || state == "AA" || state == "DD" { throw .unmerged(raw.shown) }
    let isNew = state == "??" || state == "!!"
    guard let path = raw.text else {
      leftOut.append(LeftOutFile(path: raw.shown, reason: .notText))
      return
    }
    if isNew, LeftOver.isName(path) { return }
    if state == "!!" {
      // Other ignored files are not the workspace's.
      guard FormatPlace.isOne(name(of: path)) else { return }
      if name(of: path) == WorkspaceLocation.manifest { throw .ignored(path) }
      ignoredPaths.append(path)
    }
    paths.append(path)
    if isNew { newPaths.append(path) }
  }

  /// Leaves out each file that has been replaced by a folder, along with the contents of that folder.
  private mutating func leaveOutFolders() {
    let files = RawFiles(root: repository.top)
    var folders: [String: Bool] = [:]
    for path in paths {
      guard let place = FormatPlace.first(leadingTo: name(of: path)).map({ repository.prefix + $0 }) else {
        continue
      }
      let isFolder = folders[place] ?? (files.kind(of: RawPath(place)) == .directory)
      if isFolder, folders[place] == nil {
        leaveOut(place, .folder(isKnown: paths.contains(place)))
      }
      folders[place] = isFolder
      if isFolder { remove(path) }
    }
  }

  /// Leaves out the files that git's index says to ignore.
  private mutating func leaveOutMarked() {
    let arguments = ["ls-files", "-v", "-z", "--"] + GitRepository.literal(repository.ownPaths)
    for entry in repository.git.run(arguments)?.rawParts ?? [] {
      guard let mark = entry.bytes.first.map({ Character(UnicodeScalar($0)) }),
        mark == "S" || mark.isLowercase,
        let path = RawPath(entry.bytes.dropFirst(2)).text,
        FileSystem.kind(of: "\(repository.top)/\(path)", followingLinks: false) != nil
      else { continue }
      let isSkipped = mark.uppercased() == "S"
      leaveOut(path, isSkipped ? .skipped : .assumedUnchanged)
    }
  }

  /// Leaves out what headway cannot have written: definitions that are empty or cut off, and logs that lost records.
  private mutating func leaveOutDamaged() {
    let known = Set(paths).subtracting(newPaths)
    let logs = known.filter { FormatPlace.isLog(name(of: $0)) && !isGiven($0) }.sorted()
    let lost = LostRecords(repository: repository).counts(
      in: logs, newPaths: newPaths.filter { FormatPlace.isLog(name(of: $0)) })
    for log in logs {
      if let count = lost[log] { leaveOut(log, .shrunk(count)) }
    }
    for path in known.sorted() where FormatPlace.isOne(name(of: path)) && path.hasSuffix(".yaml") {
      guard let bytes = RawFiles(root: repository.top).contents(of: RawPath(path)) else { continue }
      if bytes.isEmpty {
        leaveOut(path, .empty)
      } else if let cut = CutDefinition(bytes, committed: { repository.committedBytes(of: path) }) {
        leaveOut(path, .cut(line: cut.line))
      }
    }
  }

  /// Whether the log at `path` was removed together with its objective.
  private func isGiven(_ path: String) -> Bool {
    let name = name(of: path)
    let folders = ["check-ins/", "\(LogPath.changeFolder)/"]
    guard let folder = folders.first(where: name.hasPrefix), name != LogPath.northStar.path else {
      return false
    }
    let objective = "objectives/\(name.dropFirst(folder.count).dropLast(6)).yaml"
    return [name, objective].allSatisfy {
      FileSystem.kind(of: "\(repository.top)/\(repository.prefix)\($0)", followingLinks: false) == nil
    }
  }

  private mutating func leaveOut(_ path: String, _ reason: LeftOutFile.Reason) {
    remove(path)
    leftOut.append(LeftOutFile(path: path, reason: reason))
  }

  private mutating func remove(_ path: String) {
    paths.removeAll { $0 == path }
    newPaths.removeAll { $0 == path }
    ignoredPaths.removeAll { $0 == path }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// Why the `blocked` files, unchanged since they were last examined, keep incoming changes out.
  func fault(of blocked: [String]) -> SyncFault {
    leftOut.first { blocked.contains($0.path) }.map(SyncFault.leftOut)
      ?? .standing(blocked, in: repository.top)
  }

  /// The message for a commit of all changes.
  func message() -> CommitMessage {
    var message = CommitMessage(cycles: cycles)
    message.records = CheckInRecord.records(in: addedLines(in: "check-ins/"))
    message.standUpRecords = StandUpRecord.records(in: addedLines(in: "\(LogPath.standUpFolder)/"))
    for path in paths { message.add(name(of: path)) }
    return message
  }

  /// The path relative to the workspace.
  private func name(of path: String) -> String { String(path.dropFirst(repository.prefix.count)) }

  private var cycles: [Cycle] {
    let files = WorkspaceFiles(root: repository.top + "/" + repository.prefix)
    guard let bytes = try? files.bytes(of: WorkspaceLocation.manifest) else { return [] }
    return ManifestReader.cycles(in: bytes)
  }

  /// The lines of the logs below `folder` that are not in the last commit.
  private func addedLines(in folder: String) -> [UInt8] {
    let logs = paths.filter { name(of: $0).hasPrefix(folder) }
    guard !logs.isEmpty else { return [] }
    let isNew = Set(repository.head == nil ? logs : newPaths)
    var lines: [UInt8] = []
    let files = WorkspaceFiles(root: repository.top)
    for path in logs where isNew.contains(path) {
      lines += (try? files.bytes(of: path, limit: WorkspaceFiles.logLimit)) ?? []
      lines.append(UInt8(ascii: "\n"))
    }
    let known = logs.filter { !isNew.contains($0) }
    if !known.isEmpty {
      let diff = [
        "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "-U0", "HEAD", "--",
      ]
      let answer = repository.git.run(diff + GitRepository.literal(known))
      for line in answer?.output.split(separator: UInt8(ascii: "\n")) ?? [] where line.starts(with: "+{".utf8)
      {
        lines += line.dropFirst() + [UInt8(ascii: "\n")]
      }
    }
    return lines
  }
}
