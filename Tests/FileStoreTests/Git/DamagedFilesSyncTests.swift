import Foundation
import Testing

@testable import GitSync

@Suite("What a full disk has cut off is not committed for everyone")
struct DamagedFilesSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ana", id: "a1", 17)
    #expect(shared.sync("ana").run().pushed == 1)
  }

  @Test(
    "A log that is empty, cut off, overwritten with zeros or missing is left out and named, and the rest is shared",
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

  /// What a program that cannot finish saving leaves of the objective.
  enum Cut: CaseIterable {
    /// In the middle of a line, of a quoted text, or followed by zeros.
    case line, quotes, zeros

    func text(of whole: String) -> String {
      switch self {
      case .line: String(whole.dropLast(7))
      case .quotes: String(whole.prefix { $0 != "\"" }) + "\"Shorten\n"
      case .zeros: String(whole.prefix { $0 != "\n" }) + "\n" + String(repeating: "\0", count: 40)
      }
    }
  }

  @Test(
    "A definition that breaks off is left out with its line, and both ways out work", arguments: Cut.allCases)
  func cut(_ cut: Cut) throws {
    var whole = WorkspaceFixture.objective
    if cut == .quotes {
      whole = whole.replacing("Shorten the queue", with: "\"Shorten\n  the queue\"")
      try shared.directory.write(whole, to: "ana/\(SharedWorkspace.objective)")
      #expect(shared.sync("ana").run().isInStep)
    }
    let text = cut.text(of: whole)
    try shared.directory.write(text, to: "ana/\(SharedWorkspace.objective)")
    try shared.checkIn("ana", id: "a2", 16)
    let result = shared.sync("ana").run()
    #expect(result.committed == "check-ins: 1 by ana, week 7", "\(result.summary)")
    let line = text.prefix { $0 != "\0" }.count { $0 == "\n" } + 1
    #expect(result.leftOut == [LeftOutFile(path: SharedWorkspace.objective, reason: .cut(line: line))])
    #expect(result.summary.contains("'git checkout HEAD -- \(SharedWorkspace.objective)'"))
    #expect(try shared.git("hub.git", "show", "main:\(SharedWorkspace.objective)") == whole)
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == text)
    try shared.git("ana", "commit", "--quiet", "-m", "Meant", "--", SharedWorkspace.objective)
    #expect(shared.sync("ana").run().isInStep)
    #expect(try shared.git("hub.git", "show", "main:\(SharedWorkspace.objective)") == text)
    try shared.git("ana", "revert", "--no-edit", "HEAD")
    #expect(shared.sync("ana").run().isInStep)
    try shared.directory.write(text, to: "ana/\(SharedWorkspace.objective)")
    #expect(!shared.sync("ana").run().isInStep)
    try shared.git("ana", "checkout", "--quiet", "HEAD", "--", SharedWorkspace.objective)
    #expect(shared.sync("ana").run().isInStep)
  }

  @Test("Lines that a person deletes from the end, or a last line that they shorten, are shared")
  func shortened() throws {
    let whole = WorkspaceFixture.objective
    let lines = whole.split(separator: "\n")
    let long = whole + "notes: a long story"
    for (old, new) in [
      (whole, lines.dropLast().joined(separator: "\n") + "\n"), (whole, String(whole.dropLast())),
      (whole, lines.dropLast().joined(separator: "\n")), (long, whole + "notes: a long"),
    ] {
      for text in [old, new] {
        try shared.directory.write(text, to: "ana/\(SharedWorkspace.objective)")
        #expect(shared.sync("ana").run().isInStep, "\(text)")
      }
      #expect(try shared.git("hub.git", "show", "main:\(SharedWorkspace.objective)") == new)
    }
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
