import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("A batch of check-ins killed at any step: all of it counts, or nothing")
struct BatchKillTests {
  /// A disk that does its first calls, and nothing after that, as for a killed program: it accepts a `part` of the next
  /// write.
  private final class DyingDisk: Sendable {
    private let rest: Mutex<Int>
    private let part: Double

    /// Whether it was asked for more than it does.
    var isDead: Bool { rest.withLock { $0 < 0 } }

    init(after count: Int, part: Double = 0) {
      rest = Mutex(count)
      self.part = part
    }

    private enum Turn { case alive, last, dead }

    private func turn() -> Turn {
      rest.withLock { rest in
        rest -= 1
        return rest >= 0 ? .alive : rest == -1 ? .last : .dead
      }
    }

    private func fail<Number: SignedInteger>() -> Number {
      errno = EIO
      return -1
    }

    var calls: DiskCalls {
      let real = DiskCalls.system
      var calls = real
      calls.write = { [self] descriptor, bytes in
        switch turn() {
        case .alive: return real.write(descriptor, bytes)
        case .last:
          let count = Int(Double(bytes.count) * part)
          if count > 0 { _ = real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count))) }
          return fail()
        case .dead: return fail()
        }
      }
      calls.flush = { [self] in turn() == .alive ? real.flush($0) : fail() }
      calls.truncate = { [self] in turn() == .alive ? real.truncate($0, $1) : fail() }
      calls.overwrite = { [self] in turn() == .alive ? real.overwrite($0, $1, $2) : fail() }
      calls.remove = { [self] in turn() == .alive ? real.remove($0, $1) : fail() }
      return calls
    }
  }

  private static let batch = ["A", "B", "C", "D"]
  private static let logs = [
    LogPath.forObjective("shorten-queue", cycle: "2026-Q4"), .forObjective("find-bags", cycle: "2026-Q4"),
    .forObjective("shorten-queue", cycle: "2026-Q4"), .northStar,
  ]
  private static let bags = WorkspaceFixture.objective.replacing("Shorten the queue", with: "Find bags")

  /// A workspace with a log that ends in the middle of a line that someone else left.
  private func workspace() throws -> WorkspaceFixture {
    let manifest = WorkspaceFixture.manifest.replacing(
      "{title: Every traveller arrives calm}",
      with: "{title: Every traveller arrives calm, measure: {unit: NPS, baseline: 31, target: 50}}")
    return try WorkspaceFixture([
      "headway.yaml": manifest, "objectives/2026-Q4/find-bags.yaml": Self.bags,
      Self.logs[1].path: try CheckInLineEncoder.line(record("X")),
    ])
  }

  private func record(_ id: String, _ log: LogPath? = nil) throws -> CheckInRecord {
    let entry = CheckInEntry(
      keyResult: log == .northStar ? .northStar : "wait-time",
      date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  private func append(to fixture: WorkspaceFixture, _ calls: DiskCalls) throws {
    let additions = try zip(Self.batch, Self.logs).map { (record: try record($0, $1), log: $1) }
    try CheckInAppender(fixture.location, calls: calls).append(additions)
  }

  /// The ids of the batch that a reader sees, and its diagnostics.
  private func seen(in fixture: WorkspaceFixture) -> (ids: [String], faults: [String]) {
    let loaded = fixture.read()
    let logs = Array(loaded.workspace.checkInLogs.values) + [loaded.workspace.northStarLog]
    return (
      logs.flatMap { $0.records.map(\.id) }.filter { $0 != "X" && $0 != "next" }.sorted(),
      loaded.diagnostics.map(\.description)
    )
  }

  /// The ids in the files themselves.
  private func ids(in fixture: WorkspaceFixture) throws -> [String] {
    try fixture.directory.files().filter { $0.hasSuffix(".jsonl") }.flatMap { path in
      try CheckInLogReader(path: path).read(Array(fixture.directory.text(of: path).utf8)).records.map(\.id)
    }.filter { $0 != "X" && $0 != "next" }.sorted()
  }

  /// Checks what readers see now, and that the next program that writes makes the files agree.
  private func check(_ fixture: WorkspaceFixture, _ comment: Comment) throws {
    var follower = WorkspaceFollower(fixture.location)
    let followed = follower.read().workspace.checkInLogs.values.flatMap { $0.records.map(\.id) }
    let (before, faults) = seen(in: fixture)
    #expect(before == [] || before == Self.batch, comment)
    #expect(Set(followed).intersection(Self.batch).count == (before.isEmpty ? 0 : 3), comment)
    #expect(faults == [], comment)
    try CheckInAppender(fixture.location).append(try record("next"), to: Self.logs[0])
    #expect(try ids(in: fixture) == before, comment)
    #expect(seen(in: fixture) == (before, []), comment)
    #expect(try !fixture.directory.files().contains(BatchJournal.name), comment)
  }

  @Test("At every step, with nothing, half or nearly all of a write done", arguments: [0, 0.5, 0.99])
  func everyStep(part: Double) throws {
    var outcomes: Set<Bool> = []
    for step in 0... {
      let fixture = try workspace()
      let disk = DyingDisk(after: step, part: part)
      let isSaved = (try? append(to: fixture, disk.calls)) != nil
      let isAll = seen(in: fixture).ids == Self.batch
      // What was reported as saved is there.
      #expect(!isSaved || isAll)
      outcomes.insert(isAll)
      try check(fixture, "step \(step)")
      if !disk.isDead { break }
      try #require(step < 100)
    }
    #expect(outcomes == [true, false])
  }

  @Test("And when the program that finishes it is killed in turn")
  func finishing() throws {
    for step in 0... {
      let fixture = try workspace()
      // The journal is written and on the disk, and the first log is half written.
      try? append(to: fixture, DyingDisk(after: 4, part: 0.5).calls)
      #expect(seen(in: fixture).ids == Self.batch)
      let disk = DyingDisk(after: step, part: 0.5)
      _ = try? CheckInAppender(fixture.location, calls: disk.calls).append(
        try record("next"), to: Self.logs[0])
      #expect(seen(in: fixture).ids == Self.batch, "step \(step)")
      // The torn part of the other program's own record may be reported.
      try CheckInAppender(fixture.location).append(try record("last"), to: .northStar)
      #expect(try Set(ids(in: fixture)) == Set(Self.batch + ["last"]), "step \(step)")
      #expect(try !fixture.directory.files().contains(BatchJournal.name))
      if !disk.isDead { return }
      try #require(step < 100)
    }
  }

  @Test("A call that fails once, at every step: nothing of it is left, or it was saved")
  func failing() throws {
    for step in 0..<40 {
      let fixture = try workspace()
      let count = Mutex(step)
      let isDue = { @Sendable in
        count.withLock { count in
          count -= 1
          return count == -1
        }
      }
      let real = DiskCalls.system
      var calls = real
      let fail = { @Sendable () -> Int32 in
        errno = EIO
        return -1
      }
      calls.write = {
        real.write($0, UnsafeRawBufferPointer(rebasing: isDue() ? $1.prefix($1.count / 2) : $1[...]))
      }
      calls.flush = { isDue() ? fail() : real.flush($0) }
      calls.truncate = { isDue() ? fail() : real.truncate($0, $1) }
      calls.remove = { isDue() ? fail() : real.remove($0, $1) }
      var failure: StoreError?
      do { try append(to: fixture, calls) } catch { failure = error as? StoreError }
      let all = seen(in: fixture).ids
      #expect(all == (failure == nil ? Self.batch : []), "step \(step)")
      try check(fixture, "step \(step)")
    }
  }

  @Test("The journal of a running program is left to it")
  func living() throws {
    let fixture = try workspace()
    let journal = try BatchJournal(in: fixture.directory.path, patience: .silent, calls: .system)
    let line = Array((try CheckInLineEncoder.line(record("A")) + "\n").utf8)
    try journal.write(BatchText([Self.logs[0].path: line]))
    try CheckInAppender(fixture.location).append(try record("next"), to: .northStar)
    #expect(try ids(in: fixture) == [])
    #expect(seen(in: fixture).ids == ["A"])
    journal.close()
    try CheckInAppender(fixture.location).append(try record("next"), to: .northStar)
    #expect(try ids(in: fixture) == ["A"])
  }

  @Test("An incomplete journal, or one that names files other than logs, is not a batch")
  func strangers() throws {
    let whole = BatchText([Self.logs[0].path: Array("{}\n".utf8)]).bytes
    for end in 0..<whole.count { #expect(BatchText(Array(whole.prefix(end))) == nil) }
    #expect(BatchText(whole)?.lines == [Self.logs[0].path: Array("{}\n".utf8)])
    for path in [".git/config", "../x.jsonl", "headway.yaml", "check-ins/a/b/c.jsonl", ""] {
      #expect(BatchText(BatchText([path: Array("{}\n".utf8)]).bytes) == nil)
    }
    let fixture = try workspace()
    try fixture.directory.write(Array(whole.dropLast()), to: BatchJournal.name)
    #expect(seen(in: fixture).faults == [])
    try CheckInAppender(fixture.location).append(try record("next"), to: Self.logs[0])
    #expect(try !fixture.directory.files().contains(BatchJournal.name))
  }

  @Test("A batch that cannot be finished is reported with its journal, and prevents others from writing")
  func unfinished() throws {
    let fixture = try workspace()
    try? append(to: fixture, DyingDisk(after: 4).calls)
    try? FileManager.default.removeItem(atPath: "\(fixture.directory.path)/\(Self.logs[0].path)")
    try fixture.directory.makeDirectory(Self.logs[0].path)
    let error = #expect(throws: StoreError.self) {
      try CheckInAppender(fixture.location).append(try record("next"), to: .northStar)
    }
    let path = "\(fixture.directory.path)/\(BatchJournal.name)"
    #expect(error?.description.hasPrefix("an earlier batch of check-ins waits in \(path)") == true)
    try FileManager.default.removeItem(atPath: "\(fixture.directory.path)/\(Self.logs[0].path)")
    try CheckInAppender(fixture.location).append(try record("next"), to: .northStar)
    #expect(try ids(in: fixture) == Self.batch)
  }

  @Test(
    "What a power cut leaves of a journal is removed, and what someone else put there is kept and reported"
  )
  func foreign() throws {
    let whole = BatchText([Self.logs[0].path: Array("{}\n".utf8)]).bytes
    let newer = Array(String(decoding: whole, as: UTF8.self).replacing("batch 1", with: "batch 2").utf8)
    let torn: [[UInt8]] = [[], [0, 0, 0], Array(whole.prefix(20)), whole.dropLast() + [0]]
    for torn in torn {
      let fixture = try workspace()
      try fixture.directory.write(torn, to: BatchJournal.name)
      #expect(seen(in: fixture).faults == [])
      try CheckInAppender(fixture.location).append(try record("next"), to: Self.logs[0])
      #expect(try !fixture.directory.files().contains(BatchJournal.name))
    }
    let elsewhere = BatchText(["headway.yaml": Array("{}\n".utf8)]).bytes
    for foreign in [newer, Array("My notes\n".utf8), elsewhere] {
      let fixture = try workspace()
      try fixture.directory.write(foreign, to: BatchJournal.name)
      #expect(seen(in: fixture).faults.count == 1)
      let path = "\(fixture.directory.path)/\(BatchJournal.name)"
      #expect(throws: StoreError.foreignBatch(path: path)) {
        try CheckInAppender(fixture.location).append(try record("next"), to: Self.logs[0])
      }
      #expect(throws: StoreError.foreignBatch(path: path)) { try append(to: fixture, .system) }
      #expect(FileSystem.data(at: path, limit: 1_000) == foreign)
    }
  }

  @Test("Something else with that name is reported in its place")
  func noFile() throws {
    let fixture = try workspace()
    try fixture.directory.makeDirectory(BatchJournal.name)
    #expect(seen(in: fixture).faults.count == 1)
  }

  @Test("A disk that does not say whether there is a journal does not count as having none")
  func unknown() throws {
    let fixture = try workspace()
    let loop = "\(fixture.directory.path)/loop"
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "loop")
    let pending = BatchJournal.pending(in: WorkspaceFiles(root: loop))
    #expect(pending.lines == [:])
    #expect(pending.fault?.hasPrefix("check-ins may be missing: this cannot be read") == true)
    #expect(
      throws: StoreError.failed(.open, path: "\(loop)/\(BatchJournal.name)", fault: .isALink)
    ) { try BatchJournal(leftIn: loop, calls: .system)?.close() }
  }

  @Test("Anyone who may write to the workspace may write to its journal")
  func shared() throws {
    let fixture = try workspace()
    let manifest = "\(fixture.directory.path)/headway.yaml"
    #expect(chmod(manifest, 0o664) == 0)
    try? append(to: fixture, DyingDisk(after: 4).calls)
    var status = stat()
    #expect(stat("\(fixture.directory.path)/\(BatchJournal.name)", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o664)
  }

  @Test("A reader notices a journal that becomes whole while it reads")
  func becomesWhole() throws {
    let fixture = try workspace()
    let files = WorkspaceFiles(root: fixture.directory.path)
    try fixture.directory.write([], to: BatchJournal.name)
    let before = WorkspaceSurvey.Stamp(files)
    let path = "\(fixture.directory.path)/\(BatchJournal.name)"
    let journal = open(path, O_WRONLY | O_CLOEXEC)
    #expect(write(journal, "x", 1) == 1)
    close(journal)
    #expect(WorkspaceSurvey.Stamp(files) != before)
  }

  @Test("An open dashboard shows all of it once it is in the journal, and nothing new when it is in the logs")
  func followed() throws {
    let fixture = try workspace()
    var follower = WorkspaceFollower(fixture.location)
    _ = follower.read()
    try? append(to: fixture, DyingDisk(after: 5).calls)
    let loaded = follower.check(at: [BatchJournal.name], isPatient: true).loaded
    let ids = loaded?.workspace.checkInLogs.values.flatMap { $0.records.map(\.id) } ?? []
    #expect(Set(ids) == ["X", "A", "B", "C"])
    #expect(WatchedPlaces.matters(BatchJournal.name, in: ""))
    try CheckInAppender(fixture.location).append(try record("next"), to: .northStar)
    let after = follower.check(isPatient: false).loaded
    let idsAfter = after?.workspace.checkInLogs.values.flatMap { $0.records.map(\.id) } ?? []
    #expect(idsAfter.sorted() == ids.sorted())
  }

  @Test("A line that was cut off is completed, not ended and written again")
  func cutOff() {
    let lines = Array("{\"id\":1}\n{\"id\":2}\n".utf8)
    for cut in 0...lines.count {
      let torn = Array("{}\n".utf8) + lines.prefix(cut)
      #expect(MissingLines.completed(torn, with: lines) == Array("{}\n".utf8) + lines, "\(cut)")
    }
    let others = Array("{\"x".utf8)
    #expect(MissingLines.completed(others, with: lines) == others + [UInt8(ascii: "\n")] + lines)
  }
}
