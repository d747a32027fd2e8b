import Canvas
import Testing

@testable import headway

@Suite("Keys that arrive faster than they are handled")
struct KeyBacklogTests {
  private func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  private func all(of backlog: KeyBacklog) -> [Key] {
    var backlog = backlog
    var keys: [Key] = []
    while let key = backlog.take() { keys.append(key) }
    #expect(backlog.isEmpty)
    return keys
  }

  @Test("They are handled in order, each once, however they arrive")
  func order() {
    var backlog = KeyBacklog()
    var taken: [Key] = []
    var added: [Key] = []
    for number in 0..<5_000 {
      let new = (0..<(number % 4)).map { Key.function(number * 4 + $0) }
      added += new
      backlog.add(new)
      if let key = backlog.take() { taken.append(key) }
    }
    #expect(taken + all(of: backlog) == added)
  }

  @Test("Ctrl-C after a flood comes first, and what came before it is dropped")
  func interrupt() {
    var backlog = KeyBacklog()
    backlog.add(keys(String(repeating: "j", count: 60_000)))
    _ = backlog.take()
    backlog.add(keys("k") + [.control("c"), .character("x")])
    #expect(all(of: backlog) == [.control("c"), .character("x")])
  }

  @Test("Ctrl-C after what a person has typed ahead drops nothing of it")
  func typedAhead() {
    var backlog = KeyBacklog()
    let typed = keys(String(repeating: "a", count: KeyBacklog.handful)) + [.control("c")]
    backlog.add(typed)
    #expect(all(of: backlog) == typed)
  }

  @Test("Ctrl-C twice after a flood is handled twice")
  func twice() {
    var backlog = KeyBacklog()
    backlog.add(keys(String(repeating: "j", count: 60_000)) + [.control("c"), .control("c")])
    #expect(all(of: backlog) == [.control("c"), .control("c")])
  }

  @Test("Excess keys are dropped, and their number is reported at the end")
  func tooMany() {
    var backlog = KeyBacklog()
    for _ in 0..<3 { backlog.add(keys(String(repeating: "j", count: 40_000))) }
    #expect(backlog.count == KeyBacklog.limit)
    let rest = all(of: backlog)
    #expect(rest.dropLast().allSatisfy { $0 == .character("j") })
    #expect(rest.last == .refused(.tooManyKeys(dropped: 120_000 - KeyBacklog.limit)))
  }

  @Test("Ctrl-C is handled even if no more keys can be kept")
  func interruptBeyondLimit() {
    var backlog = KeyBacklog()
    backlog.add(keys(String(repeating: "j", count: 200_000)) + [.control("c")])
    #expect(all(of: backlog) == [.control("c")])
  }
}
