import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("Whatever is written can be read: limits apply to writing first")
struct LimitOfLogsTests {
  let fixture: WorkspaceFixture
  let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")

  init() throws {
    fixture = try WorkspaceFixture()
  }

  private var path: String { "\(fixture.directory.path)/\(log.path)" }

  private func record(_ id: String) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  /// Makes a sparse file of `size` bytes that ends in a line end.
  private func make(_ name: String, size: Int) throws {
    try fixture.directory.write("", to: name)
    let file = try #require(FileHandle(forWritingAtPath: "\(fixture.directory.path)/\(name)"))
    try file.truncate(atOffset: UInt64(size - 1))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n".utf8))
    try file.close()
  }

  private func size(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(fixture.directory.path)/\(name)")
    return try #require(attributes[.size] as? Int)
  }

  @Test("A check-in fits into a log up to the last byte that is read, and not beyond it")
  func checkIn() throws {
    let length = try CheckInLineEncoder.line(record("A")).utf8.count + 1
    let appender = CheckInAppender(fixture.location)
    try make(log.path, size: WorkspaceFiles.logLimit - length)
    try appender.append(try record("A"), to: log)
    #expect(try size(log.path) == WorkspaceFiles.logLimit)
    let error = #expect(
      throws: StoreError.wouldBeTooLarge(path: path, limit: WorkspaceFiles.logLimit)
    ) { try appender.append(try record("B"), to: log) }
    let words = "would have more than 64 MiB, which is more than headway reads; take out what nobody needs"
    #expect(error?.description == "\(path) \(words) any more" && error?.isFinal == true)
    #expect(try size(log.path) == WorkspaceFiles.logLimit)
  }

  @Test("If one of several logs has no room left, none is written")
  func several() throws {
    try make(log.path, size: WorkspaceFiles.logLimit)
    #expect(throws: StoreError.wouldBeTooLarge(path: path, limit: WorkspaceFiles.logLimit)) {
      try CheckInAppender(fixture.location).append([(try record("B"), .northStar), (try record("A"), log)])
    }
    #expect(try !fixture.directory.files().contains(LogPath.northStar.path))
  }

  @Test("A log of stand-ups has the same limit")
  func standUp() throws {
    try make("stand-ups/2026-Q4.jsonl", size: WorkspaceFiles.logLimit)
    let entry = ActionItemEntry(text: "Do it", date: try #require(CivilDay("2026-11-16")))
    let record = StandUpRecord(id: "A", at: Timestamp(milliseconds: 0), content: .action(entry))
    #expect(throws: StoreError.self) {
      try StandUpAppender(fixture.location).append([record], cycle: "2026-Q4")
    }
    #expect(try size("stand-ups/2026-Q4.jsonl") == WorkspaceFiles.logLimit)
  }

  @Test("A field that would push its file past the limit is refused, and the file is unchanged")
  func field() throws {
    let room = WorkspaceFiles.textLimit - WorkspaceFixture.objective.utf8.count
    let text = WorkspaceFixture.objective + String(repeating: "#", count: room - 1) + "\n"
    try fixture.directory.write(text, to: WorkspaceFixture.objectivePath)
    let edit = FieldEdit(
      FieldEditTests.objective, .title, from: "Shorten the queue", to: "Shorten every queue")
    let error = #expect(throws: StoreError.self) { try FieldEditor(fixture.location).carryOut(edit) }
    #expect(error?.description.contains("would have more than 4 MiB") == true)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == text)
  }

  @Test("A log past the limit is read up to its last complete line within it, and a message says so")
  func partly() throws {
    let lines = try ["A", "B", "C"].map { try CheckInLineEncoder.line(record($0)) + "\n" }
    try fixture.directory.write(lines.joined(), to: log.path)
    let limit = lines[0].utf8.count + lines[1].utf8.count + 10
    let file = WorkspaceSurvey.File(
      path: log.path, content: .log(objective: "shorten-queue", cycle: "2026-Q4"))
    let parsed = ParsedFile(file, in: WorkspaceFiles(root: fixture.directory.path, longestLog: limit))
    guard case .log(let read, _, _) = parsed.content else {
      Issue.record("no log")
      return
    }
    #expect(read.log.records.map(\.id) == ["A", "B"])
    #expect(parsed.isGood && parsed.diagnostics.map(\.severity) == [.error])
    #expect(parsed.diagnostics.first?.message.contains("of which headway reads the first 2 lines") == true)
    let whole = ParsedFile(
      file, in: WorkspaceFiles(root: fixture.directory.path, longestLog: lines.joined().utf8.count))
    #expect(whole.diagnostics == [])
  }
}
