import Canvas
import CursesTerminal
import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("The open dashboard carries out what its keys ask for")
struct DashboardSessionTests {
  private static let log = "check-ins/2026-Q4/streamline-check-in.jsonl"
  /// Keys that open the check-in form of the average waiting time.
  private static let openForm = "/average wait\n\n\nc"

  private let session: OpenSession

  init() throws {
    session = try OpenSession()
  }

  /// The lines of the log that Ana writes to.
  private func lines() throws -> [Substring] { try session.sample.text(of: Self.log).split(separator: "\n") }

  @Test("A check-in is on disk when the screen says so, and so is its undoing")
  func checkIn() throws {
    let before = try lines()
    var saved: [Substring] = []
    let (end, terminal) = try session.play(
      .init("★", type: Self.openForm), .init("Check in ─", type: "16.2\n"),
      .init("Saved 16.2") { terminal in
        saved = try lines()
        terminal.press([.character("u")])
      },
      .init("Undone", press: .character("q")))
    #expect(end == .stopped)
    #expect(terminal.isClosed)
    #expect(saved.dropLast() == before[...])
    #expect(saved.last?.contains("\"value\":16.2,") == true)
    #expect(saved.last?.contains("\"by\":\"ana\"") == true)
    let after = try lines()
    #expect(after.dropLast() == saved[...])
    #expect(after.last?.contains("\"retracts\":") == true)
  }

  @Test("What cannot be saved stays in the form, with the reason")
  func failure() throws {
    try session.sample.linkAway(Self.log)
    let (_, terminal) = try session.play(
      .init("★", type: Self.openForm), .init("Check in ─", type: "16.2\n"),
      .init("symbolic", press: .escape), .init("Discard this check-in?", type: "y"),
      .init("average wait time", press: .character("q")))
    #expect(terminal.seen[2].text.contains("16.2"))
    #expect(try lines().isEmpty)
  }

  @Test("A log that another program has locked is waited for, the screen says so, and then it is saved")
  func lock() throws {
    let path = session.sample.workplace.root.appending(path: Self.log).path
    let before = try lines().count
    let holder = open(path, O_RDWR | O_CLOEXEC)
    defer { close(holder) }
    try #require(flock(holder, LOCK_EX) == 0)
    try session.play(
      .init("★", type: Self.openForm), .init("Check in ─", type: "16.2\n"),
      .init("Not saved yet: another program is writing to check-ins/") { _ in
        let count = try lines().count
        #expect(count == before)
        flock(holder, LOCK_UN)
      },
      .init("Saved 16.2", press: .character("q")))
    #expect(try lines().count == before + 1)
  }

  @Test("A wait for another program ends with Esc, and nothing is saved")
  func stopWaiting() throws {
    let path = session.sample.workplace.root.appending(path: Self.log).path
    let before = try lines()
    let holder = open(path, O_RDWR | O_CLOEXEC)
    defer { close(holder) }
    try #require(flock(holder, LOCK_EX) == 0)
    try session.play(
      .init("★", type: Self.openForm), .init("Check in ─", type: "16.2\n"),
      .init("Not saved yet", press: .escape),
      .init("stopped", press: .escape), .init("Discard this check-in?", type: "y"),
      .init("average wait time", press: .character("q")))
    #expect(try lines() == before)
  }

  @Test("A field is changed in its file, and undone without a trace")
  func field() throws {
    let path = "objectives/2026-Q4/booking-on-a-phone.yaml"
    let before = try session.sample.text(of: path)
    var changed = ""
    try session.play(
      .init("★", type: "g\n\nEo"), .init("▸ Owner", type: "\n"),
      .init("adds another; now emre", press: .down, .enter),
      .init("Saved: owner is now farah") { terminal in
        changed = try session.sample.text(of: path)
        terminal.press([.escape, .character("u")])
      },
      .init("Undone: owner is now emre", press: .character("q")))
    #expect(changed == before.replacing("    owner: emre\n", with: "    owner: farah\n", maxReplacements: 1))
    #expect(try session.sample.text(of: path) == before)
  }

  @Test("What another program writes appears by itself")
  func others() throws {
    try session.play(
      .init("★") { _ in
        let entry = CheckInEntry(keyResult: "wait-time", date: CivilDay(dayNumber: 20_775), value: 16.9)
        let record = CheckInRecord(
          id: "new", at: Timestamp(milliseconds: 1_795_000_000_000), author: "ben", content: .entry(entry))
        try CheckInAppender(session.location).append(
          record, to: .forObjective("streamline-check-in", cycle: "2026-Q4"))
      },
      .init("1 check-in by Ben.", press: .character("q")))
  }

  @Test("r reads the files again, a fault in them too")
  func reading() throws {
    try session.play(
      .init("★") { terminal in
        try session.sample.workplace.write("objective: [\n", to: "okrs/objectives/2026-Q4/new.yaml")
        terminal.press([.character("r")])
      },
      .init("Read again, with 1 problem", press: .character("q")))
  }
}

extension DashboardSessionTests {
  @Test(
    "Ended from outside, it keeps what was typed; the next one offers it, and forgets it once it is saved")
  func drafts() throws {
    let (end, terminal) = try session.play(
      .init("★", type: Self.openForm), .init("Check in ─", type: "16.2\t\tKiosks are live"),
      .init("Kiosks are live") { $0.send(.end(SIGTERM)) })
    #expect(end == .killed(by: SIGTERM))
    #expect(terminal.isClosed)
    #expect(session.keptDrafts.count == 1)
    #expect(session.keptDrafts.first?.contains("Kiosks are live") == true)
    try session.play(
      .init("was not saved", press: .enter), .init("Kiosks are live", press: .enter),
      .init("Saved 16.2", press: .character("q")))
    #expect(session.keptDrafts == [])
    #expect(try lines().last?.contains("Kiosks are live") == true)
  }

  @Test("Left with q, nothing is kept")
  func noDrafts() throws {
    try session.play(.init("★", press: .character("q")))
    #expect(session.keptDrafts == [])
  }

  @Test("A new size is drawn at once")
  func resize() throws {
    let (_, terminal) = try session.play(
      .init("★") { $0.resize(to: Size(columns: 80, rows: 24)) }, .init("★", press: .character("q")))
    #expect(terminal.seen.map(\.size) == [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)])
  }

  @Test("Ctrl-L redraws everything, Ctrl-Z stops it, and stopped from outside it takes the screen again")
  func screen() throws {
    let (_, terminal) = try session.play(
      .init("★", press: .control("l")), .init("★", press: .control("z")),
      .init("★") { $0.send(.resume) }, .init("★", press: .character("q")))
    #expect(terminal.redrawCount == 2)
    #expect(terminal.suspendCount == 1)
  }
}
