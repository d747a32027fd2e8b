import Platform
import Synchronization

/// Events on their way to the event loop. Any thread may push; the loop takes them all at once.
final class EventQueue<Event: Sendable>: Sendable {
  /// Becomes readable when there is something to take.
  let wakePipe: WakePipe
  private let events = Mutex<[Event]>([])

  /// Makes an empty queue; nil when the system has no descriptors left.
  init?() {
    guard let pipe = WakePipe() else { return nil }
    wakePipe = pipe
  }

  /// Adds `event` at the end and wakes the loop.
  func push(_ event: Event) {
    let wasEmpty = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    // The loop takes everything when it wakes, so one byte is enough for many events.
    if wasEmpty { wakePipe.wake() }
  }

  /// Removes and returns everything, oldest first.
  func takeAll() -> [Event] {
    // The pipe first: an event that arrives between the two only causes an extra wake-up, and is not lost.
    wakePipe.clear()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
