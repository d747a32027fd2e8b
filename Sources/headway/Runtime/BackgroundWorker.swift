import Platform
import Synchronization

/// Runs slow jobs one after another, off the main thread.
final class BackgroundWorker: Sendable {
  private typealias Job = @Sendable () -> Void

  private let jobs: EventQueue<Job>
  /// Becomes readable when a job that must not be interrupted is done.
  private let donePipe: WakePipe
  private let unfinished = Mutex(0)
  private let isStarted = Mutex(false)
  private let isFinishing = Mutex(false)

  /// Makes an idle worker; nil when the system has no descriptors left.
  init?() {
    guard let jobs = EventQueue<Job>(), let donePipe = WakePipe() else { return nil }
    self.jobs = jobs
    self.donePipe = donePipe
  }

  /// Runs `job` after all earlier ones. The program may exit before that, without waiting for it.
  func run(_ job: @escaping @Sendable () -> Void) {
    add { [self] in if !isFinishing.withLock({ $0 }) { job() } }
  }

  /// Runs `job` after all earlier ones. `finish` waits for it.
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

  /// Waits for all jobs that must not be interrupted, and drops the rest; calls `onWait` once if that takes a while.
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

  /// Starts the thread with the first job. If there is no thread, the job runs right here.
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
