import Testing

@testable import FileStore

@Suite("Changes that come together are reported once")
struct GatheredChangesTests {
  private let start = ContinuousClock().now
  private var timing: WorkspaceWatcher.Timing {
    var timing = WorkspaceWatcher.Timing()
    timing.quiet = .milliseconds(100)
    timing.longest = .milliseconds(500)
    return timing
  }

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start.advanced(by: .milliseconds(milliseconds))
  }

  @Test("While nothing has changed nothing is due, and nothing wakes anyone")
  func idle() {
    var gathered = GatheredChanges(timing: timing)
    #expect(gathered.due == nil)
    gathered.add([], at: after(0))
    #expect(gathered.due == nil)
    #expect(gathered.take(at: after(10_000)) == nil)
  }

  @Test("A change is reported after a quiet moment, with all that came before")
  func quiet() {
    var gathered = GatheredChanges(timing: timing)
    gathered.add(["headway.yaml"], at: after(0))
    gathered.add(["execution/a.yaml"], at: after(80))
    #expect(gathered.take(at: after(170)) == nil)
    #expect(gathered.take(at: after(180)) == .changed(["headway.yaml", "execution/a.yaml"]))
    #expect(gathered.due == nil)
  }

  @Test("Someone who never stops writing does not delay it forever")
  func longest() {
    var gathered = GatheredChanges(timing: timing)
    for time in stride(from: 0, through: 490, by: 70) {
      gathered.add(["a"], at: after(time))
      #expect(gathered.take(at: after(time)) == nil)
    }
    #expect(gathered.take(at: after(500)) == .changed(["a"]))
  }

  @Test("A reminder comes at its time, and not if a change comes first")
  func secondLook() {
    var gathered = GatheredChanges(timing: timing)
    gathered.checkAgain(at: after(400))
    #expect(gathered.take(at: after(399)) == nil)
    #expect(gathered.take(at: after(400)) == .waited)
    gathered.checkAgain(at: after(900))
    gathered.add(["a"], at: after(850))
    #expect(gathered.take(at: after(900)) == nil)
    #expect(gathered.take(at: after(950)) == .changed(["a"]))
    #expect(gathered.due == nil)
  }
}
