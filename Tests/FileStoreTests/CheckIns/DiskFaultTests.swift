import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("What did not reach the disk is never reported as saved")
struct DiskFaultTests {
  let directory: TemporaryDirectory
  let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")

  init() throws {
    directory = try TemporaryDirectory()
  }

  /// What a call to the disk does instead of what it should.
  private enum Fault: CaseIterable {
    case none, interrupted, failing, full, short, partly
  }

  /// A disk with one fault after the other, and none when they have run out.
  private final class Disk: Sendable {
    private let faults: Mutex<[Fault]>

    init(_ faults: [Fault]) {
      self.faults = Mutex(faults)
    }

    private func next() -> Fault {
      faults.withLock { $0.isEmpty ? .none : $0.removeFirst() }
    }

    /// Its calls; `truncate` fails too if it `isHopeless`.
    func calls(isHopeless: Bool = false) -> DiskCalls {
      let real = DiskCalls.system
      return DiskCalls(
        write: { [self] descriptor, bytes in
          let half = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
          switch next() {
          case .none: return real.write(descriptor, bytes)
          case .interrupted: return fail(EINTR)
          case .failing: return fail(EIO)
          case .full: return fail(ENOSPC)
          case .short: return real.write(descriptor, half)
          case .partly:
            _ = real.write(descriptor, half)
            return fail(EIO)
          }
        },
        flush: { [self] descriptor in
          switch next() {
          case .none, .short, .partly: real.flush(descriptor)
          case .interrupted: Int32(fail(EINTR))
          case .failing: Int32(fail(EIO))
          case .full: Int32(fail(ENOSPC))
          }
        },
        truncate: { [self] in isHopeless ? Int32(fail(EIO)) : real.truncate($0, $1) })
    }

    private func fail(_ code: Int32) -> Int {
      errno = code
      return -1
    }
  }

  private func record(_ id: String) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  private func appender(_ faults: Fault..., isHopeless: Bool = false) -> CheckInAppender {
    CheckInAppender(
      WorkspaceLocation(root: directory.path), calls: Disk(faults).calls(isHopeless: isHopeless))
  }

  private var logPath: String { "\(directory.path)/\(log.path)" }

  @Test("A write that fails: the disk is full, or broken, or takes a part and then breaks")
  func writing() throws {
    try directory.write("{}\n", to: log.path)
    #expect(throws: StoreError.failed(.write, path: logPath, fault: .diskFull)) {
      try appender(.full).append(try record("A"), to: log)
    }
    for fault in [Fault.failing, .partly] {
      #expect(throws: StoreError.failed(.write, path: logPath, fault: SystemFault(code: EIO))) {
        try appender(fault).append(try record("A"), to: log)
      }
    }
    #expect(try directory.text(of: log.path) == "{}\n")
  }

  @Test("A truncated write, as at the last free byte: the half line is removed")
  func shortWrite() throws {
    try directory.write("{}\n", to: log.path)
    let error = #expect(throws: StoreError.self) {
      try appender(.short).append(try record("A"), to: log)
    }
    #expect(
      error?.description.contains(" bytes could be written to \(logPath); make room on the disk") == true)
    #expect(try directory.text(of: log.path) == "{}\n")
  }

  @Test("A disk that fails to flush what was written: the file, or its new folder")
  func flushing() throws {
    for faults in [[Fault.none, .failing], [.none, .none, .failing], [.none, .none, .none, .full]] {
      let calls = Disk(faults).calls()
      #expect(throws: StoreError.self) {
        try CheckInAppender(WorkspaceLocation(root: directory.path), calls: calls).append(
          try record("A"), to: log)
      }
      #expect(try directory.files() == [])
      try FileManager.default.removeItem(atPath: "\(directory.path)/check-ins")
    }
  }

  @Test("A call that a signal interrupts is repeated, and the record is saved once")
  func interrupted() throws {
    try appender(.interrupted, .interrupted, .none, .interrupted).append(try record("A"), to: log)
    #expect(try directory.text(of: log.path).split(separator: "\n").count == 1)
  }

  @Test("When even removal fails, that is reported, and the next append ends the torn line")
  func hopeless() throws {
    try directory.write("{}\n", to: log.path)
    #expect(throws: StoreError.leftBehind(path: logPath)) {
      try appender(.partly, isHopeless: true).append(try record("A"), to: log)
    }
    try appender().append(try record("B"), to: log)
    let contents = CheckInLogReader(path: log.path).read(Array(try directory.text(of: log.path).utf8))
    #expect(contents.records.map(\.id) == ["B"])
  }

  @Test("Whatever happens on the way: a saved record is in the log once, an unsaved one not at all")
  func anything() throws {
    var random = SeededGenerator(seed: 93)
    var saved: [String] = []
    var before = ""
    for number in 0..<500 {
      let faults = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        Fault.allCases.randomElement(using: &random) ?? .none
      }
      let calls = Disk(faults).calls()
      let appender = CheckInAppender(WorkspaceLocation(root: directory.path), calls: calls)
      do {
        try appender.append(try record("R\(number)"), to: log)
        saved.append("R\(number)")
        before = try directory.text(of: log.path)
      } catch is StoreError {
        #expect(((try? directory.text(of: log.path)) ?? "") == before, "\(faults)")
      }
    }
    let contents = CheckInLogReader(path: log.path).read(Array(before.utf8))
    #expect(contents.records.map(\.id) == saved)
    #expect(contents.diagnostics.isEmpty)
    #expect(saved.count > 50 && saved.count < 450)
  }
}
