package import Platform

/// Reads files below a directory, and nothing that lies outside of it: a symbolic link may lead from one place of a
/// workspace to another, but not out of it. Never waits for a pipe or a device.
package struct WorkspaceFiles: Sendable {
  /// The most bytes that a YAML file may have.
  package static let textLimit = 4 << 20
  /// The most bytes that a check-in log may have.
  package static let logLimit = 64 << 20

  /// Why a file is not read.
  package enum Fault: Error, Hashable {
    case notAFile(FileSystem.Kind)
    case tooLarge(limit: Int)
    case leadsOutside
    case system(SystemFault)
  }

  /// The directory, without symbolic links in its path.
  package let root: String
  /// The most bytes of a log that are read.
  private let longestLog: Int

  /// Reads below `root`, and of a log `longestLog` bytes at most.
  package init(root: String, longestLog: Int = logLimit) {
    self.root = FileSystem.realPath(of: root) ?? root
    self.longestLog = longestLog
  }

  /// What is read of a file.
  struct Contents {
    var bytes: [UInt8]
    /// The stamp of the file from before it was read.
    let stamp: FileStamp
    /// The number of bytes at which reading ended though the file goes on; nil where the file was read whole.
    var limit: Int?
  }

  /// The bytes of the file at `path`, relative to the root.
  package func bytes(of path: String, limit: Int = textLimit) throws(Fault) -> [UInt8] {
    try contents(of: path, limit: limit).bytes
  }

  /// The log at `path`, relative to the root. Of one that is too large, the whole lines at its beginning are read.
  func log(at path: String) throws(Fault) -> Contents {
    var contents = try contents(of: path, limit: longestLog, isPartial: true)
    if contents.limit != nil {
      let end = contents.bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      contents.bytes.removeLast(contents.bytes.count - end)
    }
    return contents
  }

  /// The file at `path`, relative to the root; where `isPartial`, the beginning of one that is too large.
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
    // A folder on the way may be a link by now that leads elsewhere.
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

  /// The stamp of the file at `path`, relative to the root; nil when there is nothing.
  func stamp(of path: String) -> FileStamp? {
    FileStamp(path: "\(root)/\(path)")
  }

  /// The names in the directory at `path`, relative to the root, sorted; what is hidden is left out.
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

  /// Where `path` leads when its symbolic links are followed, which must be below the root.
  private func insidePath(of path: String) throws(Fault) -> String {
    guard let real = FileSystem.realPath(of: "\(root)/\(path)") else { throw .system(.last) }
    guard real.hasPrefix(root + "/") else { throw .leadsOutside }
    return real
  }
}

extension WorkspaceFiles.Fault: CustomStringConvertible {
  /// Why the file is not read, and what to do.
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
