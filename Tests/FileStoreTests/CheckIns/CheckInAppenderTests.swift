import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform

@Suite("Appending check-ins")
struct CheckInAppenderTests {
  let directory: TemporaryDirectory
  let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")

  init() throws {
    directory = try TemporaryDirectory()
  }

  private var location: WorkspaceLocation { WorkspaceLocation(root: directory.path) }

  private func record(_ id: String, value: Double = 17.5) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: value)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  private func ids() throws -> [String] {
    CheckInLogReader(path: log.path).read(Array(try directory.text(of: log.path).utf8)).records.map(\.id)
  }

  @Test("the log is where its objective's files are")
  func paths() {
    #expect(log.path == "check-ins/2026-Q4/shorten-queue.jsonl")
    #expect(LogPath.northStar.path == "check-ins/north-star.jsonl")
  }

  @Test("the first check-in creates the log and its folders, the next ones are appended")
  func append() throws {
    let appender = CheckInAppender(location)
    try appender.append(try record("A"), to: log)
    try appender.append(try record("B", value: 20), to: log)
    #expect(
      try directory.text(of: log.path) == """
        {"id":"A","at":"2025-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}
        {"id":"B","at":"2025-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":20}

        """)
  }

  @Test("nothing is written to a workspace of a newer format, even if it was read before it became newer")
  func newerFormat() throws {
    try directory.write("headway: 2\nname: AlignAir\n", to: "headway.yaml")
    #expect(throws: StoreError.newerFormat(version: 2)) {
      try CheckInAppender(location).append(try record("A"), to: log)
    }
    #expect(throws: (any Error).self) { try directory.text(of: log.path) }
  }

  @Test("a torn last line is ended first, and never swallows the next record")
  func tornLine() throws {
    try directory.write(#"{"id":"X","at":"2026-11"#, to: log.path)
    try CheckInAppender(location).append(try record("A"), to: log)
    #expect(try directory.text(of: log.path).hasPrefix("{\"id\":\"X\",\"at\":\"2026-11\n{\"id\":\"A\""))
    #expect(try ids() == ["A"])
  }

  @Test("a complete last line without an end keeps its record")
  func unendedLine() throws {
    try directory.write(try CheckInLineEncoder.line(try record("X")), to: log.path)
    try CheckInAppender(location).append(try record("A"), to: log)
    #expect(try ids() == ["X", "A"])
  }

  @Test("the log's contents stay as they were, byte for byte")
  func untouched() throws {
    let before = "# not ours\n{\"mood\":\"fine\"}\n\n"
    try directory.write(before, to: log.path)
    try CheckInAppender(location).append(try record("A"), to: log)
    #expect(try directory.text(of: log.path).hasPrefix(before))
  }

  @Test("many concurrent writers lose nothing")
  func concurrency() async throws {
    let appender = CheckInAppender(location)
    let log = log
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        let records = try (0..<10).map { try record("W\(writer)-\($0)") }
        group.addTask {
          for record in records { try appender.append(record, to: log) }
        }
      }
      try await group.waitForAll()
    }
    let ids = try ids()
    #expect(ids.count == 60)
    #expect(Set(ids).count == 60)
  }

  @Test(
    "programs that write at once lose nothing, not even when one leaves torn lines behind",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "there is no flock"))
  func processes() async throws {
    try directory.write("", to: log.path)
    let script = """
      i=0; while [ $i -lt 60 ]; do
      flock "$0" sh -c 'printf "%s\\n" "{\\"id\\":\\"P'$1'-$2\\",\\"at\\":\\"2026-11-16T09:12:03Z\\",\\"kr\\":\\"k\\",\\"date\\":\\"2026-11-16\\",\\"value\\":1}" >> "$1"' sh "$0" $i
      i=$((i+1)); done; printf '{"id":"torn' >> "$0"
      """
    let processes = try (0..<3).map { number in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", script, "\(directory.path)/\(log.path)", "\(number)"]
      try process.run()
      return process
    }
    let appender = CheckInAppender(location)
    for index in 0..<20 { try appender.append(try record("S\(index)"), to: log) }
    for process in processes { process.waitUntilExit() }
    try appender.append(try record("last"), to: log)
    #expect(try ids().filter { $0.hasPrefix("S") }.count == 20)
    #expect(try ids().last == "last")
  }

  @Test("a log that is moved away while someone waits for it is not written to in its new place")
  func replacedLog() async throws {
    try directory.write("", to: log.path)
    let path = "\(directory.path)/\(log.path)"
    let held = open(path, O_RDWR)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    let (waits, waiting) = AsyncStream<String>.makeStream()
    let appender = CheckInAppender(location, patience: LockWaitPolicy { waiting.yield($0) })
    let (record, log) = (try record("A"), log)
    // A thread of its own: waiting for a lock must not occupy one of the threads of concurrent tests.
    async let appended: Void = withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try appender.append(record, to: log) }) }
    }
    // It has the file open by now, and says that it waits for it.
    #expect(await waits.first { _ in true } == path)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
    try directory.write("", to: log.path)
    flock(held, LOCK_UN)
    try await appended
    #expect(try ids() == ["A"])
  }

  @Test("what cannot be saved is reported, with what to do")
  func failures() throws {
    let appender = CheckInAppender(location)
    let path = "\(directory.path)/\(log.path)"
    try directory.makeDirectory(log.path)
    #expect(throws: StoreError.failed(.open, path: path, fault: SystemFault(code: EISDIR))) {
      try appender.append(try record("A"), to: log)
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: StoreError.self) { try appender.append(try record("A"), to: log) }
    #expect(error?.description == "\(path) is not an ordinary file; remove it or put a file in its place")
    try FileManager.default.removeItem(atPath: "\(directory.path)/check-ins")
    try directory.write("in the way", to: "check-ins")
    #expect(throws: StoreError.self) { try appender.append(try record("A"), to: log) }
    #expect(try directory.text(of: "check-ins") == "in the way")
  }

  @Test("a symbolic link that leads out of the workspace is not written through")
  func links() throws {
    let outside = try TemporaryDirectory()
    try outside.write("", to: "log.jsonl")
    try directory.makeDirectory("check-ins/2026-Q4")
    try directory.link(log.path, to: "\(outside.path)/log.jsonl")
    #expect(throws: StoreError.isALink(path: "\(directory.path)/\(log.path)")) {
      try CheckInAppender(location).append(try record("A"), to: log)
    }
    try directory.link("check-ins/2026-Q3", to: outside.path)
    #expect(throws: StoreError.self) {
      try CheckInAppender(location).append(try record("A"), to: .forObjective("new", cycle: "2026-Q3"))
    }
    #expect(try outside.files() == ["log.jsonl"])
    #expect(try outside.text(of: "log.jsonl") == "")
  }

  @Test("a full disk is reported in plain words, with what to do")
  func fullDisk() {
    let error = StoreError.failed(.write, path: "/w/log", fault: SystemFault(code: ENOSPC))
    #expect(error.description == "cannot write /w/log: the disk is full; make room and save again")
    #expect(
      StoreError.cutShort(path: "/w/log", written: 3, wanted: 90).description
        == "only 3 of 90 bytes could be written to /w/log; make room on the disk and save again")
  }
}
