import FileStore
import Platform

/// Moves the files of a working tree from one commit to another: each stays as it was or becomes what it should be.
///
/// New files are first written beside their places and flushed to disk. Then one file after the other is exchanged with
/// the new one, which takes neither time nor space, and can be undone. Files that have changed since they were examined
/// stay.
struct TreeMove {
  /// Why files were not moved.
  enum Failure: Error {
    /// Uncommitted files are at these paths.
    case inTheWay([RawPath])
    case broken(StoreError)
  }

  let journal: MoveJournal
  private let directory: String
  private let files: RawFiles
  /// The files of the new commit, in separate directories.
  private let staged: RawFiles
  /// The stamp of each file to be replaced, from when it was examined.
  private var stamps: [RawPath: FileStamp] = [:]

  /// Makes a move for the files of `repository`.
  init(_ journal: MoveJournal, in repository: GitRepository, _ calls: DiskCalls) {
    self.journal = journal
    directory = MoveJournal.directory(of: repository)
    files = RawFiles(root: repository.top, calls: calls)
    staged = RawFiles(root: Self.stage(of: repository), calls: calls)
  }

  /// Where git writes the files of the new commit.
  static func stage(of repository: GitRepository) -> String {
    "\(MoveJournal.directory(of: repository))/staged"
  }

  /// Makes the journal for `changes`, with a place beside each existing file.
  static func journal(
    from head: String, to target: String, _ changes: [TreeChange], at top: String
  ) -> MoveJournal {
    let files = RawFiles(root: top)
    let token = LeftOver.token()
    let newFiles = Set(changes.filter(\.new.isFile).map(\.path))
    let items = changes.enumerated().map { index, change in
      // The nearest directory that exists both now and afterwards.
      var place = RawPath([UInt8]())
      for name in change.path.parent.names {
        let next = place.appending(name)
        guard !newFiles.contains(next), files.kind(of: next) == .directory else { break }
        place = next
      }
      return MoveJournal.Item(
        change: change, aside: place.appending(LeftOver.name(of: index, token: token)))
    }
    return MoveJournal(head: head, target: target, items: items)
  }

  /// Writes the journal, and all new files beside their places; `isFlushed` says which files must be flushed to disk.
  func prepare(isFlushed: (RawPath) -> Bool) throws(StoreError) {
    try journal.write(to: directory, files.calls)
    for item in journal.items where item.change.new.isFile {
      let path = item.change.path
      try files.copy(
        path, of: staged, to: item.aside, replaced: files.status(of: path), isFlushed: isFlushed(path))
    }
  }

  /// Records the current stamp of each path.
  mutating func takeStamps() {
    for item in journal.items where item.change.old.isFile {
      stamps[item.change.path] = files.stamp(of: item.change.path)
    }
  }

  /// The paths of files that git does not know and that must stay.
  var taken: [RawPath] {
    journal.items.filter { $0.change.new.isFile && !$0.change.old.isFile }.map(\.change.path)
      .filter { files.kind(of: $0).map { $0 != .directory } ?? false }
  }

  /// The order of the steps: removals make room for additions.
  private var order: [MoveJournal.Item] {
    let items = journal.items
    return items.filter { !$0.change.new.isFile && $0.change.old.isFile }
      + items.filter { $0.change.new.isFile && $0.change.old.isFile }
      + items.filter { !$0.change.old.isFile }
  }

  /// Moves the files, or only the first `count` of them; if one cannot be moved, the others are moved back.
  func carryOut(upTo count: Int = .max) throws(Failure) {
    for item in order.prefix(count) {
      do throws(StoreError) {
        if try step(item) { continue }
      } catch {
        undo()
        if case .failed(_, _, let fault) = error, Self.isTaken.contains(fault) {
          throw .inTheWay([item.change.path])
        }
        throw .broken(error)
      }
      undo()
      throw .inTheWay([item.change.path])
    }
  }

  /// The system's errors if a path is taken, or a directory on the way to it.
  private static let isTaken: [SystemFault] = [.exists, .notADirectory, .isALink]

  /// Moves one file; false if it has changed since it was examined.
  private func step(_ item: MoveJournal.Item) throws(StoreError) -> Bool {
    let (path, change) = (item.change.path, item.change)
    guard change.old.isFile else {
      if change.new.isFile {
        try files.moveToFreePlace(item.aside, to: path)
      } else if change.new == .module {
        files.makeDirectory(path)
      }
      return true
    }
    guard let stamp = stamps[path], files.stamp(of: path) == stamp else { return false }
    var isItself = true
    if change.new.isFile {
      isItself = try files.exchange(path, with: item.aside)
    } else {
      try files.moveToFreePlace(path, to: item.aside)
      files.removeEmptyDirectories(path.parent)
    }
    // Not every program locks: the file that came out may have been saved a moment ago.
    return !isItself || files.stamp(of: item.aside) == stamp
  }

  /// Moves back what was moved and has not been changed since, in a possible order. It may be repeated, also
  /// by another program. What cannot be moved back is kept beside its place.
  func undo() {
    for item in order.reversed() {
      do throws(StoreError) { try undo(item) } catch { continue }
      removeAside(of: item)
    }
  }

  private func undo(_ item: MoveJournal.Item) throws(StoreError) {
    let (path, change) = (item.change.path, item.change)
    let isMoved = change.new.isFile && files.isSame(path, as: path, of: staged)
    switch (change.old.isFile, change.new.isFile) {
    case (false, true):
      // Before the move, the file there is not headway's, even if it has the same contents.
      guard isMoved, files.kind(of: item.aside) == nil else { return }
      files.remove(path)
      files.removeEmptyDirectories(path.parent)
    case (true, true):
      guard isMoved, files.kind(of: item.aside) != nil,
        !files.isSame(item.aside, as: path, of: staged)
      else { return }
      try files.move(item.aside, over: path)
    case (true, false):
      guard files.kind(of: path) == nil, files.kind(of: item.aside) != nil else { return }
      try files.moveToFreePlace(item.aside, to: path)
    case (false, false): break
    }
  }

  /// Flushes to disk that the files of `paths` are where they are.
  func flush(_ isFlushed: (RawPath) -> Bool) throws(StoreError) {
    let moved = journal.items.map(\.change.path).filter(isFlushed)
    for directory in Set(moved.map(\.parent)) where files.isThere(directory) {
      try files.flushDirectory(directory)
    }
  }

  /// Removes temporary files when all is moved.
  func finish() {
    for item in journal.items {
      removeAside(of: item)
      if item.change.new.isFile { continue }
      if item.change.old == .module { files.removeEmptyDirectories(item.change.path) }
      files.removeEmptyDirectories(item.change.path.parent)
    }
  }

  /// Whether something is still beside its place because it could not be moved back.
  var isUnfinished: Bool { journal.items.contains { files.kind(of: $0.aside) != nil } }

  private func removeAside(of item: MoveJournal.Item) {
    files.remove(item.aside)
    files.remove(RawFiles.copyPath(of: item.aside))
  }
}
