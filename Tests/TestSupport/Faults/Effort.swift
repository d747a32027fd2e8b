import Foundation

/// How hard open-ended tests try: by default as hard as the documents promise, and `HEADWAY_EFFORT` times as hard if
/// that is set, as in `make torture`.
enum Effort {
  static let factor = ProcessInfo.processInfo.environment["HEADWAY_EFFORT"].flatMap(Int.init) ?? 1

  /// The random seed: a different one on every run, or the one in `HEADWAY_SEED` to reproduce a run.
  static let seed =
    ProcessInfo.processInfo.environment["HEADWAY_SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)

  /// Prints how many times something was tried, if more is tried than in `make test`.
  static func note(_ count: Int, _ what: String) {
    if factor > 1 { print("Tried \(count) times: \(what)") }
  }

  /// Does `work` on a thread of its own, because it waits, and the tests' own threads are few.
  static func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws
    -> Result
  {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
  }
}
