import OKRModel
import Testing

@testable import FileStore

@Suite("Order and merges hold whatever the clocks say")
struct ClockTests {
  private static let noon = Int64(1_763_294_400_000)
  private static let keyResult: KeyResultID = "wait-time"

  /// A machine with a jumping clock that writes as headway does, knowing the current log.
  private struct Machine {
    var ids = ULIDGenerator()
    var random: SeededGenerator
    /// How far its clock is ahead, in milliseconds.
    var offset: Int64 = 0

    mutating func record(_ content: CheckInRecord.Content, in log: CheckInLog) -> CheckInRecord {
      // Mostly it stands still: two records in one millisecond. Sometimes it is set back or forward, by up to a day.
      if Int.random(in: 0..<4, using: &random) == 0 {
        offset = .random(in: -86_400_000...86_400_000, using: &random)
      }
      let at = log.instant(ofNextAt: Timestamp(milliseconds: noon + offset))
      return CheckInRecord(id: ids.next(at: at, using: &random), at: at, content: content)
    }
  }

  private static func entry(_ value: Int) throws -> CheckInEntry {
    CheckInEntry(keyResult: keyResult, date: try #require(CivilDay("2026-11-16")), value: Double(value))
  }

  @Test("The latest record is in force: a check-in, a correction, a retraction, and a retraction of that")
  func lastWordCounts() throws {
    var machine = Machine(random: SeededGenerator(seed: 94))
    for _ in 0..<60 {
      var log = CheckInLog.empty
      for step in 0..<25 {
        let checkIns = log.checkIns(of: Self.keyResult)
        let kind = checkIns.isEmpty ? 0 : Int.random(in: 0...2, using: &machine.random)
        let target = checkIns.randomElement(using: &machine.random)
        switch (kind, target) {
        case (1, let target?):
          log = log.appending(
            machine.record(.correction(try Self.entry(step), replaces: target.recordInForce), in: log))
          #expect(log.checkIns(of: Self.keyResult).first { $0.id == target.id }?.value == Double(step))
        case (2, let target?):
          let retraction = machine.record(.retraction(retracts: target.id), in: log)
          log = log.appending(retraction)
          #expect(!log.checkIns(of: Self.keyResult).contains { $0.id == target.id })
          log = log.appending(machine.record(.retraction(retracts: retraction.id), in: log))
          #expect(log.checkIns(of: Self.keyResult).contains { $0.id == target.id })
        default:
          log = log.appending(machine.record(.entry(try Self.entry(step)), in: log))
          #expect(log.checkIns(of: Self.keyResult).last?.value == Double(step))
        }
      }
    }
  }

  @Test(
    "Two machines whose clocks disagree: their logs merge to one state in either order, and they share no id"
  )
  func twoMachines() throws {
    for seed in UInt64(0)..<40 {
      var machines = [
        Machine(random: SeededGenerator(seed: seed)), Machine(random: SeededGenerator(seed: seed + 1_000)),
      ]
      var logs = [CheckInLog.empty, .empty]
      for step in 0..<30 {
        let side = step % 2
        // Every tenth step they share what they have, as a sync does.
        if step % 10 == 9 {
          let all = CheckInLog(records: logs[0].records + logs[1].records)
          logs = [all, all]
        }
        let target = logs[side].checkIns(of: Self.keyResult).randomElement(using: &machines[side].random)
        let content: CheckInRecord.Content =
          if let target, step % 3 == 0 {
            .correction(try Self.entry(step), replaces: target.recordInForce)
          } else {
            .entry(try Self.entry(step))
          }
        logs[side] = logs[side].appending(machines[side].record(content, in: logs[side]))
      }
      let one = logs[0].records + logs[1].records
      let states = [one, one.reversed(), one.shuffled(using: &machines[0].random)].map {
        CheckInLog(records: $0).checkIns(of: Self.keyResult)
      }
      #expect(states[1] == states[0] && states[2] == states[0])
      // The same id always means the same record.
      #expect(Set(one).count == Set(one.map(\.id)).count)
    }
  }
}
