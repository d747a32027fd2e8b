import Platform
import Synchronization

/// Carries out what takes time, one thing after another, off the main thread.
final class BackgroundWorker: Sendable {
  private typealias Job = @Sendable () -> Void

  private let jobs: EventQueue<Job>
  /// Becomes readable when something that must not be cut short is done.
  private let donePipe: WakePipe
  private let unfinished = Mutex(0)
  private let isStarted = Mutex(false)
  private let isFinishing = Mutex(false)

  /// Makes a worker without work; nil when the system has no descriptors left.
  init?() {
    guard let jobs = EventQueue<Job>(), let donePipe = WakePipe() else { return nil }
    self.jobs = jobs
    self.donePipe = donePipe
  }

  /// Does `job` when everything before it is done. The program may end before that, and does not wait for it.
  func run(_ job: @escaping @Sendable () -> Void) {
    add { [self] in if !isFinishing.withLock({ $0 }) { job() } }
  }

  /// Does `job` when everything before it is done. `finish` waits for it.
  func runToTheEnd(_ job: @escaping @Sendable () -> Void) {
    unfinished.withLock { $0 += 1 }
    add { [self] in
      job()
      unfinished.withLock { $0 -= 1 }
      donePipe.wake()
    }
  }

  private func add(_ job: @escaping Job) {
    jobs.push(job)
    start()
  }

  /// Waits until everything is done that must not be cut short, and leaves the rest undone; calls `onWait` once when that takes a while.
  func finish(onWait: () -> Void = {}) {
    isFinishing.withLock { $0 = true }
    var patience: Duration? = .milliseconds(700)
    while unfinished.withLock({ $0 > 0 }) {
      let ready = Readiness.wait(for: [donePipe.readable], timeout: patience)
      if ready.readable.isEmpty, patience != nil {
        patience = nil
        onWait()
      }
      donePipe.clear()
    }
  }

  /// Starts the thread with the first job. Without a thread the work is done here and now.
  private func start() {
    isStarted.withLock { isStarted in
      guard !isStarted else { return }
      guard let thread = SystemThread(work) else { return doWhatWaits() }
      thread.detach()
      isStarted = true
    }
  }

  private func work() {
    while true {
      _ = Readiness.wait(for: [jobs.wakePipe.readable], timeout: nil)
      doWhatWaits()
    }
  }

  private func doWhatWaits() {
    for job in jobs.takeAll() { job() }
  }
}
