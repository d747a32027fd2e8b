import Testing

@testable import Platform
@testable import headway

@Suite("Events reach the loop")
struct EventQueueTests {
  @Test("They come out once, oldest first")
  func order() throws {
    let queue = try #require(EventQueue<Int>())
    queue.push(1)
    queue.push(2)
    #expect(queue.takeAll() == [1, 2])
    #expect(queue.takeAll() == [])
  }

  @Test("The pipe is readable exactly while something waits")
  func wakes() throws {
    let queue = try #require(EventQueue<Int>())
    let descriptor = queue.wakePipe.readable
    #expect(Readiness.wait(for: [descriptor], timeout: .zero).readable.isEmpty)
    queue.push(1)
    queue.push(2)
    #expect(Readiness.wait(for: [descriptor], timeout: .zero).readable == [descriptor])
    _ = queue.takeAll()
    #expect(Readiness.wait(for: [descriptor], timeout: .zero).readable.isEmpty)
    queue.push(3)
    #expect(Readiness.wait(for: [descriptor], timeout: .zero).readable == [descriptor])
  }

  @Test("None is lost when many threads push at once")
  func concurrent() async throws {
    let queue = try #require(EventQueue<Int>())
    var seen: [Int] = []
    await withTaskGroup(of: Void.self) { group in
      for start in 0..<8 {
        group.addTask { for offset in 0..<500 { queue.push(start * 500 + offset) } }
      }
      while seen.count < 2000 {
        seen += queue.takeAll()
        // The tasks that push share a few threads with this one.
        await Task.yield()
      }
      await group.waitForAll()
    }
    seen += queue.takeAll()
    #expect(seen.sorted() == Array(0..<4000))
  }
}
