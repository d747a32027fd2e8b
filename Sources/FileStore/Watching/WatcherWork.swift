import Platform
import Synchronization

/// The work of a watcher's thread.
final class WatcherWork: Sendable {
  enum Order: Sendable {
    case checkAgain(Duration)
    case stop
  }

  private let root: String
  private let timing: WorkspaceWatcher.Timing
  private let pipe: WakePipe
  private let orders = Mutex<[Order]>([])
  private let notify: @Sendable (WorkspaceWatcher.Occasion, WorkspaceWatcher.Reminder) -> Void

  init(
    root: String, timing: WorkspaceWatcher.Timing, pipe: WakePipe,
    notify: @escaping @Sendable (WorkspaceWatcher.Occasion, WorkspaceWatcher.Reminder) -> Void
  ) {
    self.root = root
    self.timing = timing
    self.pipe = pipe
    self.notify = notify
  }

  func order(_ order: Order) {
    orders.withLock { $0.append(order) }
    pipe.wake()
  }

  func run() {
    let source = Self.source(root: root, timing: timing)
    let clock = ContinuousClock()
    var gathered = GatheredChanges(timing: timing)
    // Changes between the first reading and now have not been reported.
    notify(.changed([""]), WorkspaceWatcher.Reminder(work: self))
    while true {
      let timeout = [gathered.due.map { $0 - clock.now }, source.interval].compactMap(\.self).min()
      let descriptors = [pipe.readable, source.descriptor].compactMap(\.self)
      _ = Readiness.wait(for: descriptors, timeout: timeout.map { max(.zero, $0) })
      for order in takeOrders() {
        switch order {
        case .stop: return
        case .checkAgain(let delay): gathered.checkAgain(at: clock.now.advanced(by: delay))
        }
      }
      gathered.add(source.take(), at: clock.now)
      if let occasion = gathered.take(at: clock.now) {
        notify(occasion, WorkspaceWatcher.Reminder(work: self))
      }
    }
  }

  private func takeOrders() -> [Order] {
    // The pipe first: an order that arrives between the two only causes an extra wake-up, and is not lost.
    pipe.clear()
    return orders.withLock { orders in
      defer { orders = [] }
      return orders
    }
  }

  private static func source(root: String, timing: WorkspaceWatcher.Timing) -> any ChangeSource {
    #if os(Linux)
      if let source = InotifySource(root: root) { return source }
    #endif
    return PollingSource(root: root, interval: timing.polling)
  }
}
