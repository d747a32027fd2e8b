import Foundation

/// How hard the tests try that can try for as long as one likes: as hard as the documents promise by themselves, and
/// `HEADWAY_EFFORT` times as hard where that is set, as `make torture` does.
enum Effort {
  static let factor = ProcessInfo.processInfo.environment["HEADWAY_EFFORT"].flatMap(Int.init) ?? 1

  /// Where random numbers begin: another place on every run, and the one in `HEADWAY_SEED` to see a run again.
  static let seed =
    ProcessInfo.processInfo.environment["HEADWAY_SEED"].flatMap(UInt64.init) ?? .random(in: 0...999_999)

  /// Prints how many times something was tried, where more is tried than in `make test`.
  static func note(_ count: Int, _ what: String) {
    if factor > 1 { print("Tried \(count) times: \(what)") }
  }

  /// Does `work` on a thread of its own, for it waits, and the tests' own threads are few.
  static func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws
    -> Result
  {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
  }
}
