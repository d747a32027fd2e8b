import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform

@Suite("Appending many check-ins: all or none")
struct ManyCheckInsTests {
  let directory: TemporaryDirectory
  let queue = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")
  let bags = LogPath.forObjective("find-bags", cycle: "2026-Q3")

  init() throws {
    directory = try TemporaryDirectory()
  }

  private var appender: CheckInAppender { CheckInAppender(WorkspaceLocation(root: directory.path)) }

  private func record(_ id: String, value: Double = 17.5) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: value)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  private func ids(_ log: LogPath) throws -> [String] {
    CheckInLogReader(path: log.path).read(Array(try directory.text(of: log.path).utf8)).records.map(\.id)
  }

  @Test("Each check-in goes to its log, in the given order")
  func append() throws {
    try directory.write(#"{"id":"torn"#, to: bags.path)
    try appender.append([
      (try record("A"), queue), (try record("B"), bags), (try record("C"), queue),
      (try record("D"), .northStar),
    ])
    #expect(try ids(queue) == ["A", "C"])
    #expect(try ids(bags) == ["B"])
    #expect(try ids(.northStar) == ["D"])
  }

  @Test("Appending nothing does nothing")
  func nothing() throws {
    try appender.append([])
    #expect(try directory.files() == [])
  }

  @Test("If one log cannot be opened, none is written and none is created")
  func unopenable() throws {
    try directory.write("as it was", to: queue.path)
    try directory.makeDirectory(bags.path)
    #expect(throws: StoreError.self) {
      try appender.append([
        (try record("A"), queue), (try record("B"), bags), (try record("C"), .northStar),
      ])
    }
    #expect(try directory.text(of: queue.path) == "as it was")
    #expect(try directory.files() == [queue.path])
  }

  @Test("If a number cannot be written, no log is touched")
  func unwritable() throws {
    #expect(throws: StoreError.self) {
      try appender.append([(try record("A"), queue), (try record("B", value: .infinity), bags)])
    }
    #expect(try directory.files() == [])
  }

  @Test("If writing fails on the way, every log is restored, byte for byte", arguments: 0..<3)
  func failsOnTheWay(failing: Int) throws {
    try directory.write("no end", to: queue.path)
    try directory.write("{}\n", to: bags.path)
    let full = StoreError.failed(.write, path: "log", fault: .diskFull)
    var written = 0
    #expect(throws: full) {
      try appender.append([
        (try record("A"), queue), (try record("B"), bags), (try record("C"), .northStar),
      ]) { (file, lines) throws(StoreError) in
        // The line is already there when the disk says that it is not.
        try file.append(lines)
        guard written < failing else { throw full }
        written += 1
      }
    }
    #expect(try directory.text(of: queue.path) == "no end")
    #expect(try directory.text(of: bags.path) == "{}\n")
    #expect(try directory.files() == [bags.path, queue.path].sorted())
  }

  @Test("What was rolled back can be saved again")
  func again() throws {
    let full = StoreError.failed(.write, path: "log", fault: .diskFull)
    #expect(throws: full) {
      try appender.append([(try record("A"), queue)]) { (_, _) throws(StoreError) in throw full }
    }
    try appender.append([(try record("A"), queue)])
    #expect(try ids(queue) == ["A"])
  }

  @Test("A log that is a link to another one is refused, and neither is written")
  func twoNames() throws {
    try directory.write("", to: bags.path)
    try directory.makeDirectory("check-ins/2026-Q4")
    try directory.link(queue.path, to: "\(directory.path)/\(bags.path)")
    #expect(throws: StoreError.isALink(path: "\(directory.path)/\(queue.path)")) {
      try appender.append([(try record("B"), bags), (try record("A"), queue)])
    }
    #expect(try ids(bags) == [])
  }

  @Test("Programs that write to the same logs at once, in any order, lose nothing and end")
  func concurrency() async throws {
    let (appender, logs) = (appender, [queue, bags])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        let records = try (0..<10).map { try record("W\(writer)-\($0)") }
        group.addTask {
          for (index, record) in records.enumerated() {
            let other = CheckInRecord(id: record.id + "x", at: record.at, content: record.content)
            try appender.append([
              (record, logs[(writer + index) % 2]), (other, logs[(writer + index + 1) % 2]),
            ])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try ids(queue) + ids(bags)).count == 80)
  }
}
