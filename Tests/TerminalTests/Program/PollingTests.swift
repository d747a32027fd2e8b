@testable import TestSupport

#if os(Linux)
  import Foundation
  import Testing

  extension RealTerminal {
    @Suite("If the system has no watches left, the files are polled")
    struct PollingTests {
      /// Words before a command that leave it without watches; nil if this user may not do that.
      private static let withoutWatches: [String]? = {
        let words = [
          "unshare", "-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_watches && exec \"$@\"", "sh",
        ]
        let works = Command(
          path: "/usr/bin/env", arguments: words + ["true"], environment: ["PATH": BrokenDisk.path])
        return works.run(outputTo: "/dev/null", errorsTo: "/dev/null") == 0 ? words : nil
      }()

      @Test(
        "Another program's check-in is reported with watches and without",
        arguments: withoutWatches == nil ? [true] : [true, false])
      func reported(hasWatches: Bool) throws {
        let wrapper = hasWatches ? [] : try #require(Self.withoutWatches)
        let sample = try SampleWorkplace()
        let terminal = try TerminalSession()
        try terminal.start("-C", sample.workplace.root.path, through: wrapper)
        try terminal.waitUntil("★")
        let outcome = try sample.run("check-in", "streamline-check-in/wait-time", "16.9", "--as", "ben")
        #expect(outcome.status == 0)
        try terminal.waitUntil("1 check-in by Ben.")
        let question = "ls -l /proc/$PROCESS/fd | grep -q inotify"
        try terminal.onTheSide(hasWatches ? question : "! \(question)")
        try terminal.type("q")
        #expect(try terminal.waitForEnd() == 0)
      }
    }
  }
#endif
