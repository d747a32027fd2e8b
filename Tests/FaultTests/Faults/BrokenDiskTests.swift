import Foundation
import Testing

@testable import TestSupport

@Suite("The command reports a disk that accepts nothing, and the log is unchanged")
struct BrokenDiskTests {
  @Test("By every fault", arguments: BrokenDisk.all)
  func command(disk: BrokenDisk) async throws {
    try await Effort.onThread {
      let place = try Workplace()
      try disk.copySample(to: place.root)
      let errors = place.home.appending(path: "errors").path
      let command = Command(
        path: "/usr/bin/env",
        arguments: disk.wrapper + [
          try Program.path, "-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17",
        ],
        environment: [
          "ROOT": place.root.path, "PATH": BrokenDisk.path, "HOME": place.home.path, "USER": "ana",
          "HEADWAY_TODAY": "2026-11-18", "LC_ALL": "C.UTF-8",
        ])
      let before = try BrokenDisk.contents(of: place.root)
      let output = place.home.appending(path: "output").path
      #expect(command.run(outputTo: output, errorsTo: errors) == 74)
      let complaint = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(complaint.contains("headway: nothing was saved: "), "\(complaint)")
      #expect(complaint.contains(disk.sentence), "\(complaint)")
      #expect(try String(contentsOfFile: output, encoding: .utf8) == "")
      #expect(try BrokenDisk.contents(of: place.root) == before)
    }
  }

  @Test("A disk with room for half a line: the half is removed")
  func halfALine() throws {
    let disk = try #require(BrokenDisk.all.first)
    let place = try Workplace()
    try disk.copySample(to: place.root)
    let log = place.root.appending(path: "check-ins/2026-Q4/streamline-check-in.jsonl")
    // Fifty bytes less than the limit leave room for the start of a line.
    let before = Data(try Data(contentsOf: log).prefix(while: { $0 != 0x0A })) + Data([0x0A])
    let padded = before + Data(repeating: 0x0A, count: 4_096 - 50 - before.count)
    try padded.write(to: log)
    let errors = place.home.appending(path: "errors").path
    let status = Command(
      path: "/usr/bin/env",
      arguments: disk.wrapper + [
        try Program.path, "-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17",
      ],
      environment: ["PATH": BrokenDisk.path, "HEADWAY_TODAY": "2026-11-18", "USER": "ana"]
    ).run(outputTo: "/dev/null", errorsTo: errors)
    #expect(status == 74)
    #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("only 50 of "))
    #expect(try Data(contentsOf: log) == padded)
  }
}
