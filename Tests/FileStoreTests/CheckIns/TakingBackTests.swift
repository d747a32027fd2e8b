import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("Rolling back removes nothing of others")
struct TakingBackTests {
  private static let theirs = #"{"id":"X","note":"theirs"}"# + "\n"
  let directory: TemporaryDirectory
  let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")

  init() throws {
    directory = try TemporaryDirectory()
  }

  private var path: String { "\(directory.path)/\(log.path)" }

  private func record(_ id: String) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  /// A disk that fails at its first flush, after `others` has run; it accepts `part` of the bytes of a write.
  private func disk(part: Double = 1, others: @escaping @Sendable () -> Void) -> DiskCalls {
    let real = DiskCalls.system
    var calls = real
    let isDone = Mutex(false)
    let once = { @Sendable in
      let isFirst = isDone.withLock { done in
        defer { done = true }
        return !done
      }
      if isFirst { others() }
    }
    calls.write = { descriptor, bytes in
      let count = Int(Double(bytes.count) * part)
      let written = real.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
      if count < bytes.count { once() }
      return written
    }
    calls.flush = { _ in
      once()
      errno = EIO
      return -1
    }
    return calls
  }

  private func append(_ text: String) -> @Sendable () -> Void {
    { [path] in
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.seekToEndOfFile()
      file.write(Data(text.utf8))
      try? file.close()
    }
  }

  private func save(_ calls: DiskCalls) throws -> StoreError? {
    let appender = CheckInAppender(WorkspaceLocation(root: directory.path), calls: calls)
    return #expect(throws: StoreError.self) { try appender.append(try record("A"), to: log) }
  }

  private func ids() throws -> [String] {
    try CheckInLogReader(path: log.path).read(Array(directory.text(of: log.path).utf8)).records.map(\.id)
  }

  @Test("A program that does not lock appends before the disk fails: its line stays, and ours does not count")
  func appended() throws {
    try directory.write("{}\n", to: log.path)
    let error = try save(disk(others: append(Self.theirs)))
    #expect(error == .failed(.flush, path: path, fault: SystemFault(code: EIO)))
    let lines = try directory.text(of: log.path).split(separator: "\n")
    #expect(lines.first == "{}" && lines.last.map { $0 + "\n" } == Self.theirs)
    #expect(try ids() == [] && !directory.text(of: log.path).contains("wait-time"))
  }

  @Test("Ours was cut short, and theirs came right after it: theirs becomes a line of its own")
  func glued() throws {
    try directory.write("{}\n", to: log.path)
    let line = try CheckInLineEncoder.line(try record("X"))
    _ = try save(disk(part: 0.5, others: append(line + "\n")))
    #expect(try ids() == ["X"])
  }

  @Test("In a log that was just created their line stays as well")
  func newLog() throws {
    _ = try save(disk(others: append(Self.theirs)))
    #expect(try directory.text(of: log.path).hasSuffix(Self.theirs))
    #expect(try ids() == [])
  }

  @Test("An editor has rewritten the file: it is left as it is")
  func writtenAnew() throws {
    try directory.write("{}\n{}\n", to: log.path)
    let path = path
    _ = try save(disk { try? Self.theirs.write(toFile: path, atomically: false, encoding: .utf8) })
    #expect(try directory.text(of: log.path) == Self.theirs)
  }

  @Test("An editor has saved our line with its own: what cannot be removed is reported")
  func savedByOthers() throws {
    try directory.write("{}\n", to: log.path)
    let path = path
    let error = try save(
      disk {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        try? (Self.theirs + text).write(toFile: path, atomically: true, encoding: .utf8)
      })
    #expect(error == .leftBehind(path: path))
    #expect(try ids() == ["A"])
  }

  @Test("If no one else has written, the log is restored, byte for byte")
  func alone() throws {
    try directory.write("{}\nno end", to: log.path)
    _ = try save(disk {})
    #expect(try directory.text(of: log.path) == "{}\nno end")
  }
}
