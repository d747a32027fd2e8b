extension FileSystem {
  /// The user ids of the person running the program, including the one from before they became the superuser.
  package static var userIDs: [UInt32] {
    let own = UInt32(geteuid())
    guard own == 0, let text = getenv("SUDO_UID"), let before = UInt32(String(cString: text)) else {
      return [own]
    }
    return [own, before]
  }

  /// The name of the user with this id on this system, or the id.
  package static func userName(_ id: uid_t) -> String {
    var entry = passwd()
    return name { buffer in
      var found: UnsafeMutablePointer<passwd>?
      guard let memory = buffer.baseAddress, getpwuid_r(id, &entry, memory, buffer.count, &found) == 0,
        let found
      else { return nil }
      return found.pointee.pw_name
    } ?? "user \(id)"
  }

  /// The name of the group with this id on this system, or the id.
  package static func groupName(_ id: gid_t) -> String {
    var entry = group()
    return name { buffer in
      var found: UnsafeMutablePointer<group>?
      guard let memory = buffer.baseAddress, getgrgid_r(id, &entry, memory, buffer.count, &found) == 0,
        let found
      else { return nil }
      return found.pointee.gr_name
    } ?? "group \(id)"
  }

  /// The text that `look` finds, with a buffer for it; a group with very many members does not fit, and keeps its
  /// number.
  private static func name(
    _ name: (UnsafeMutableBufferPointer<CChar>) -> UnsafeMutablePointer<CChar>?
  ) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
      name(buffer).map { String(cString: $0) }
    }
  }
}
