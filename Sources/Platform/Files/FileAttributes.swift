#if !canImport(Darwin)
  import CAttributes
#endif

/// The extended attributes of an open file, including the access control list on Linux.
package enum FileAttributes {
  /// The attribute that holds a file's access control list on Linux.
  package static let accessList = "system.posix_acl_access"

  /// Every attribute by name; empty if the file system has none.
  package static func all(of descriptor: Int32) throws(SystemFault) -> [String: [UInt8]] {
    guard let names = try bytes({ list(descriptor, $0, $1) }) else { return [:] }
    var attributes: [String: [UInt8]] = [:]
    for name in names.split(separator: 0).map({ String(decoding: $0, as: UTF8.self) }) {
      attributes[name] = try bytes { get(descriptor, name, $0, $1) }
    }
    return attributes
  }

  /// The bytes that `read` returns, after asking it for their number. Nil if there are none.
  private static func bytes(
    _ read: (UnsafeMutableRawPointer?, Int) -> Int
  ) throws(SystemFault) -> [UInt8]? {
    while true {
      let count = read(nil, 0)
      var buffer = [UInt8](repeating: 0, count: max(0, count))
      let got = count <= 0 ? count : buffer.withUnsafeMutableBytes { read($0.baseAddress, $0.count) }
      if got >= 0 { return Array(buffer.prefix(got)) }
      switch errno {
      // Someone has made it longer between the two calls.
      case ERANGE: continue
      case ENOTSUP, ENOSYS, noAttribute: return nil
      default: throw .last
      }
    }
  }

  #if canImport(Darwin)
    private static let noAttribute = ENOATTR

    private static func list(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
      flistxattr(file, buffer?.assumingMemoryBound(to: CChar.self), size, 0)
    }

    private static func get(_ file: Int32, _ name: String, _ buffer: UnsafeMutableRawPointer?, _ size: Int)
      -> Int
    {
      fgetxattr(file, name, buffer, size, 0, 0)
    }

    package static func set(_ name: String, _ bytes: [UInt8], of file: Int32) -> Int32 {
      fsetxattr(file, name, bytes, bytes.count, 0, 0)
    }

    package static func remove(_ name: String, of file: Int32) -> Int32 { fremovexattr(file, name, 0) }
  #else
    private static let noAttribute = ENODATA

    private static func list(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
      flistxattr(file, buffer?.assumingMemoryBound(to: CChar.self), size)
    }

    private static func get(_ file: Int32, _ name: String, _ buffer: UnsafeMutableRawPointer?, _ size: Int)
      -> Int
    {
      fgetxattr(file, name, buffer, size)
    }

    package static func set(_ name: String, _ bytes: [UInt8], of file: Int32) -> Int32 {
      fsetxattr(file, name, bytes, bytes.count, 0)
    }

    package static func remove(_ name: String, of file: Int32) -> Int32 { fremovexattr(file, name) }
  #endif
}
