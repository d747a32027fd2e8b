import FileStore
import OKRModel
import Platform

/// Check-ins, corrections and retractions in a random order, as many as people would write in years.
struct Burst {
  private let appender: CheckInAppender
  private var ids = ULIDGenerator()
  private var random: Seeded
  /// What has been written, by log.
  private var written: [LogPath: [String]] = [:]

  init(root: String, seed: UInt64) {
    appender = CheckInAppender(WorkspaceLocation(root: root))
    random = Seeded(state: seed)
  }

  /// Writes the next record, or sometimes several at once, whose ids it announces; returns them when they are on the
  /// disk.
  mutating func write() throws(StoreError) -> [CheckInRecord] {
    let count = Int.random(in: 0..<6, using: &random) == 0 ? 3 : 1
    let additions = (0..<count).map { _ in
      let log = log()
      return (record: next(for: log), log: log)
    }
    if count > 1 { CheckInWriter.say("batch \(additions.map(\.record.id).joined(separator: " "))") }
    try appender.append(additions)
    for (record, log) in additions { written[log, default: []].append(record.id) }
    return additions.map(\.record)
  }

  static func name(of content: CheckInRecord.Content) -> String {
    switch content {
    case .entry: "entry"
    case .correction: "correction"
    case .retraction: "retraction"
    }
  }

  private mutating func log() -> LogPath {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: .northStar
    case 1: .forObjective(ObjectiveID("other"), cycle: CycleID("2026-Q4"))
    default: .forObjective(ObjectiveID("tested"), cycle: CycleID("2026-Q4"))
    }
  }

  private mutating func next(for log: LogPath) -> CheckInRecord {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let now = Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    var system = SystemRandomNumberGenerator()
    return CheckInRecord(
      id: ids.next(at: now, using: &system), at: now, author: PersonID("ana"), content: content(for: log))
  }

  private mutating func content(for log: LogPath) -> CheckInRecord.Content {
    let target = written[log, default: []].randomElement(using: &random)
    switch (Int.random(in: 0..<10, using: &random), target) {
    case (0, let target?): return .retraction(retracts: target)
    case (1...2, let target?): return .correction(entry(for: log), replaces: target)
    default: return .entry(entry(for: log))
    }
  }

  private mutating func entry(for log: LogPath) -> CheckInEntry {
    // Some are longer than what a system writes in one go.
    let length = Int.random(in: 0..<20, using: &random) == 0 ? Int.random(in: 0..<20_000, using: &random) : 20
    return CheckInEntry(
      keyResult: log == .northStar ? .northStar : KeyResultID("wait-time"), date: CivilDay(dayNumber: 20_770),
      value: .random(in: 0...100, using: &random),
      note: String(repeating: "é", count: length / 2) + "\"\\")
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
