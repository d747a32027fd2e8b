package import Platform

/// Reads files below a directory, and nothing outside it: a symbolic link may lead from one place in a
/// workspace to another, but not out of it. Never waits for a pipe or a device.
package struct WorkspaceFiles: Sendable {
  /// The most bytes that a YAML file may have.
  package static let textLimit = 4 << 20
  /// The most bytes that a check-in log may have.
  package static let logLimit = 64 << 20

  /// Why a file could not be read.
  package enum Fault: Error, Hashable {
    case notAFile(FileSystem.Kind)
    case tooLarge(limit: Int)
    case leadsOutside
    case system(SystemFault)
  }

  /// The directory, without symbolic links in its path.
  package let root: String
  /// The most bytes that are read of a log.
  private let longestLog: Int

  /// Reads below `root`, and no more than `longestLog` bytes of a log.
  package init(root: String, longestLog: Int = logLimit) {
    self.root = FileSystem.realPath(of: root) ?? root
    self.longestLog = longestLog
  }

  /// What was read from a file.
  struct Contents {
    var bytes: [UInt8]
    /// The file's stamp from before reading.
    let stamp: FileStamp
    /// The number of bytes after which reading stopped although the file continues; nil if it was read completely.
    var limit: Int?
  }

  /// The bytes of the file at `path`, relative to the root.
  package func bytes(of path: String, limit: Int = textLimit) throws(Fault) -> [UInt8] {
    try contents(of: path, limit: limit).bytes
  }

  /// The log at `path`, relative to the root. If it is too large, only the complete lines at its start are read.
  func log(at path: String) throws(Fault) -> Contents {
    var contents = try contents(of: path, limit: longestLog, isPartial: true)
    if contents.limit != nil {
      let end = contents.bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      contents.bytes.removeLast(contents.bytes.count - end)
    }
    return contents
  }

  /// The file at `path`, relative to the root; if `isPartial`, only the start of one that is too large.
  func contents(of path: String, limit: Int, isPartial: Bool = false) throws(Fault) -> Contents {
    let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY
    var descriptor = open("\(root)/\(path)", flags)
    if descriptor < 0, SystemFault.last == .isALink {
      descriptor = open(try insidePath(of: path), flags)
    }
    guard descriptor >= 0 else { throw .system(.last) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(.last) }
    let kind = FileSystem.Kind(mode: status.st_mode)
    guard kind == .file else { throw .notAFile(kind) }
    // By now, a directory on the way may be a link that leads elsewhere.
    guard FileSystem.isInside(descriptor, at: "\(root)/\(path)", root) else { throw .leadsOutside }
    let isCut = status.st_size > limit
    guard !isCut || isPartial else { throw .tooLarge(limit: limit) }
    do throws(SystemFault) {
      let bytes =
        isCut
        ? try FileSystem.beginning(of: descriptor, count: limit)
        : try FileSystem.contents(of: descriptor, size: Int(status.st_size))
      return Contents(bytes: bytes, stamp: FileStamp(status), limit: isCut ? limit : nil)
    } catch {
      throw .system(error)
    }
  }

  /// The stamp of the file at `path`, relative to the root; nil when it does not exist.
  func stamp(of path: String) -> FileStamp? {
    FileStamp(path: "\(root)/\(path)")
  }

  /// The names in the directory at `path`, relative to the root, sorted, without hidden ones.
  func names(in path: String) throws(Fault) -> [String] {
    do {
      return try FileSystem.names(in: "\(root)/\(path)", followingLinks: false, within: root)
        .filter { !$0.hasPrefix(".") }
    } catch {
      let isLink = FileSystem.kind(of: "\(root)/\(path)", followingLinks: false) == .link
      guard isLink else { throw .system(error) }
    }
    let target = try insidePath(of: path)
    do {
      return try FileSystem.names(in: target, within: root).filter { !$0.hasPrefix(".") }
    } catch {
      throw .system(error)
    }
  }

  /// Where `path` leads with its symbolic links resolved, which must be below the root.
  private func insidePath(of path: String) throws(Fault) -> String {
    guard let real = FileSystem.realPath(of: "\(root)/\(path)") else { throw .system(.last) }
    guard real.hasPrefix(root + "/") else { throw .leadsOutside }
    return real
  }
}

extension WorkspaceFiles.Fault: CustomStringConvertible {
  /// Why the file could not be read, and what to do.
  package var description: String {
    switch self {
    case .notAFile(.directory): "this is a directory, not a file; rename or remove it"
    case .notAFile: "this is a pipe, a socket or a device, not a file; remove it"
    case .tooLarge(let limit): "this file has more than \(limit >> 20) MiB, which is more than headway reads"
    case .leadsOutside:
      "this symbolic link leads out of the workspace and is not followed; put the file itself here"
    case .system(let fault): "this cannot be read: \(fault)"
    }
  }
}
