import Synchronization
import Testing

@testable import headway

@Suite("Work in the background is done in its order, and not cut short")
struct BackgroundWorkerTests {
  /// What was done, in the order in which it was.
  private final class Diary: Sendable {
    private let entries = Mutex<[Int]>([])

    func write(_ entry: Int) { entries.withLock { $0.append(entry) } }
    var all: [Int] { entries.withLock { $0 } }
  }

  @Test("One thing after another, in the order in which they were asked for")
  func order() throws {
    let worker = try #require(BackgroundWorker())
    let diary = Diary()
    for number in 0..<200 {
      if number % 3 == 0 {
        worker.runToTheEnd { diary.write(number) }
      } else {
        worker.run { diary.write(number) }
      }
    }
    worker.runToTheEnd { diary.write(200) }
    worker.finish()
    #expect(diary.all == Array(0...200))
  }

  @Test("What must not be cut short is waited for, again and again")
  func finish() throws {
    let worker = try #require(BackgroundWorker())
    let diary = Diary()
    for round in 1...50 {
      worker.runToTheEnd { diary.write(round) }
      worker.finish()
      #expect(diary.all.last == round)
    }
  }

  @Test("Without work there is nothing to wait for")
  func idle() throws {
    let worker = try #require(BackgroundWorker())
    worker.finish()
  }
}
