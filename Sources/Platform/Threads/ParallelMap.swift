import Synchronization

/// Maps items on several cores.
package enum ParallelMap {
  /// The result of `transform` for each item, in order.
  ///
  /// Every lane takes the next remaining item, so that one large item does not hold up the others; fewer than
  /// `laneSize` items per lane are not worth a thread.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], laneSize: Int = 8, _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let cores = Int(clamping: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let lanes = max(1, min(cores, items.count / laneSize))
    guard lanes > 1 else { return items.map(transform) }
    return withoutActuallyEscaping(transform) { transform in
      let work = Work(items: items, transform: transform)
      // This thread is a lane too, and does everything if there is no other.
      let threads = (1..<lanes).compactMap { _ in SystemThread { work.runLane() } }
      work.runLane()
      for thread in threads { thread.join() }
      return work.results
    }
  }

  /// What the lanes share.
  private final class Work<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let transform: @Sendable (Item) -> Result
    private let next = Atomic(0)
    private let collected = Mutex<[(index: Int, result: Result)]>([])

    init(items: [Item], transform: @escaping @Sendable (Item) -> Result) {
      self.items = items
      self.transform = transform
    }

    /// Takes items until none is left.
    func runLane() {
      var own: [(index: Int, result: Result)] = []
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard items.indices.contains(index) else { break }
        own.append((index, transform(items[index])))
      }
      collected.withLock { $0 += own }
    }

    /// The results of all lanes, in the order of the items.
    var results: [Result] {
      collected.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
    }
  }
}
