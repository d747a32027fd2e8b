import Platform

extension FileSystem {
  /// Gives the file at `path` the permissions of the one at `other`, as far as this program may, and no more; returns
  /// when they and the contents are on the disk.
  static func passPermissions(of other: String, to path: String) throws(StoreError) {
    var status = stat()
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .failed(.open, path: path, fault: .last) }
    defer { close(descriptor) }
    guard stat(other, &status) == 0 else { throw .failed(.open, path: other, fault: .last) }
    var mode = status.st_mode & 0o777
    // If this program is not in that group, the group gets no permissions.
    if fchown(descriptor, uid_t.max, status.st_gid) != 0 { mode &= 0o707 }
    guard fchmod(descriptor, mode) == 0 else { throw .failed(.create, path: path, fault: .last) }
    try flush(descriptor, path: path)
  }
}
