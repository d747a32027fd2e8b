import Platform

/// The lock that git holds on the index of a working tree while it moves files: in a checkout, a merge or a stash,
/// and in the step of a sync that changes the files.
struct GitIndexLock {
  /// More than git needs to move the files of a workspace.
  private static let longest = Duration.seconds(10)

  /// The path of the lock while it exists.
  let path: String

  /// The lock of the working tree that contains the workspace at `root`; nil if there is none.
  init?(above root: String) {
    guard let place = try? GitPlace(above: root) else { return nil }
    path = "\(place.directory)/index.lock"
  }

  private var isHeld: Bool { FileSystem.kind(of: path, followingLinks: false) != nil }

  /// Waits until git is done.
  ///
  /// - Throws: `StoreError.gitIsBusy` when it takes longer than git should, or the patience is over.
  func waitUntilFree(_ patience: LockWaitPolicy) throws(StoreError) {
    guard patience.wait(atMost: Self.longest, path: path, while: { isHeld }) else {
      throw .gitIsBusy(lock: path)
    }
  }

  /// Gives git a moment to finish. A lock may last long while no file moves, such as while someone writes a commit
  /// message.
  func waitForAMoment(_ patience: LockWaitPolicy) {
    _ = patience.wait(atMost: .milliseconds(300), path: path) { isHeld }
  }
}
