import Testing

@testable import headway

@Suite("Timers are due in order, and not before")
struct TimersTests {
  private let start = ContinuousClock().now

  @Test("Without a timer nothing is due, ever")
  func empty() {
    var timers = Timers<String>()
    #expect(timers.nextDue == nil)
    #expect(timers.takeDue(at: start).isEmpty)
  }

  @Test("The earliest comes first, equal ones in the order they were set")
  func order() {
    var timers = Timers<String>()
    timers.add("late", at: start + .seconds(6))
    timers.add("early", at: start + .seconds(1))
    timers.add("early too", at: start + .seconds(1))
    #expect(timers.nextDue == start + .seconds(1))
    #expect(timers.takeDue(at: start).isEmpty)
    #expect(timers.takeDue(at: start + .seconds(1)) == ["early", "early too"])
    #expect(timers.nextDue == start + .seconds(6))
    #expect(timers.takeDue(at: start + .seconds(60)) == ["late"])
    #expect(timers.nextDue == nil)
  }
}
