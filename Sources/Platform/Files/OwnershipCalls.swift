/// The calls that set the owner, permissions and attributes of an open file; each returns 0, or -1 with the reason in
/// `errno`. A test replaces them to make each of them fail as a system does.
package struct OwnershipCalls: Sendable {
  /// Sets the user and group of a file.
  package var changeOwner: @Sendable (Int32, uid_t, gid_t) -> Int32 = { fchown($0, $1, $2) }
  /// Sets the permissions of a file.
  package var changeMode: @Sendable (Int32, mode_t) -> Int32 = { fchmod($0, $1) }
  /// Sets an attribute of a file to these bytes.
  package var setAttribute: @Sendable (Int32, String, [UInt8]) -> Int32 = {
    FileAttributes.set($1, $2, of: $0)
  }
  /// Removes an attribute of a file.
  package var removeAttribute: @Sendable (Int32, String) -> Int32 = { FileAttributes.remove($1, of: $0) }

  /// The system's own calls.
  package static let system = OwnershipCalls()
}
