import Foundation
import Testing

extension RealTerminal {
  @Suite("A terminal for tests leaves nothing behind")
  struct TerminalSessionTests {
    @Test("Its server, its shell and the program in it end with it")
    func nothingOutlivesIt() throws {
      let server: Int32
      do {
        let dashboard = try OpenDashboard()
        server = try #require(try dashboard.terminal.serverProcess)
        #expect(kill(server, 0) == 0)
        #expect(try dashboard.terminal.isOnSecondScreen)
      }
      for _ in 0..<500 where kill(server, 0) == 0 { usleep(20_000) }
      #expect(kill(server, 0) != 0)
    }
  }
}
