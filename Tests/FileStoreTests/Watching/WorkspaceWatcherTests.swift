import Foundation
import Synchronization
import Testing

@testable import FileStore

/// What a watcher has reported, for a test to wait for.
final class Told: Sendable {
  private let occasions = Mutex<[WorkspaceWatcher.Occasion]>([])

  func add(_ occasion: WorkspaceWatcher.Occasion) { occasions.withLock { $0.append(occasion) } }

  /// Returns and forgets everything reported.
  func take() -> [WorkspaceWatcher.Occasion] {
    occasions.withLock { all in
      defer { all = [] }
      return all
    }
  }

  /// Waits until one of the occasions reports `path`.
  func waits(for path: String) -> Bool {
    for _ in 0..<1_500 {
      let paths = take().flatMap { occasion -> [String] in
        if case .changed(let paths) = occasion { Array(paths) } else { [] }
      }
      if paths.contains(path) { return true }
      usleep(20_000)
    }
    return false
  }

  /// Waits until there is an occasion.
  func next() -> WorkspaceWatcher.Occasion? {
    for _ in 0..<1_500 {
      let first = occasions.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if let first { return first }
      usleep(20_000)
    }
    return nil
  }
}

@Suite("Others' writes to the workspace are noticed")
struct WorkspaceWatcherTests {
  private let fixture: WorkspaceFixture
  private let reported = Told()
  private let watcher: WorkspaceWatcher

  init() throws {
    fixture = try WorkspaceFixture([WorkspaceFixture.logPath: ""])
    let watcher = WorkspaceWatcher(fixture.location) { [reported] occasion, _ in reported.add(occasion) }
    self.watcher = try #require(watcher)
    #expect(reported.next() == .changed([""]), "it begins with a look at everything")
  }

  @Test("Appending to a log")
  func append() throws {
    let handle = try #require(
      FileHandle(forWritingAtPath: "\(fixture.directory.path)/\(WorkspaceFixture.logPath)"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{}\n".utf8))
    try handle.close()
    #expect(reported.waits(for: WorkspaceFixture.logPath))
  }

  @Test("Replacing a file, as editors do")
  func rename() throws {
    try fixture.directory.write("x", to: "objectives/2026-Q4/.draft.swp")
    try fixture.directory.rename("objectives/2026-Q4/.draft.swp", to: WorkspaceFixture.objectivePath)
    #expect(reported.waits(for: WorkspaceFixture.objectivePath))
  }

  @Test("Removing a file, or changing headway.yaml")
  func remove() throws {
    try FileManager.default.removeItem(atPath: "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)")
    #expect(reported.waits(for: WorkspaceFixture.objectivePath))
    try fixture.directory.write("headway: 1\n", to: "headway.yaml")
    #expect(reported.waits(for: "headway.yaml"))
  }

  @Test("Creating a directory and writing to it afterwards")
  func newDirectory() throws {
    try fixture.directory.write("x", to: "execution/a.yaml")
    #expect(reported.waits(for: "execution"))
    try fixture.directory.write("y", to: "execution/b.yaml")
    #expect(reported.waits(for: "execution/b.yaml"))
    try fixture.directory.makeDirectory("objectives/2027-Q1")
    #expect(reported.waits(for: "objectives/2027-Q1"))
    try fixture.directory.write("y", to: "objectives/2027-Q1/c.yaml")
    #expect(reported.waits(for: "objectives/2027-Q1/c.yaml"))
    try fixture.directory.write("y", to: "stand-ups/2026-Q4.jsonl")
    #expect(reported.waits(for: "stand-ups"))
    try fixture.directory.write("z", to: "stand-ups/2026-Q4.jsonl")
    #expect(reported.waits(for: "stand-ups/2026-Q4.jsonl"))
  }

  @Test("Moving a folder away and back")
  func movedFolder() throws {
    try fixture.directory.rename("objectives", to: "old")
    #expect(reported.waits(for: "objectives"))
    try fixture.directory.rename("old", to: "objectives")
    #expect(reported.waits(for: "objectives"))
    try fixture.directory.write("z", to: "objectives/2026-Q4/late.yaml")
    #expect(reported.waits(for: "objectives/2026-Q4/late.yaml"))
  }

  @Test("The whole workspace may vanish and come back")
  func vanished() throws {
    try fixture.directory.rename("", to: "aside")
    #expect(reported.waits(for: ""))
    try fixture.directory.rename("aside", to: "")
    #expect(reported.waits(for: ""))
    try fixture.directory.write("z", to: "headway.yaml")
    #expect(reported.waits(for: "headway.yaml"))
  }

  @Test("Files that editors and git put beside the others disturb no one")
  func litter() throws {
    for name in [".git/index", "README.md", "notes/plan.txt", "objectives/2026-Q4/.x.swp", "execution.bak"] {
      try fixture.directory.write("x", to: name)
    }
    try fixture.directory.write("x", to: "objectives/2026-Q4/x.yaml~")
    try fixture.directory.write("x", to: "objectives/2026-Q4/real.yaml")
    #expect(reported.next() == .changed(["objectives/2026-Q4/real.yaml"]))
  }

  @Test("A reminder comes when requested")
  func secondLook() throws {
    let reported = Told()
    let watcher = WorkspaceWatcher(fixture.location) { occasion, reminder in
      reported.add(occasion)
      if occasion != .waited { reminder.checkAgain(after: .milliseconds(1)) }
    }
    #expect(reported.next() == .changed([""]))
    #expect(reported.next() == .waited)
    withExtendedLifetime(watcher) {}
  }

  @Test("If the system reports nothing, polling finds the same")
  func polling() throws {
    let source = PollingSource(root: fixture.directory.path, interval: .seconds(1))
    #expect(source.take() == [])
    try fixture.directory.write("longer than before", to: WorkspaceFixture.objectivePath)
    try fixture.directory.write("x", to: "execution/a.yaml")
    #expect(source.take() == [WorkspaceFixture.objectivePath, "execution/a.yaml"])
    try FileManager.default.removeItem(atPath: "\(fixture.directory.path)/execution")
    #expect(source.take() == ["execution/a.yaml"])
    #expect(source.take() == [])
  }
}
