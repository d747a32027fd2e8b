public import OKRModel
import Platform
import Synchronization

/// Keeps what is typed and not saved outside of the program, so that it outlives a closed terminal, a kill and a crash.
///
/// Each open program has a file of its own beside one that it keeps locked: what a program left behind is told from what
/// another one is still writing by that lock, which ends with its owner, however that ends.
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

  /// Makes a store in `directory`, an absolute path; nil where there is no place for one.
  public init(directory: String?, workspace: WorkspaceLocation) {
    self.directory = directory
    root = FileSystem.realPath(of: workspace.root) ?? workspace.root
  }

  /// Takes over the newest drafts on the workspace whose program is gone. From then on they are those of this program:
  /// nobody else is offered them, and what is kept next takes their place.
  ///
  /// - Parameter isOffered: Whether drafts of a person are wanted.
  /// - Returns: The drafts; nil where there are none.
  public func claim(where isOffered: (String?) -> Bool) -> UnsavedDrafts? {
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

  /// Keeps `drafts`, and nothing else; without any, nothing is left of them.
  ///
  /// - Throws: `StoreError` when they are not kept.
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

  /// Leaves what is kept where it is, for the next program.
  public func close() {
    slot.withLock { slot in
      if let slot { DraftDirectory.unlock(slot.lock) }
      slot = nil
    }
  }

  /// The name of this program's file, which is locked from now on.
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
        // First what is read, then the lock: without it the drafts would be those of a program that is gone.
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

  /// What the names of all files on this workspace begin with: its path, as a number (FNV-1a).
  private var prefix: String {
    let hash = root.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36) + "-"
  }
}
