/// A thread that is gone when its work is done.
///
/// Neither Dispatch nor Swift's own tasks will do: on Linux their pool wakes up once a second as long as the program
/// runs, and a program that waits for a key should sleep.
public struct SystemThread {
  /// Work being passed to a thread.
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }

    /// Runs the work that was retained as `context`.
    static func run(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
      let work = Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
      SignalStack.during(work.body)
      return nil
    }
  }

  /// As large as the main thread's: files read here may be deeply nested.
  private static let stackSize = 8 << 20

  private let handle: pthread_t

  /// Starts a thread that runs `body`; nil when the system has none left.
  public init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var created: pthread_t?
      let result = pthread_create(&created, &attributes, { Work.run($0) }, work.toOpaque())
    #else
      var thread = pthread_t()
      let result = pthread_create(&thread, &attributes, { $0.flatMap { Work.run($0) } }, work.toOpaque())
      let created: pthread_t? = thread
    #endif
    guard result == 0, let created else {
      work.release()
      return nil
    }
    handle = created
  }

  /// Waits until the thread is done. Call it once; a thread that is never joined must be detached.
  public func join() {
    pthread_join(handle, nil)
  }

  /// Lets the thread end by itself.
  public func detach() {
    pthread_detach(handle)
  }
}
