import Platform

/// A file written as a whole for use elsewhere, such as a report.
public enum OutputFile {
  /// The name that stands for standard output.
  public static let standardOutput = "-"

  /// Replaces the contents of the file at `path` with `bytes`; a concurrent reader sees the old file or the new one. A
  /// pipe or a device is written to directly.
  ///
  /// - Throws: `StoreError` when it cannot be written; the old file is unchanged then.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    try write(bytes, to: path, calls: .system)
  }

  static func write(_ bytes: [UInt8], to path: String, calls: DiskCalls) throws(StoreError) {
    switch FileSystem.kind(of: path) {
    case nil, .file: try replace(path, with: bytes, calls)
    case .directory: throw .notAFile(path: path)
    default: try pass(bytes, to: path, calls)
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8], _ calls: DiskCalls) throws(StoreError) {
    // A link stays a link; its target is written.
    let target = FileSystem.realPath(of: path) ?? path
    let isThere = FileSystem.kind(of: target) == .file
    OutputDraft.removeLeftOvers(of: target)
    var draft: OutputDraft?
    defer { draft?.release() }
    do throws(StoreError) {
      // A file with restricted access must not be readable by others even while it is written.
      let made = try OutputDraft(for: target, isPrivate: isThere)
      draft = made
      try made.write(bytes, calls)
      if isThere { try FileSystem.passPermissions(of: target, to: made.path) }
      try FileSystem.move(made.path, to: target)
    } catch {
      if let draft { try? FileSystem.removeTree(draft.path) }
      if case .failed(let operation, let place, let fault) = error, place == draft?.path || draft == nil {
        throw .failed(operation, path: path, fault: fault)
      }
      throw error
    }
    try flushName(of: target, path, calls)
  }

  /// Waits until the name of the new file is on the disk as well.
  private static func flushName(of target: String, _ path: String, _ calls: DiskCalls) throws(StoreError) {
    do throws(StoreError) {
      try FileSystem.flushDirectory(FileSystem.parent(of: target), calls)
    } catch {
      // Permission to write into a folder does not imply permission to open it.
      if case .failed(_, _, .permissionDenied) = error { return }
      throw .changedAllTheSame(path: path)
    }
  }

  /// Writes to a pipe or device, which cannot be replaced.
  private static func pass(_ bytes: [UInt8], to path: String, _ calls: DiskCalls) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .failed(.open, path: path, fault: .last) }
    let channel = OutputChannel(descriptor, calls: calls)
    do throws(SystemFault) {
      try channel.write(bytes)
    } catch {
      try? channel.close()
      throw .failed(.write, path: path, fault: error)
    }
    do throws(SystemFault) { try channel.close() } catch {
      throw .failed(.write, path: path, fault: error)
    }
  }
}
