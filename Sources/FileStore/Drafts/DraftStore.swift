public import OKRModel
import Platform
import Synchronization

/// Keeps unsaved input outside the program, so that it survives a closed terminal, a kill and a crash.
///
/// Each open program has its own file, beside one that it keeps locked: the lock distinguishes what a program left
/// behind from what another one is still writing, because it ends with its owner, however that ends.
public final class DraftStore: Sendable {
  private let directory: String?
  /// The workspace by its real path, so that every way to it leads to the same drafts.
  private let root: String
  private let slot = Mutex<Slot?>(nil)

  /// The file of this program, and the lock beside it.
  private struct Slot {
    let name: String
    let lock: Int32

    var lockName: String { DraftStore.lockName(of: name) }
  }

  /// Makes a store in `directory`, an absolute path; nil if there is no directory for it.
  public init(directory: String?, workspace: WorkspaceLocation) {
    self.directory = directory
    root = FileSystem.realPath(of: workspace.root) ?? workspace.root
  }

  /// Takes over the newest drafts for the workspace whose program is gone. From then on they belong to this program: no
  /// one else is offered them, and what is kept next replaces them.
  ///
  /// - Parameter isOffered: Whether the drafts of a person should be offered.
  /// - Returns: The drafts; nil if there are none.
  public func claim(where isOffered: (PersonID?) -> Bool) -> UnsavedDrafts? {
    guard let path = directory, let directory = try? DraftDirectory(path, isMaking: false) else { return nil }
    defer { directory.close() }
    for name in directory.names where name.hasPrefix(prefix) && name.hasSuffix(Self.suffix) {
      guard let lock = directory.lock(Self.lockName(of: name)) else { continue }
      if let drafts = drafts(in: name, directory), isOffered(drafts.person) {
        slot.withLock { $0 = Slot(name: name, lock: lock) }
        return drafts
      }
      DraftDirectory.unlock(lock)
    }
    return nil
  }

  private func drafts(in name: String, _ directory: DraftDirectory) -> UnsavedDrafts? {
    guard let bytes = directory.contents(of: name), let file = DraftFile(bytes), file.workspace == root,
      !file.drafts.drafts.isEmpty
    else { return nil }
    return file.drafts
  }

  /// Keeps `drafts` and nothing else; if there are none, removes what was kept.
  ///
  /// - Throws: `StoreError` when they could not be kept.
  public func keep(_ drafts: UnsavedDrafts) throws(StoreError) {
    guard let path = directory else { return }
    if drafts.drafts.isEmpty { return forget(path) }
    let bytes = DraftFile(workspace: root, drafts: drafts).bytes
    guard bytes.count <= DraftDirectory.mostBytes else {
      throw .failed(.write, path: path, fault: .fileTooLarge)
    }
    let directory = try DraftDirectory(path, isMaking: true)
    defer { directory.close() }
    let name = try slotName(in: directory)
    try directory.replace(name, with: bytes)
  }

  /// Leaves what is kept for the next program.
  public func close() {
    slot.withLock { slot in
      if let slot { DraftDirectory.unlock(slot.lock) }
      slot = nil
    }
  }

  /// The name of this program's file, which stays locked from now on.
  private func slotName(in directory: DraftDirectory) throws(StoreError) -> String {
    if let name = slot.withLock({ $0?.name }) { return name }
    let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36) + Self.suffix
    let lockName = Self.lockName(of: name)
    guard let lock = directory.lock(lockName) else {
      throw .failed(.lock, path: "\(directory.path)/\(lockName)", fault: .last)
    }
    slot.withLock { $0 = Slot(name: name, lock: lock) }
    return name
  }

  private func forget(_ path: String) {
    slot.withLock { slot in
      guard let old = slot else { return }
      if let directory = try? DraftDirectory(path, isMaking: false) {
        // The drafts first, then the lock: without the lock they would look abandoned.
        directory.remove(old.name)
        directory.remove(old.lockName)
        directory.close()
      }
      DraftDirectory.unlock(old.lock)
      slot = nil
    }
  }

  private static let suffix = ".jsonl"

  private static func lockName(of name: String) -> String { "\(name.dropLast(suffix.count)).lock" }

  /// The prefix of the names of all files for this workspace: its path as a number (FNV-1a).
  private var prefix: String {
    let hash = root.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36) + "-"
  }
}
