import Foundation
import Testing

@testable import FileStore

@Suite("What a full disk has cut off is not committed for everybody")
struct DamagedFilesSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ana", id: "a1", 17)
    #expect(shared.sync("ana").run().pushed == 1)
  }

  @Test(
    "A log that is empty, cut off, overwritten with zeros or away is left out and named, and the rest is shared",
    arguments: ["", "cut", "zeros", nil])
  func log(damage: String?) throws {
    let whole = try shared.directory.text(of: "ana/\(SharedWorkspace.log)")
    switch damage {
    case nil:
      try FileManager.default.removeItem(atPath: "\(shared.directory.path)/ana/\(SharedWorkspace.log)")
    case "cut": try shared.directory.write(String(whole.dropLast(30)), to: "ana/\(SharedWorkspace.log)")
    case "zeros":
      try shared.directory.write(
        [UInt8](repeating: 0, count: whole.utf8.count), to: "ana/\(SharedWorkspace.log)")
    default: try shared.directory.write("", to: "ana/\(SharedWorkspace.log)")
    }
    try shared.directory.write("initiative: Kiosks\nstate: planned\n", to: "ana/okrs/execution/kiosks.yaml")
    let result = shared.sync("ana").run()
    #expect(result.committed == "execution: kiosks", "\(result.summary)")
    let count = damage == "cut" ? 1 : 2
    #expect(result.leftOut == [LeftOutFile(path: SharedWorkspace.log, reason: .shrunk(count))])
    #expect(!result.isInStep)
    #expect(try shared.git("hub.git", "show", "main:\(SharedWorkspace.log)") == whole)
    try shared.git("ana", "checkout", "--quiet", "HEAD", "--", SharedWorkspace.log)
    #expect(shared.sync("ana").run().isInStep)
  }

  @Test("A definition that is empty is left out; others are shared")
  func definition() throws {
    try shared.directory.write("", to: "ana/\(SharedWorkspace.objective)")
    try shared.checkIn("ana", id: "a2", 16)
    let result = shared.sync("ana").run()
    #expect(result.committed == "check-ins: 1 by ana, week 7")
    #expect(result.leftOut == [LeftOutFile(path: SharedWorkspace.objective, reason: .empty)])
    #expect(result.summary.contains("'git checkout HEAD -- \(SharedWorkspace.objective)'"))
  }

  @Test(
    "A log that goes with its objective, moves to another cycle, or has a line corrected by hand is shared")
  func meant() throws {
    let text = try shared.directory.text(of: "ana/\(SharedWorkspace.log)")
    try shared.directory.write(
      text.replacing("\"value\":17", with: "\"value\":18"), to: "ana/\(SharedWorkspace.log)")
    #expect(shared.sync("ana").run().isInStep)
    for folder in ["check-ins", "objectives"] {
      try shared.directory.makeDirectory("ana/okrs/\(folder)/2026-Q3")
    }
    for name in [SharedWorkspace.log, SharedWorkspace.objective] {
      try shared.directory.rename("ana/\(name)", to: "ana/\(name.replacing("2026-Q4", with: "2026-Q3"))")
    }
    #expect(shared.sync("ana").run().isInStep)
    for name in [SharedWorkspace.log, SharedWorkspace.objective] {
      let path = "\(shared.directory.path)/ana/\(name.replacing("2026-Q4", with: "2026-Q3"))"
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(shared.sync("ana").run().isInStep)
    #expect(try shared.status("ana") == [])
  }
}
