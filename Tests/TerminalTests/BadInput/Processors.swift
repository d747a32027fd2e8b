import Foundation

/// Lets no more programs run at once than the machine has processors, whoever asks. Hundreds of tests begin together.
actor Processors {
  static let shared = Processors()

  private var free = max(2, ProcessInfo.processInfo.activeProcessorCount)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Waits for a processor, in the order of asking.
  func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives a processor back.
  func give() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
