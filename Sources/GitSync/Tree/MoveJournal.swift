import FileStore
import Platform

/// What a sync is about to do to the files that people work on, written before the first of them is touched: after a
/// kill, the next sync can restore order.
struct MoveJournal: Sendable {
  /// A file to move.
  struct Item: Hashable, Sendable {
    let change: TreeChange
    /// Where the new file waits beforehand, and where the old one is afterwards.
    let aside: RawPath
  }

  /// The commit that the files have, and the one that they should have.
  let head: String
  let target: String
  let items: [Item]

  private static let format = "1"
  private static let limit = 256 << 20

  /// The directory for a sync of `repository` while it moves files.
  static func directory(of repository: GitRepository) -> String { "\(repository.directory)/headway-move" }

  /// Writes it to disk, below `directory`.
  func write(to directory: String, _ calls: DiskCalls) throws(StoreError) {
    var parts = [Self.format, head, target].map { Array($0.utf8) }
    for item in items {
      let kinds = String([item.change.old.rawValue, item.change.new.rawValue])
      parts += [Array(kinds.utf8), item.change.path.bytes, item.aside.bytes]
    }
    // One that a crash has cut short has no end mark.
    parts.append(Array("end".utf8))
    try FileSystem.createFile(Array(parts.joined(separator: [0])), at: "\(directory)/journal", calls)
    try FileSystem.flushDirectory(directory, calls)
  }

  init(head: String, target: String, items: [Item]) {
    (self.head, self.target, self.items) = (head, target, items)
  }

  /// Reads the one below `directory`; nil if there is none, or it is incomplete: then no file has been touched.
  init?(in directory: String) {
    guard let bytes = FileSystem.data(at: "\(directory)/journal", limit: Self.limit) else { return nil }
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count >= 4, parts.count % 3 == 1, parts.first == Array(Self.format.utf8),
      parts.last == Array("end".utf8)
    else { return nil }
    head = String(decoding: parts[1], as: UTF8.self)
    target = String(decoding: parts[2], as: UTF8.self)
    items = stride(from: 3, to: parts.count - 1, by: 3).compactMap { index in
      let kinds = String(decoding: parts[index], as: UTF8.self).compactMap { TreeChange.Kind(rawValue: $0) }
      guard let old = kinds.first, let new = kinds.last else { return nil }
      let change = TreeChange(path: RawPath(parts[index + 1]), old: old, new: new)
      return Item(change: change, aside: RawPath(parts[index + 2]))
    }
    // An entry with other paths than headway's was written by someone else, and nothing is done with it.
    guard items.count == (parts.count - 4) / 3, items.allSatisfy(Self.isOurs) else { return nil }
  }

  /// Whether an item is a path in the working tree, with a temporary name of headway's beside it.
  private static func isOurs(_ item: Item) -> Bool {
    isWithin(item.change.path) && isWithin(item.aside)
      && LeftOver.isName(String(decoding: item.aside.names.last ?? [], as: UTF8.self))
  }

  private static func isWithin(_ path: RawPath) -> Bool {
    !path.bytes.isEmpty && path.bytes.first != UInt8(ascii: "/")
      && path.names.allSatisfy { name in
        ![".", "..", ".git"].contains(String(decoding: name, as: UTF8.self).lowercased())
      }
  }
}
