import Canvas
import CursesTerminal
import Foundation
import Testing

@testable import headway

@Suite("However many keys arrive, the loop listens and draws")
struct EventLoopTests {
  private let flood = [[Key]](repeating: Array(repeating: .character("j"), count: 4_000), count: 15)

  @Test("A signal is handled before the next key", arguments: [1, 2, 777, 59_000])
  func signal(count: Int) throws {
    let terminal = try #require(ScriptedTerminal())
    terminal.pieces = flood
    terminal.signals = [count: [.end(SIGTERM)]]
    #expect(try terminal.run { _, _ in } == .killed(by: SIGTERM))
    #expect(terminal.handled.count == count)
  }

  @Test("Ctrl-C after 60,000 keys is the next key, as soon as it arrives")
  func interrupt() throws {
    let terminal = try #require(ScriptedTerminal())
    terminal.pieces = flood + [[.control("c")]]
    #expect(try terminal.run { key, loop in if key == .control("c") { loop.stop() } } == .stopped)
    // One key is handled between two readings.
    #expect(terminal.handled.count == flood.count + 1)
    #expect(terminal.handled.last == .control("c"))
  }

  @Test("The screen is drawn ten times per second meanwhile", arguments: [1, 5, 30])
  func drawing(milliseconds: Int) throws {
    let terminal = try #require(ScriptedTerminal())
    terminal.pieces = flood
    terminal.effort = .milliseconds(milliseconds)
    let count = flood.joined().count
    #expect(
      try terminal.run { _, loop in if terminal.handled.count == count { loop.stop() } } == .stopped)
    let gaps = zip(terminal.drawings, terminal.drawings.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 * milliseconds <= 100 }, "\(gaps.max() ?? 0) keys without a drawing")
    #expect(count - (terminal.drawings.last ?? 0) <= 100 / milliseconds)
  }

  @Test("A few keys are one batch with one drawing after it")
  func batch() throws {
    let terminal = try #require(ScriptedTerminal())
    terminal.pieces = [[.character("j"), .character("j"), .character("k")], [], [.character("q")]]
    #expect(try terminal.run { key, loop in if key == .character("q") { loop.stop() } } == .stopped)
    #expect(terminal.drawings.prefix(2).allSatisfy { $0 == 0 || $0 >= 3 })
  }

  @Test("A new size applies to the next drawing")
  func resize() throws {
    let terminal = try #require(ScriptedTerminal())
    terminal.pieces = flood
    terminal.sizes = [10: Size(columns: 20, rows: 5)]
    #expect(
      try terminal.run { _, loop in if terminal.handled.count == 1_000 { loop.stop() } } == .stopped)
    let resize = try #require(terminal.handled.firstIndex(of: .resize(Size(columns: 20, rows: 5))))
    #expect(resize <= 100)
  }

  @Test("Quit in the middle of a flood, the rest reaches no shell; what a person types ahead does")
  func leaving() throws {
    for (pieces, isThrownAway) in [(flood, true), ([[.character("q"), .character("l")]], false)] {
      let terminal = try #require(ScriptedTerminal())
      terminal.pieces = pieces
      #expect(try terminal.run { _, loop in loop.stop() } == .stopped)
      #expect(terminal.handled.count == 1)
      #expect(terminal.hasDiscarded == isThrownAway)
    }
  }
}
