import Platform

/// Who owns an open file and who may do what with it, and what the system keeps beside its contents: owner, group,
/// permissions, access control list and extended attributes. A file that replaces it gets all of these, or does not
/// replace it.
struct FileOwnership {
  private let descriptor: Int32
  private let status: stat
  private let path: String

  /// Reads those of the file open as `descriptor` with `status`; messages call it `path`.
  init(of descriptor: Int32, _ status: stat, path: String) {
    (self.descriptor, self.status, self.path) = (descriptor, status, path)
  }

  private var mode: mode_t { status.st_mode & 0o7777 }

  /// Applies all of it to the new file open as `draft`, which no one else can read until then.
  ///
  /// - Throws: `StoreError` when something of it cannot be applied. The old file is unchanged then.
  func pass(to draft: Int32, _ calls: OwnershipCalls) throws(StoreError) {
    // In this order: a change of owner drops permissions, and an access control list changes them.
    try passOwner(to: draft, calls)
    try passAttributes(to: draft, calls)
    let new = try Self.status(of: draft, path)
    if new.st_mode & 0o7777 != mode, calls.changeMode(draft, mode) != 0 { throw modeRefusal(.last) }
    // Some systems silently skip a part.
    let last = try Self.status(of: draft, path)
    guard last.st_mode & 0o7777 == mode else { throw modeRefusal(nil) }
    guard last.st_uid == status.st_uid, last.st_gid == status.st_gid else { throw ownerRefusal(last) }
  }

  private func passOwner(to draft: Int32, _ calls: OwnershipCalls) throws(StoreError) {
    let new = try Self.status(of: draft, path)
    guard new.st_uid != status.st_uid || new.st_gid != status.st_gid else { return }
    guard calls.changeOwner(draft, status.st_uid, status.st_gid) != 0 else { return }
    let fault = SystemFault.last
    guard fault.isOfPermission else { throw refusal("its owner and its group cannot be kept: \(fault)") }
    throw ownerRefusal(new)
  }

  private func passAttributes(to draft: Int32, _ calls: OwnershipCalls) throws(StoreError) {
    #if canImport(Darwin)
      // There, access control lists are not attributes. The new file does not get the times of the old one.
      guard fcopyfile(descriptor, draft, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0 else {
        throw refusal("its access list and its attributes cannot be kept: \(SystemFault.last)")
      }
    #else
      let (old, new) = (try attributes(of: descriptor), try attributes(of: draft))
      for (name, bytes) in old.sorted(by: { $0.key < $1.key }) where new[name] != bytes {
        // These sign the contents, which are new; the system creates them.
        guard !["security.ima", "security.evm"].contains(name) else { continue }
        if calls.setAttribute(draft, name, bytes) != 0 { throw attributeRefusal(name) }
      }
      // A directory passes its own access control list on to new files.
      for name in [FileAttributes.accessList] where new[name] != nil && old[name] == nil {
        if calls.removeAttribute(draft, name) != 0 { throw attributeRefusal(name) }
      }
    #endif
  }

  private func attributes(of file: Int32) throws(StoreError) -> [String: [UInt8]] {
    do throws(SystemFault) { return try FileAttributes.all(of: file) } catch {
      throw refusal("its attributes cannot be read: \(error)")
    }
  }

  private static func status(of file: Int32, _ path: String) throws(StoreError) -> stat {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .failed(.read, path: path, fault: .last) }
    return status
  }

  // MARK: Refusals

  private func refusal(_ reason: String) -> StoreError { .wouldChangeHands(path: path, reason: reason) }

  private func ownerRefusal(_ new: stat) -> StoreError {
    if new.st_uid != status.st_uid {
      return refusal("it belongs to \(FileSystem.userName(status.st_uid)), and would belong to you")
    }
    let groups = (old: FileSystem.groupName(status.st_gid), new: FileSystem.groupName(new.st_gid))
    return refusal("its group is \(groups.old), which you may not give it, and would be \(groups.new)")
  }

  /// The refusal for a system that returned `fault`, or set other permissions without one.
  private func modeRefusal(_ fault: SystemFault?) -> StoreError {
    let reason = fault.map { ": \($0)" } ?? ""
    return refusal("its permissions (\(String(mode, radix: 8))) cannot be kept\(reason)")
  }

  private func attributeRefusal(_ name: String) -> StoreError {
    let fault = SystemFault.last
    return refusal(
      name == FileAttributes.accessList
        ? "its access list cannot be kept: \(fault)" : "its attribute '\(name)' cannot be kept: \(fault)")
  }
}
