import FileStore
import Platform

extension FileSystem {
  /// Makes a directory for temporary files that only its owner can access; nil if that fails.
  package static func makeTemporaryDirectory(_ environment: [String: String]) -> String? {
    let places = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"].compactMap(\.self)
    for place in places where place.hasPrefix("/") {
      var template = Array("\(place)/headway-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { continue }
      let made = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
      if let made { return realPath(of: made) }
    }
    return nil
  }

  /// Creates a file without waiting for the disk, because it is not needed for long. If `time` is given, it becomes the
  /// file's modification time.
  static func createTemporaryFile(
    _ bytes: [UInt8], at path: String, time: timespec? = nil
  ) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .failed(.create, path: path, fault: .last) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .failed(.write, path: path, fault: .last) }
      written += count
    }
    guard let time else { return }
    var times = [time, time]
    futimens(descriptor, &times)
  }

  /// The modification time of the file at `path`; nil if there is none.
  static func changeTime(of path: String) -> timespec? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.changeTime
  }

  /// Makes a symbolic link at `path` that leads to `target`.
  static func link(_ path: String, to target: String) throws(StoreError) {
    guard symlink(target, path) == 0 else { throw .failed(.create, path: path, fault: .last) }
  }
}
