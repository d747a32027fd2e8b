import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore

@Suite("A link that replaces a folder at the wrong moment leads nowhere")
struct SwappedLinkTests {
  /// Replaces `folder` with a link to `outside` and back, as fast as it can, until it is stopped.
  private final class Swapper: Sendable {
    private let isOver = Mutex(false)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ folder: String, outside: String) {
      let thread = Thread { [self] in
        while !isOver.withLock({ $0 }) {
          rename(folder, folder + ".kept")
          symlink(outside, folder)
          unlink(folder)
          rename(folder + ".kept", folder)
        }
        isDone.signal()
      }
      thread.start()
    }

    func end() {
      isOver.withLock { $0 = true }
      isDone.wait()
    }
  }

  @Test("What is appended is inside or nowhere", arguments: ["check-ins", "check-ins/2026-Q4"])
  func appending(folder: String) throws {
    let (inside, outside) = (try TemporaryDirectory(), try TemporaryDirectory())
    try inside.makeDirectory("check-ins/2026-Q4")
    try outside.makeDirectory("2026-Q4")
    let swapper = Swapper("\(inside.path)/\(folder)", outside: outside.path)
    let appender = CheckInAppender(WorkspaceLocation(root: inside.path))
    let entry = CheckInEntry(keyResult: "k", date: try #require(CivilDay("2026-11-16")), value: 1)
    var (saved, refused, doubtful) = (Set<String>(), 0, Set<String>())
    let append = { (number: Int) throws(StoreError) -> String in
      let record = CheckInRecord(
        id: "R\(number)", at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
      try appender.append(record, to: .forObjective("one", cycle: "2026-Q4"))
      return record.id
    }
    // On a busy machine one of the two may hardly get a turn.
    for number in 0..<20_000 where number < 800 || saved.count < 20 || refused < 20 {
      do throws(StoreError) {
        saved.insert(try append(number))
      } catch {
        refused += 1
        // This error says that the record may be there.
        if case .leftBehind = error { doubtful.insert("R\(number)") }
      }
    }
    swapper.end()
    #expect(try outside.files() == [])
    // However the turns fell, one is saved once nothing is swapped any more.
    saved.insert(try append(20_000))
    // What was written to a folder that had just gone is written again to the current one, with the same id.
    let logs = try inside.files().filter { $0.hasSuffix("one.jsonl") }
    let ids = try logs.flatMap { path in
      try CheckInLogReader(path: path).read(Array(inside.text(of: path).utf8)).records.map(\.id)
    }
    #expect(Set(ids).subtracting(doubtful) == saved, "\(saved.count) saved, \(refused) refused")
  }

  @Test("What is read is from inside or not at all", arguments: ["objectives", "objectives/2026-Q4"])
  func reading(folder: String) throws {
    let (inside, outside) = (try TemporaryDirectory(), try TemporaryDirectory())
    try inside.write("ours", to: "objectives/2026-Q4/one.yaml")
    try outside.write("secret", to: "one.yaml")
    try outside.write("secret", to: "2026-Q4/one.yaml")
    try outside.write("secret", to: "secret.yaml")
    try outside.write("secret", to: "2026-Q4/secret.yaml")
    let swapper = Swapper("\(inside.path)/\(folder)", outside: outside.path)
    let files = WorkspaceFiles(root: inside.path)
    var (read, refused) = (0, 0)
    for number in 0..<60_000 where number < 3_000 || read < 20 || refused < 20 {
      do {
        #expect(try files.bytes(of: "objectives/2026-Q4/one.yaml") == Array("ours".utf8))
        #expect(try !files.names(in: "objectives/2026-Q4").contains("secret.yaml"))
        read += 1
      } catch {
        refused += 1
      }
    }
    swapper.end()
    // However the turns fell, it can be read once nothing is swapped any more.
    #expect(try files.bytes(of: "objectives/2026-Q4/one.yaml") == Array("ours".utf8))
  }
}
