extension FileSystem {
  /// The bytes of the ordinary file at `path`, which may be a symbolic link to one; nil if it is not such a file, has
  /// more than `limit` bytes, or cannot be read. Pipes and devices are neither opened nor waited for.
  package static func data(at path: String, limit: Int) -> [UInt8]? {
    guard let place = realPath(of: path), kind(of: place, followingLinks: false) == .file else { return nil }
    let descriptor = open(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, Kind(mode: status.st_mode) == .file, status.st_size <= limit else {
      return nil
    }
    return try? contents(of: descriptor, size: Int(status.st_size))
  }

  /// The device and the owner of `path`; nil if it does not exist.
  package static func deviceAndOwner(of path: String) -> (device: UInt64, owner: UInt32)? {
    var status = stat()
    return stat(path, &status) == 0 ? (UInt64(status.st_dev), UInt32(status.st_uid)) : nil
  }
}

extension stat {
  /// The modification time of the contents.
  package var changeTime: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
