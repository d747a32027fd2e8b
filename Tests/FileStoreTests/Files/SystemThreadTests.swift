import Foundation
import Synchronization
import Testing

@testable import Platform

@Suite("Threads")
struct SystemThreadTests {
  @Test("Each has a second stack, on which its crash is handled")
  func signalStack() throws {
    let isThere = Mutex(false)
    let thread = SystemThread {
      var stack = stack_t()
      let isKnown = sigaltstack(nil, &stack) == 0
      isThere.withLock { $0 = isKnown && stack.ss_sp != nil && Int(stack.ss_flags) & Int(SS_DISABLE) == 0 }
    }
    try #require(thread).join()
    #expect(isThere.withLock { $0 })
  }
}
