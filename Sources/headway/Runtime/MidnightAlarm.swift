import OKRModel
import Platform

/// Says that a new day has begun, within a second of midnight. It sleeps until then and does not tick: the sleep is
/// until an instant of the clock on the wall, so that it also ends on time after the machine was suspended or its clock
/// was set forward.
enum MidnightAlarm {
  /// Calls `onNewDay` on a thread of its own whenever a day begins, until the program ends.
  static func start(onNewDay: @escaping @Sendable (CivilDay) -> Void) {
    let thread = SystemThread {
      follow(
        today: Surroundings.today,
        sleep: {
          sleep(until: Midnight.next(after: time(nil), day: Surroundings.day(at:)))
          return true
        }, onNewDay: onNewDay)
    }
    // Without a thread the day is noticed with the next key.
    thread?.detach()
  }

  /// Calls `onNewDay` each time that `sleep` returns on another day than before, until it returns false.
  static func follow(today: () -> CivilDay, sleep: () -> Bool, onNewDay: (CivilDay) -> Void) {
    var day = today()
    while sleep() {
      let now = today()
      // Where the clock was set back meanwhile, it is the same day again.
      guard now != day else { continue }
      day = now
      onNewDay(now)
    }
  }

  private static func sleep(until second: Int) {
    var lock = pthread_mutex_t()
    var never = pthread_cond_t()
    pthread_mutex_init(&lock, nil)
    pthread_cond_init(&never, nil)
    pthread_mutex_lock(&lock)
    // A condition that nobody signals waits by the wall clock on every system; a sleep does not.
    var instant = timespec(tv_sec: time_t(second), tv_nsec: 0)
    while pthread_cond_timedwait(&never, &lock, &instant) == 0 {}
    pthread_mutex_unlock(&lock)
    pthread_cond_destroy(&never)
    pthread_mutex_destroy(&lock)
  }
}
