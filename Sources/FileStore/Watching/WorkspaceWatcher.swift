import Platform

/// Reports when someone else writes to a workspace. Otherwise it sleeps.
///
/// It has a thread of its own. Changes that come together are reported once: after the last of them, or after a while.
public final class WorkspaceWatcher: Sendable {
  /// Why the files should be checked.
  public enum Occasion: Hashable, Sendable {
    /// Files have changed; their paths are relative to the workspace, and the empty path means that any file may have.
    case changed(Set<String>)
    /// The time requested with `checkAgain` has passed without a change.
    case waited
  }

  /// How long changes are collected.
  public struct Timing: Sendable {
    /// How long there must be no further change before changes are reported.
    public var quiet = Duration.milliseconds(120)
    /// The longest that a change waits for others.
    public var longest = Duration.milliseconds(600)
    /// How often the files are checked if the system does not report changes.
    public var polling = Duration.seconds(1)

    /// Makes the default timing.
    public init() {}
  }

  /// Asks a watcher to check again.
  public struct Reminder: Sendable {
    let work: WatcherWork

    /// Requests an occasion after `delay` if nothing changes until then.
    public func checkAgain(after delay: Duration) {
      work.order(.checkAgain(delay))
    }
  }

  private let work: WatcherWork

  /// Watches the workspace at `location` and calls `onOccasion` on a thread of its own, once at the start as well,
  /// because earlier changes are unknown.
  ///
  /// - Returns: nil when the system has no descriptor or thread left.
  public init?(
    _ location: WorkspaceLocation, timing: Timing = Timing(),
    onOccasion: @escaping @Sendable (Occasion, Reminder) -> Void
  ) {
    guard let pipe = WakePipe() else { return nil }
    let work = WatcherWork(
      root: FileSystem.realPath(of: location.root) ?? location.root, timing: timing, pipe: pipe,
      notify: onOccasion)
    guard let thread = SystemThread({ work.run() }) else { return nil }
    thread.detach()
    self.work = work
  }

  deinit {
    work.order(.stop)
  }
}
