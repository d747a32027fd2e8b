import FileStore
import OKRModel

/// Looks for logs that have become shorter: headway only ever appends, so missing records were lost to a full disk or
/// an interrupted program, and must not be lost for everyone.
struct LostRecords {
  let repository: GitRepository

  /// How many records of the last commit are missing from the logs at `paths`, by path. A record that is in another of
  /// them, or in a new log at `newPaths`, is not missing.
  func counts(in paths: [String], newPaths: [String]) -> [String: Int] {
    guard !paths.isEmpty, repository.head != nil else { return [:] }
    let all = difference(paths)
    var lost = all.removed.subtracting(all.added)
    guard !lost.isEmpty else { return [:] }
    let files = WorkspaceFiles(root: repository.top)
    for path in newPaths {
      lost.subtract(Self.ids((try? files.bytes(of: path, limit: WorkspaceFiles.logLimit)) ?? []))
    }
    var counts: [String: Int] = [:]
    for path in paths {
      let count = difference([path]).removed.intersection(lost).count
      if count > 0 { counts[path] = count }
    }
    return counts
  }

  /// The ids of the records in the lines removed from the logs at `paths` since the last commit, and in the added ones.
  private func difference(_ paths: [String]) -> (removed: Set<String>, added: Set<String>) {
    let arguments = [
      "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--text", "-U0", "HEAD", "--",
    ]
    guard let answer = repository.git.run(arguments + GitRepository.literal(paths)), answer.isSuccess else {
      return ([], [])
    }
    let lines = answer.output.split(separator: UInt8(ascii: "\n"))
    return (ids(in: lines, after: "-{"), ids(in: lines, after: "+{"))
  }

  private func ids(in lines: [ArraySlice<UInt8>], after mark: String) -> Set<String> {
    Self.ids(lines.filter { $0.starts(with: mark.utf8) }.flatMap { $0.dropFirst() + [UInt8(ascii: "\n")] })
  }

  private static func ids(_ records: [UInt8]) -> Set<String> {
    Set(
      CheckInRecord.records(in: records).map(\.id) + StandUpRecord.records(in: records).map(\.id)
        + DefinitionChange.records(in: records).map(\.id))
  }
}
