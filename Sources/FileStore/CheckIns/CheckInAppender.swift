public import OKRModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Appends records to the logs of a workspace, so that none is lost: not by two programs that write at once, not by a
/// line that was torn before, and not by a crash after the screen said "saved".
public struct CheckInAppender: Sendable {
  private let root: String

  /// Makes an appender for the workspace at `location`.
  public init(_ location: WorkspaceLocation) {
    root = FileSystem.realPath(of: location.root) ?? location.root
  }

  /// Appends `record` to `log`, which is made where it is missing, and returns when it is on the disk.
  ///
  /// The line is written in one piece under a lock (`flock`) that waits for others to finish. Where the last line of the
  /// log has no end, it is given one first, in the same piece.
  ///
  /// - Throws: `StoreError` when the record was not saved.
  public func append(_ record: CheckInRecord, to log: LogPath) throws(StoreError) {
    try refuseNewerFormat()
    let line = Array(try CheckInLineEncoder.line(record).utf8) + [UInt8(ascii: "\n")]
    let path = "\(root)/\(log.path)"
    let file = try AppendableFile(path: path, within: root)
    defer { file.close() }
    try file.append(line)
  }

  /// Asks the file itself, for a pull may have brought a newer format since the workspace was read.
  private func refuseNewerFormat() throws(StoreError) {
    let path = WorkspaceLocation.manifest
    guard let bytes = try? WorkspaceFiles(root: root).bytes(of: path) else { return }
    let draft = ManifestReader.read(bytes, sink: DiagnosticSink(path: path))
    if let version = draft.newerFormat { throw .newerFormat(version: version) }
  }
}
