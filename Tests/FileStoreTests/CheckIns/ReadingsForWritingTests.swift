import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("What is read for one check-in")
struct ReadingsForWritingTests {
  /// Counts readings by the name of the file.
  private final class Readings: Sendable {
    private let names = Mutex<[String]>([])
    var all: [String] { names.withLock { $0 } }

    var calls: DiskCalls {
      var calls = DiskCalls.system
      calls.onReading = { [self] name in names.withLock { $0.append(name) } }
      return calls
    }
  }

  private static let line =
    #"{"id":"01KA2V7Z0M3Q8R5T6W9XYB4CDE","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"#
    + "\n"
  private let fixture: WorkspaceFixture
  private let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")
  private let readings = Readings()

  init() throws {
    fixture = try WorkspaceFixture([WorkspaceFixture.logPath: Self.line])
  }

  private func addition(_ value: Double) throws -> CheckInAppender.Addition {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-17")), value: value)
    return CheckInAppender.Addition(to: log) {
      CheckInRecord(id: "at-\($0.milliseconds)-\(value)", at: $0, content: .entry(entry))
    }
  }

  @Test("The log is read once, and headway.yaml not at all while it is unchanged")
  func once() throws {
    let appender = CheckInAppender(fixture.location, calls: readings.calls, reading: fixture.read())
    _ = try appender.append([try addition(17)], at: Timestamp(milliseconds: 1_800_000_000_000))
    #expect(readings.all == [WorkspaceFixture.logPath])
  }

  @Test("Several check-ins in one log read it once as well")
  func many() throws {
    let appender = CheckInAppender(fixture.location, calls: readings.calls, reading: fixture.read())
    let records = try appender.append(
      [try addition(17), try addition(16)], at: Timestamp(milliseconds: 1_800_000_000_000))
    #expect(readings.all == [WorkspaceFixture.logPath])
    #expect(records.map(\.entry?.value) == [17, 16])
  }

  @Test("headway.yaml is read once if it has changed since, or was not read before")
  func format() throws {
    let reading = fixture.read()
    try fixture.directory.write(WorkspaceFixture.manifest + "# a word more\n", to: "headway.yaml")
    for known in [reading, nil] {
      let readings = Readings()
      let appender = CheckInAppender(fixture.location, calls: readings.calls, reading: known)
      _ = try appender.append([try addition(17)], at: Timestamp(milliseconds: 1_800_000_000_000))
      #expect(readings.all == ["headway.yaml", WorkspaceFixture.logPath])
    }
    try fixture.directory.write("headway: 2\nname: AlignAir\n", to: "headway.yaml")
    #expect(throws: StoreError.newerFormat(version: 2)) {
      try CheckInAppender(fixture.location, reading: reading).append(
        [try addition(16)], at: Timestamp(milliseconds: 0))
    }
  }

  @Test("The timestamp is chosen while the log is locked: after what others have just written")
  func instant() throws {
    let reading = fixture.read()
    let theirs = Self.line.replacing("CDE", with: "CDF").replacing("11-16T09", with: "11-17T10")
    try fixture.directory.write(Self.line + theirs, to: WorkspaceFixture.logPath)
    let now = try #require(Timestamp("2026-11-17T09:00:00Z"))
    let last = try #require(Timestamp("2026-11-17T10:12:03Z"))
    let written = try CheckInAppender(fixture.location, reading: reading).append([try addition(16)], at: now)
    #expect(written.map(\.at.milliseconds) == [last.milliseconds + 1])
    #expect(fixture.read().workspace.checkInLogs["shorten-queue"]?.records.last == written.first)
  }

  @Test("What another program writes while its lock is waited for comes before; the log is read once")
  func waited() throws {
    let theirs = Self.line.replacing("CDE", with: "CDF").replacing("11-16T09", with: "11-17T10")
    let held = open("\(fixture.directory.path)/\(WorkspaceFixture.logPath)", O_RDWR | O_APPEND | O_CLOEXEC)
    defer { close(held) }
    try #require(flock(held, LOCK_EX) == 0)
    // Asked whether the wait should end, it lets the other program write and end.
    let patience = LockWaitPolicy(isOver: {
      let bytes = Array(theirs.utf8)
      if flock(held, LOCK_EX | LOCK_NB) == 0 { _ = write(held, bytes, bytes.count) }
      flock(held, LOCK_UN)
      return false
    }) { _ in }
    let appender = CheckInAppender(
      fixture.location, patience: patience, calls: readings.calls, reading: fixture.read())
    let now = try #require(Timestamp("2026-11-17T09:00:00Z"))
    let last = try #require(Timestamp("2026-11-17T10:12:03Z"))
    let written = try appender.append([try addition(16)], at: now)
    #expect(written.map(\.at.milliseconds) == [last.milliseconds + 1])
    #expect(readings.all == [WorkspaceFixture.logPath])
  }
}
