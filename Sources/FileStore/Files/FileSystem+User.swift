#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// The numbers of whoever runs the program, also before they became the superuser.
  static var userIDs: [UInt32] {
    let own = UInt32(geteuid())
    guard own == 0, let text = getenv("SUDO_UID"), let before = UInt32(String(cString: text)) else {
      return [own]
    }
    return [own, before]
  }
}
