import Canvas
import Testing

@testable import Dashboard

@Suite struct Look {
  @Test func look() {
    var state = Fixture.state()
    print(state.screen())
    state.press(.character("j"), .enter, .enter)
    print(state.screen())
    state.press(.enter)
    print(state.screen())
    state.press(.character("c"))
    print(state.screen())
    var small = Fixture.state(size: Size(columns: 80, rows: 24))
    small.press(.character("j"), .enter, .enter)
    print(small.screen())
    small.press(.character("c"))
    print(small.screen())
    var tiny = Fixture.state(size: Size(columns: 40, rows: 10))
    print(tiny.screen())
    tiny.press(.enter)
    print(tiny.screen())
    tiny.press(.character("?"))
    print(tiny.screen(.ascii))
  }
}
