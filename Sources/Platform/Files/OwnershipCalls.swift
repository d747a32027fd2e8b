/// The calls by which an open file gets an owner, permissions and attributes; each gives 0, or -1 with the reason in
/// `errno`. A test puts others in their place, and has each of them fail as a system does.
package struct OwnershipCalls: Sendable {
  /// Gives a file to a user and a group.
  package var changeOwner: @Sendable (Int32, uid_t, gid_t) -> Int32 = { fchown($0, $1, $2) }
  /// Gives a file permissions.
  package var changeMode: @Sendable (Int32, mode_t) -> Int32 = { fchmod($0, $1) }
  /// Gives a file an attribute with these bytes.
  package var setAttribute: @Sendable (Int32, String, [UInt8]) -> Int32 = {
    FileAttributes.set($1, $2, of: $0)
  }
  /// Takes an attribute away from a file.
  package var removeAttribute: @Sendable (Int32, String) -> Int32 = { FileAttributes.remove($1, of: $0) }

  /// Those of the system.
  package static let system = OwnershipCalls()
}
