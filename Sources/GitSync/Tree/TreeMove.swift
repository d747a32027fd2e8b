import FileStore
import Platform

/// Files of a working tree on their way from one commit to another: each stays as it was or becomes what it should be.
///
/// What is new is written beside its place first and seen onto the disk. Then one file after the other changes places with
/// it, which takes neither time nor room, and can be taken back. Whatever has changed since it was looked at stays.
struct TreeMove {
  /// Why files are where they were.
  enum Failure: Error {
    /// Something that is not committed stands at these paths.
    case inTheWay([RawPath])
    case broken(StoreError)
  }

  let journal: MoveJournal
  private let directory: String
  private let files: RawFiles
  /// The files of the new commit, in directories of their own.
  private let staged: RawFiles
  /// What stood at each path that should be replaced when it was looked at.
  private var stamps: [RawPath: FileStamp] = [:]

  /// Makes one for the files of `repository`.
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

  /// Makes the journal of `changes`, with a place beside each file that is there already.
  static func journal(
    from head: String, to target: String, _ changes: [TreeChange], at top: String
  ) -> MoveJournal {
    let files = RawFiles(root: top)
    let token = LeftOver.token()
    let newFiles = Set(changes.filter(\.new.isFile).map(\.path))
    let items = changes.enumerated().map { index, change in
      // The nearest directory that is there now and afterwards.
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

  /// Writes down what has to be done, and all that is new beside its place; `isFlushed` says for which files the disk is
  /// waited for.
  func prepare(isFlushed: (RawPath) -> Bool) throws(StoreError) {
    try journal.write(to: directory, files.calls)
    for item in journal.items where item.change.new.isFile {
      let path = item.change.path
      try files.copy(
        path, of: staged, to: item.aside, replaced: files.status(of: path), isFlushed: isFlushed(path))
    }
  }

  /// Remembers what stands at each path now.
  mutating func look() {
    for item in journal.items where item.change.old.isFile {
      stamps[item.change.path] = files.stamp(of: item.change.path)
    }
  }

  /// The paths at which something stands that git does not know, and that is to stay.
  var taken: [RawPath] {
    journal.items.filter { $0.change.new.isFile && !$0.change.old.isFile }.map(\.change.path)
      .filter { files.kind(of: $0).map { $0 != .directory } ?? false }
  }

  /// The order of the steps: what goes makes room for what comes.
  private var order: [MoveJournal.Item] {
    let items = journal.items
    return items.filter { !$0.change.new.isFile && $0.change.old.isFile }
      + items.filter { $0.change.new.isFile && $0.change.old.isFile }
      + items.filter { !$0.change.old.isFile }
  }

  /// Moves the files, or only the first `count` of them; when one cannot be, those that were are moved back.
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

  /// What the system answers where something stands at a path, or in the place of a directory that leads to it.
  private static let isTaken: [SystemFault] = [.exists, .notADirectory, .isALink]

  /// Moves one file; false where what stands there is not what was looked at.
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
    // Not everybody locks: what came out may be something that was saved a moment ago.
    return !isItself || files.stamp(of: item.aside) == stamp
  }

  /// Moves back what was moved and has not been changed since, in the order in which it can be. It may be done again, also
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
      // Before it is moved, what stands there is not headway's, even if it says the same.
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

  /// Sees onto the disk that the files of `paths` are where they are.
  func flush(_ isFlushed: (RawPath) -> Bool) throws(StoreError) {
    let moved = journal.items.map(\.change.path).filter(isFlushed)
    for directory in Set(moved.map(\.parent)) where files.isThere(directory) {
      try files.flushDirectory(directory)
    }
  }

  /// Clears away what was only needed meanwhile, when all is moved.
  func finish() {
    for item in journal.items {
      removeAside(of: item)
      if item.change.new.isFile { continue }
      if item.change.old == .module { files.removeEmptyDirectories(item.change.path) }
      files.removeEmptyDirectories(item.change.path.parent)
    }
  }

  /// Whether something is beside its place still, because it could not be moved back.
  var isUnfinished: Bool { journal.items.contains { files.kind(of: $0.aside) != nil } }

  private func removeAside(of item: MoveJournal.Item) {
    files.remove(item.aside)
    files.remove(RawFiles.copyPath(of: item.aside))
  }
}
