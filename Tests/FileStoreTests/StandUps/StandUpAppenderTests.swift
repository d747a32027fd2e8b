import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform

@Suite("Recording what a stand-up decides")
struct StandUpAppenderTests {
  let directory: TemporaryDirectory
  private static let path = "stand-ups/2026-Q4.jsonl"

  init() throws {
    directory = try TemporaryDirectory()
  }

  private var location: WorkspaceLocation { WorkspaceLocation(root: directory.path) }

  private func record(_ id: String, at milliseconds: Int64 = 1_763_284_323_000) throws -> StandUpRecord {
    let entry = ActionItemEntry(text: "Do \(id)", date: try #require(CivilDay("2026-11-18")))
    return StandUpRecord(id: id, at: Timestamp(milliseconds: milliseconds), content: .action(entry))
  }

  private func ids(_ path: String = path) throws -> [String] {
    LogReader<StandUpRecord>(path: path).read(Array(try directory.text(of: path).utf8)).records.map(\.id)
  }

  @Test("The first record creates the log of its cycle, the next ones are appended")
  func append() throws {
    let appender = StandUpAppender(location)
    try appender.append([try record("A")], cycle: "2026-Q4")
    try appender.append([try record("B"), try record("C")], cycle: "2026-Q4")
    try appender.append([], cycle: "2027-Q1")
    #expect(
      try directory.text(of: Self.path) == """
        {"id":"A","at":"2025-11-16T09:12:03Z","type":"action","date":"2026-11-18","text":"Do A"}
        {"id":"B","at":"2025-11-16T09:12:03Z","type":"action","date":"2026-11-18","text":"Do B"}
        {"id":"C","at":"2025-11-16T09:12:03Z","type":"action","date":"2026-11-18","text":"Do C"}

        """)
    #expect(try directory.files() == [Self.path])
  }

  @Test("A torn last line is ended first; the rest stays byte for byte")
  func torn() throws {
    let before = "# not ours\n{\"mood\":1}\n{\"id\":\"X\",\"at\":\"2026-11"
    try directory.write(before, to: Self.path)
    try StandUpAppender(location).append([try record("A")], cycle: "2026-Q4")
    #expect(try directory.text(of: Self.path).hasPrefix(before + "\n{\"id\":\"A\""))
    #expect(try ids() == ["A"])
  }

  @Test("Nothing is written to a workspace of a newer format")
  func newerFormat() throws {
    try directory.write("headway: 2\nname: AlignAir\n", to: "headway.yaml")
    #expect(throws: StoreError.newerFormat(version: 2)) {
      try StandUpAppender(location).append([try record("A")], cycle: "2026-Q4")
    }
    #expect(try directory.files() == ["headway.yaml"])
  }

  @Test("No link leads a record out of the workspace")
  func linkOut() throws {
    let outside = try TemporaryDirectory()
    try outside.write("", to: "log")
    try directory.makeDirectory("stand-ups")
    try directory.link(Self.path, to: "\(outside.path)/log")
    #expect(throws: StoreError.isALink(path: "\(directory.path)/\(Self.path)")) {
      try StandUpAppender(location).append([try record("A")], cycle: "2026-Q4")
    }
    #expect(try outside.text(of: "log") == "")
  }

  @Test("An empty action is refused, and nothing that came with it is written")
  func empty() throws {
    let blank = StandUpRecord(
      id: "B", at: Timestamp(milliseconds: 0),
      content: .action(ActionItemEntry(text: "\u{202E}", date: CivilDay(dayNumber: 20_000))))
    #expect(throws: StoreError.unwritable(field: "text", reason: "it says nothing")) {
      try StandUpAppender(location).append([try record("A"), blank], cycle: "2026-Q4")
    }
    #expect(try directory.files() == [])
  }

  @Test("What did not reach the disk is not reported as saved, and is removed")
  func fault() throws {
    try StandUpAppender(location).append([try record("A")], cycle: "2026-Q4")
    let before = try directory.text(of: Self.path)
    let real = DiskCalls.system
    let full = DiskCalls(
      write: { descriptor, bytes in
        real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
      }, flush: real.flush, truncate: real.truncate)
    #expect(throws: StoreError.self) {
      try StandUpAppender(location, calls: full).append([try record("B")], cycle: "2026-Q4")
    }
    #expect(try directory.text(of: Self.path) == before)
  }

  @Test("Many concurrent writers lose nothing")
  func concurrency() async throws {
    let appender = StandUpAppender(location)
    let records = try (0..<40).map { try record("R\($0)") }
    try await withThrowingTaskGroup { group in
      for record in records { group.addTask { try appender.append([record], cycle: "2026-Q4") } }
      try await group.waitForAll()
    }
    #expect(try ids().sorted() == records.map(\.id).sorted())
  }

  @Test("The next record comes after all existing ones, of any cycle, even if the clock is behind")
  func instant() throws {
    let appender = StandUpAppender(location)
    let now = Timestamp(milliseconds: 1_000)
    let made = try record("C", at: 0).content
    let write = { (at: Timestamp) throws -> Timestamp? in
      try appender.append(cycle: "2026-Q4", at: at) {
        StandUpRecord(id: "\($0.milliseconds)", at: $0, content: made)
      }?.at
    }
    #expect(try write(now) == now)
    try appender.append([try record("A", at: 5_000)], cycle: "2026-Q3")
    try appender.append([try record("B", at: 4_000)], cycle: "2026-Q4")
    #expect(try write(now) == Timestamp(milliseconds: 5_001))
    #expect(try write(Timestamp(milliseconds: 9_000)) == Timestamp(milliseconds: 9_000))
  }
}
