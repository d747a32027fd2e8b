#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files below a directory, and nothing that lies outside of it: a symbolic link may lead from one place of a
/// workspace to another, but not out of it. Never waits for a pipe or a device.
struct WorkspaceFiles: Sendable {
  /// The most bytes that a YAML file may have.
  static let textLimit = 4 << 20
  /// The most bytes that a check-in log may have.
  static let logLimit = 64 << 20

  /// Why a file is not read.
  enum Fault: Error, Hashable {
    case notAFile(FileSystem.Kind)
    case tooLarge(limit: Int)
    case leadsOutside
    case system(SystemFault)
  }

  /// The directory, without symbolic links in its path.
  let root: String

  /// Reads below `root`.
  init(root: String) {
    self.root = FileSystem.realPath(of: root) ?? root
  }

  /// The bytes of the file at `path`, relative to the root.
  func bytes(of path: String, limit: Int = textLimit) throws(Fault) -> [UInt8] {
    try contents(of: path, limit: limit).bytes
  }

  /// The bytes of the file at `path`, relative to the root, with its stamp from before they were read.
  func contents(of path: String, limit: Int) throws(Fault) -> (bytes: [UInt8], stamp: FileStamp) {
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
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    do {
      return (try FileSystem.contents(of: descriptor, size: Int(status.st_size)), FileStamp(status))
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
  var description: String {
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
