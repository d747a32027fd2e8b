import OKRModel

/// What has changed in the files of a workspace since the last commit.
struct WorkspaceChanges: Sendable {
  /// The paths of what has changed, from the top of the repository.
  private(set) var paths: [String] = []
  /// Those of them that git does not know yet.
  private(set) var newPaths: [String] = []
  private let repository: GitRepository

  /// Asks git what has changed in the workspace of `repository`, and nowhere else.
  init(in repository: GitRepository) throws(SyncFault) {
    self.repository = repository
    let arguments = [
      "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=all",
    ]
    guard let answer = repository.git.run(arguments + ["--"] + GitRepository.literal(repository.ownPaths))
    else { throw .noGit }
    guard answer.isSuccess else { throw .failed("say what has changed", complaint: answer.complaint) }
    for entry in answer.parts {
      let (state, path) = (entry.prefix(2), String(entry.dropFirst(3)))
      if state.contains("U") || state == "AA" || state == "DD" { throw .unmerged(path) }
      if state == "??", LeftOver.isName(path) { continue }
      paths.append(path)
      if state == "??" { newPaths.append(path) }
    }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// The message of a commit of all of it.
  func message() -> CommitMessage {
    var message = CommitMessage(cycles: cycles)
    message.records = addedRecords(in: "check-ins/")
    message.standUpRecords = addedRecords(in: "\(LogPath.standUpFolder)/")
    for path in paths { message.add(name(of: path)) }
    return message
  }

  /// The path from the workspace.
  private func name(of path: String) -> String { String(path.dropFirst(repository.prefix.count)) }

  private var cycles: [Cycle] {
    let files = WorkspaceFiles(root: repository.top + "/" + repository.prefix)
    guard let bytes = try? files.bytes(of: WorkspaceLocation.manifest) else { return [] }
    return ManifestReader.read(bytes, sink: DiagnosticSink(path: WorkspaceLocation.manifest)).cycles
  }

  /// The records in the logs below `folder` that are not in the last commit.
  private func addedRecords<Record: LogLine>(in folder: String) -> [Record] {
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
    return LogReader(path: "").read(lines).records
  }
}
