#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// What the user with this id is called on this system, or the id.
  static func userName(_ id: uid_t) -> String {
    var entry = passwd()
    return name { buffer in
      var found: UnsafeMutablePointer<passwd>?
      guard let memory = buffer.baseAddress, getpwuid_r(id, &entry, memory, buffer.count, &found) == 0,
        let found
      else { return nil }
      return found.pointee.pw_name
    } ?? "user \(id)"
  }

  /// What the group with this id is called on this system, or the id.
  static func groupName(_ id: gid_t) -> String {
    var entry = group()
    return name { buffer in
      var found: UnsafeMutablePointer<group>?
      guard let memory = buffer.baseAddress, getgrgid_r(id, &entry, memory, buffer.count, &found) == 0,
        let found
      else { return nil }
      return found.pointee.gr_name
    } ?? "group \(id)"
  }

  /// The text that `look` finds, with memory for it; a group of very many people has no room, and keeps its number.
  private static func name(
    _ look: (UnsafeMutableBufferPointer<CChar>) -> UnsafeMutablePointer<CChar>?
  ) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { buffer in
      look(buffer).map { String(cString: $0) }
    }
  }
}
