import Platform

#if os(Linux)
  import Platform

  /// Reports changes in the directories of a workspace on Linux.
  ///
  /// It watches directories, not files, because an editor replaces the file. While the workspace
  /// itself is gone, the nearest directory above it is watched for its return, and only then: other programs are busy
  /// there.
  final class InotifySource: ChangeSource {
    let descriptor: Int32?
    let interval: Duration? = nil
    private let queue: Int32
    private let places: WatchedPlaces
    /// The directories by watch number; nil is the one above a missing workspace.
    private var watches: [Int32: String?] = [:]

    private static let fileEvents = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
    private static let goneEvents = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)
    private static let returnEvents = UInt32(IN_CREATE | IN_MOVED_TO) | goneEvents
    private static let flags = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

    /// Watches the workspace below `root`; nil when the system is out of watches.
    init?(root: String) {
      queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard queue >= 0 else { return nil }
      descriptor = queue
      places = WatchedPlaces(root: root)
      guard watchAll() else {
        close(queue)
        return nil
      }
    }

    deinit {
      close(queue)
    }

    func take() -> Set<String> {
      var changed: Set<String> = []
      var isMoved = false
      for event in InotifyEvent.all(from: queue) {
        if event.mask & UInt32(IN_IGNORED) != 0 {
          watches[event.watch] = nil
        } else if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          isMoved = true
          changed.insert("")
        } else if let place = watches[event.watch] {
          note(event, in: place, &changed, &isMoved)
        }
      }
      // Directories came or went: look for all of them again, because changes in a new one were not reported.
      if isMoved { _ = watchAll() }
      return changed
    }

    private func note(
      _ event: InotifyEvent, in place: String?, _ changed: inout Set<String>, _ isMoved: inout Bool
    ) {
      if event.mask & Self.goneEvents != 0 {
        isMoved = true
        changed.insert("")
        return
      }
      guard let place else {
        // Something appeared on the way to the workspace.
        isMoved = true
        if FileSystem.kind(of: places.root) == .directory { changed.insert("") }
        return
      }
      guard WatchedPlaces.matters(event.name, in: place) else { return }
      changed.insert(place.isEmpty ? event.name : "\(place)/\(event.name)")
      if event.mask & UInt32(IN_ISDIR) != 0 { isMoved = true }
    }

    /// Watches every existing directory; false when the system is out of watches.
    private func watchAll() -> Bool {
      for watch in watches.keys { inotify_rm_watch(queue, watch) }
      watches = [:]
      var isWhole = true
      for path in places.present {
        let directory = path.isEmpty ? places.root : "\(places.root)/\(path)"
        isWhole = watch(directory, for: Self.fileEvents | Self.goneEvents, as: path) && isWhole
      }
      guard watches.isEmpty else { return isWhole }
      return watchAbove()
    }

    /// Waits for a missing workspace to return.
    private func watchAbove() -> Bool {
      var above = FileSystem.parent(of: places.root)
      while FileSystem.kind(of: above) != .directory, above.count > 1 { above = FileSystem.parent(of: above) }
      guard watch(above, for: Self.returnEvents, as: nil) else { return false }
      // It may have come back between the two checks.
      let isBack = FileSystem.kind(of: places.root) == .directory
      return isBack ? watchAll() : true
    }

    private func watch(_ directory: String, for events: UInt32, as place: String?) -> Bool {
      let watch = inotify_add_watch(queue, directory, events | Self.flags)
      guard watch >= 0 else { return errno == ENOENT || errno == ENOTDIR || errno == EACCES }
      watches.updateValue(place, forKey: watch)
      return true
    }
  }
#endif
