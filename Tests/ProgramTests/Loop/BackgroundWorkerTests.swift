import Foundation
import Synchronization
import Testing

@testable import headway

@Suite("Background work is done in order, and not interrupted")
struct BackgroundWorkerTests {
  /// What was done, in order.
  private final class Diary: Sendable {
    private let entries = Mutex<[Int]>([])

    func write(_ entry: Int) { entries.withLock { $0.append(entry) } }
    var all: [Int] { entries.withLock { $0 } }
  }

  @Test("One job after another, in the order requested")
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
    while diary.all.last != 200 { usleep(1_000) }
    #expect(diary.all == Array(0...200))
  }

  @Test("Jobs that must not be interrupted are waited for, again and again")
  func finish() throws {
    let worker = try #require(BackgroundWorker())
    let diary = Diary()
    for round in 1...50 {
      worker.runToTheEnd { diary.write(round) }
      worker.finish()
      #expect(diary.all.last == round)
    }
  }

  @Test("Jobs that may be dropped do not keep the program from exiting")
  func leftUndone() throws {
    let worker = try #require(BackgroundWorker())
    let diary = Diary()
    let gate = Mutex(false)
    worker.runToTheEnd { while !gate.withLock({ $0 }) { usleep(1_000) } }
    for number in 0..<100 { worker.run { diary.write(number) } }
    worker.runToTheEnd { diary.write(100) }
    worker.finish { gate.withLock { $0 = true } }
    #expect(diary.all == [100])
  }

  @Test("Without work there is nothing to wait for")
  func idle() throws {
    let worker = try #require(BackgroundWorker())
    worker.finish { Issue.record("it waits") }
  }
}
