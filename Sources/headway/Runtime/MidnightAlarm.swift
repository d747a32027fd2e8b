import OKRModel
import Platform

/// Reports a new day within a second of midnight. It sleeps until then and does not tick: the sleep is until a
/// wall-clock time, so it also ends on time after the machine was suspended or its clock was set forward.
enum MidnightAlarm {
  /// Calls `onNewDay` on a thread of its own whenever a day starts, until the program ends.
  static func start(onNewDay: @escaping @Sendable (CivilDay) -> Void) {
    let thread = SystemThread {
      follow(
        today: SystemEnvironment.today,
        sleep: {
          sleep(until: Midnight.next(after: time(nil), day: SystemEnvironment.day(at:)))
          return true
        }, onNewDay: onNewDay)
    }
    // Without a thread, the new day is noticed with the next key.
    thread?.detach()
  }

  /// Calls `onNewDay` each time `sleep` returns on a different day, until it returns false.
  static func follow(today: () -> CivilDay, sleep: () -> Bool, onNewDay: (CivilDay) -> Void) {
    var day = today()
    while sleep() {
      let now = today()
      // If the clock was set back in the meantime, it is still the same day.
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
    // A timed wait on a condition that is never signalled uses the wall clock on every system; a sleep does not.
    var instant = timespec(tv_sec: time_t(second), tv_nsec: 0)
    while pthread_cond_timedwait(&never, &lock, &instant) == 0 {}
    pthread_mutex_unlock(&lock)
    pthread_cond_destroy(&never)
    pthread_mutex_destroy(&lock)
  }
}
