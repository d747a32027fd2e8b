import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("A terminal may claim to have any size")
  struct HugeTerminalTests {
    /// The memory limit of the program in megabytes: twice its usual need in a test build.
    private static let memoryLimit = 500

    @Test(
      "On one of 10,000 × 10,000, and through a storm of sizes, it draws in the top left corner and needs little memory"
    )
    func huge() async throws {
      try await Effort.onThread {
        let sample = try SampleWorkplace()
        let terminal = try PseudoTerminal(columns: 10_000, rows: 10_000)
        let home = sample.workplace.home
        let started = terminal.start(
          try Program.path, ["-C", sample.workplace.root.path],
          environment: [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "HEADWAY_TODAY": "2026-11-18", "USER": "ana",
          ])
        let process = try #require(started)
        defer { kill(process, SIGKILL) }
        try wait(terminal) { terminal.drawn.count > 20_000 }
        for _ in 0..<3 {
          for size in [(65_535, 65_535), (1, 1), (65_535, 1), (1, 65_535), (40, 10), (9_999, 9_999), (0, 0)] {
            terminal.resize(columns: size.0, rows: size.1)
            terminal.look()
            usleep(20_000)
          }
        }
        let before = terminal.drawn.count
        terminal.resize(columns: 120, rows: 40)
        try wait(terminal) { terminal.drawn.count != before }
        #if os(Linux)
          let peak = try #require(ProcessMemory.peak(of: process))
          #expect(peak >> 10 < Self.memoryLimit)
        #endif
        #expect(Self.farthest(in: terminal.drawn).row <= 500)
        #expect(Self.farthest(in: terminal.drawn).column <= 1_000)
        var status: Int32 = 0
        try wait(terminal) {
          _ = terminal.type([UInt8(ascii: "q")])
          return waitpid(process, &status, WNOHANG) == process
        }
        #expect(status == 0)
      }
    }

    /// Waits for a minute at most.
    private func wait(_ terminal: PseudoTerminal, until condition: () -> Bool) throws {
      for _ in 0..<6_000 {
        terminal.look()
        if condition() { return }
        usleep(10_000)
      }
      throw TestFailure(description: "waited in vain")
    }

    /// The farthest position that the cursor was sent to.
    private static func farthest(in drawn: [UInt8]) -> (row: Int, column: Int) {
      var farthest = (row: 0, column: 0)
      let text = String(decoding: drawn, as: UTF8.self)
      for match in text.matches(of: /\u{1B}\[([0-9]+);([0-9]+)H/) {
        farthest.row = max(farthest.row, Int(match.1) ?? 0)
        farthest.column = max(farthest.column, Int(match.2) ?? 0)
      }
      return farthest
    }
  }
}
