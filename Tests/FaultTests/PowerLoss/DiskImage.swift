import Foundation

/// The contents of a directory, by the disk's own file numbers, so that a renamed file stays the same one.
struct DiskImage: Equatable {
  typealias Number = UInt64

  enum Node: Equatable {
    case folder([String: Number])
    case file([UInt8])
    case link(String)
  }

  private(set) var nodes: [Number: Node] = [:]
  let root: Number

  init(root: Number, nodes: [Number: Node]) {
    (self.root, self.nodes) = (root, nodes)
  }

  /// Reads everything below `path`. Files that were seen stay open in `anchors`.
  init(of path: String, _ anchors: inout Anchors) throws {
    guard let root = anchors.number(of: path) else { throw POSIXError(.ENOENT) }
    self.root = root
    try read(path, root, &anchors)
  }

  private mutating func read(_ path: String, _ number: Number, _ anchors: inout Anchors) throws {
    switch try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
    case .typeDirectory:
      var entries: [String: Number] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: path) {
        // A program may be running; what it has removed is gone.
        guard let child = anchors.number(of: "\(path)/\(name)") else { continue }
        entries[name] = child
        try? read("\(path)/\(name)", child, &anchors)
      }
      nodes[number] = .folder(entries)
    case .typeSymbolicLink:
      nodes[number] = .link(try FileManager.default.destinationOfSymbolicLink(atPath: path))
    default: nodes[number] = .file(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
  }

  /// Reads again what is at `path`, which is `name` below the directory at `root`, and the names in its folder.
  mutating func refresh(_ name: String, below root: String, _ anchors: inout Anchors) throws {
    let path = "\(root)/\(name)"
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if let number = anchors.number(of: folder),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    {
      let entries = names.compactMap { name in anchors.number(of: "\(folder)/\(name)").map { (name, $0) } }
      nodes[number] = .folder(Dictionary(entries) { $1 })
    }
    if let number = anchors.number(of: path) { try? read(path, number, &anchors) }
  }

  /// Writes all of it to `path`, where there is nothing.
  func write(to path: String) throws { try write(root, to: path) }

  private func write(_ number: Number, to path: String) throws {
    switch nodes[number] {
    case .folder(let entries):
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, child) in entries { try write(child, to: "\(path)/\(name)") }
    case .file(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: path))
    case .link(let target):
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    case nil: break
    }
  }
}

/// Files that stay open, so that the system reuses none of their numbers.
struct Anchors: ~Copyable {
  private var descriptors: [DiskImage.Number: Int32] = [:]

  /// The number of the file at `path`; nil if there is none.
  mutating func number(of path: String) -> DiskImage.Number? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    let number = DiskImage.Number(status.st_ino)
    if descriptors[number] == nil {
      descriptors[number] = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    return number
  }

  deinit { for descriptor in descriptors.values where descriptor >= 0 { close(descriptor) } }
}
