import Platform

/// The lock that git holds on the index of a working tree while it moves files about: in a checkout, a merge or a stash,
/// and in the step of a sync that changes the files.
struct GitIndexLock {
  /// Longer than git takes to move the files of a workspace.
  private static let longest = Duration.seconds(10)

  /// Where the lock lies while there is one.
  let path: String

  /// The lock of the working tree that holds the workspace at `root`; nil where there is none.
  init?(above root: String) {
    guard let place = try? GitPlace(above: root) else { return nil }
    path = "\(place.directory)/index.lock"
  }

  private var isHeld: Bool { FileSystem.kind(of: path, followingLinks: false) != nil }

  /// Waits until git has done what it is doing.
  ///
  /// - Throws: `StoreError.gitIsBusy` when it takes longer than git takes, or the patience is over.
  func waitUntilFree(_ patience: LockPatience) throws(StoreError) {
    guard patience.wait(atMost: Self.longest, path: path, while: { isHeld }) else {
      throw .gitIsBusy(lock: path)
    }
  }

  /// Gives git a moment to do what it is doing. A lock may stay for long while no file moves, as when somebody writes the
  /// message of a commit.
  func waitForAMoment(_ patience: LockPatience) {
    _ = patience.wait(atMost: .milliseconds(300), path: path) { isHeld }
  }
}
