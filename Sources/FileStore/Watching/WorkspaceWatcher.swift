import Platform

/// Tells when somebody else writes to a workspace. While nobody does, it sleeps.
///
/// It has a thread of its own. Many changes that come together are told once: after the last of them, or after a while.
public final class WorkspaceWatcher: Sendable {
  /// Why one has to look at the files.
  public enum Occasion: Hashable, Sendable {
    /// Files have changed; their paths are relative to the workspace, and the empty path says that any file may have.
    case changed(Set<String>)
    /// The time has passed that `lookAgain` named, and nothing has changed meanwhile.
    case waited
  }

  /// How long changes are gathered.
  public struct Timing: Sendable {
    /// How long nothing more must have changed before a change is told.
    public var quiet = Duration.milliseconds(120)
    /// The longest that a change waits for others.
    public var longest = Duration.milliseconds(600)
    /// How often the files are looked at where the system tells of no changes.
    public var polling = Duration.seconds(1)

    /// Makes the usual times.
    public init() {}
  }

  /// Asks a watcher for a second look.
  public struct Reminder: Sendable {
    let work: WatcherWork

    /// Asks for an occasion when `delay` has passed and nothing has changed until then.
    public func lookAgain(after delay: Duration) {
      work.order(.lookAgain(delay))
    }
  }

  private let work: WatcherWork

  /// Watches the workspace at `location` and calls `onOccasion` on a thread of its own, which also begins with
  /// one, for what changed before is not known.
  ///
  /// - Returns: nil when the system has no descriptor or thread left.
  public init?(
    _ location: WorkspaceLocation, timing: Timing = Timing(),
    onOccasion: @escaping @Sendable (Occasion, Reminder) -> Void
  ) {
    guard let pipe = WakePipe() else { return nil }
    let work = WatcherWork(
      root: FileSystem.realPath(of: location.root) ?? location.root, timing: timing, pipe: pipe,
      tell: onOccasion)
    guard let thread = SystemThread({ work.run() }) else { return nil }
    thread.detach()
    self.work = work
  }

  deinit {
    work.order(.stop)
  }
}
