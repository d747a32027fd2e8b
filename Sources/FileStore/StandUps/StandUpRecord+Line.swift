import OKRModel
import TextFormats

extension StandUpRecord: LogLine {
  static func decoded(from range: Range<Int>, of bytes: [UInt8]) throws(LineFault) -> StandUpRecord {
    let line = try LineDecoder<StandUpFields>(range, of: bytes)
    return StandUpRecord(
      id: try line.requiredText(.id), at: try line.requiredInstant(.at),
      author: try line.text(.author).map { PersonID($0) },
      content: try content(line))
  }

  private static func content(_ line: LineDecoder<StandUpFields>) throws(LineFault) -> Content {
    let (retracts, replaces) = (try line.text(.retracts), try line.text(.replaces))
    let done = try line.text(.done)
    let claims = [retracts, replaces, done].compactMap(\.self)
    guard claims.count <= 1 else {
      throw LineFault("of 'replaces', 'retracts' and 'done' a record has one at most; it is skipped")
    }
    if let retracts { return .retraction(retracts: retracts) }
    if let done { return .completion(of: done, date: try line.requiredDay(.date)) }
    switch (try type(line), replaces) {
    case (.action, let target?): return .correction(try action(line), replaces: target)
    case (.action, nil): return .action(try action(line))
    case (.standUp, nil):
      return .standUp(
        StandUpEntry(
          date: try line.requiredDay(.date), since: try line.day(.since),
          duration: try line.wholeNumber(.seconds, in: StandUpEntry.durationRange)))
    case (.standUp, _?):
      throw LineFault(
        "a stand-up is not replaced; retract it and record it again. This record is skipped")
    }
  }

  private static func type(_ line: LineDecoder<StandUpFields>) throws(LineFault) -> StandUpLineType {
    guard let type = StandUpLineType(rawValue: try line.requiredText(.type)) else {
      throw line.wrong(.type, "\"stand-up\" or \"action\"")
    }
    return type
  }

  private static func action(_ line: LineDecoder<StandUpFields>) throws(LineFault) -> ActionItemEntry {
    var keyResult: KeyResultReference?
    if let name = try line.text(.keyResult) {
      keyResult = KeyResultReference(name)
      if keyResult == nil { throw line.wrong(.keyResult, "a key result, written objective/key-result") }
    }
    return ActionItemEntry(
      text: try line.requiredText(.text), date: try line.requiredDay(.date),
      owner: try line.text(.owner).map { PersonID($0) },
      due: try line.day(.due), keyResult: keyResult)
  }

  func encoded() throws(StoreError) -> String {
    var line = LineEncoder<StandUpField>()
    line.add(.id, id)
    line.add(.at, at.description)
    line.add(.author, author?.rawValue)
    switch content {
    case .standUp(let entry):
      line.add(.type, StandUpLineType.standUp.rawValue)
      line.add(.date, entry.date.description)
      line.add(.since, entry.since?.description)
      line.add(.seconds, entry.duration.map(JSONValue.integer))
    case .action(let entry): try Self.add(entry, to: &line)
    case .correction(let entry, let target):
      try Self.add(entry, to: &line)
      line.add(.replaces, target)
    case .completion(let action, let date):
      line.add(.done, action)
      line.add(.date, date.description)
    case .retraction(let target): line.add(.retracts, target)
    }
    return line.line
  }

  private static func add(
    _ entry: ActionItemEntry, to line: inout LineEncoder<StandUpField>
  ) throws(StoreError) {
    // Texts are scrubbed when read; if nothing is left then, it is not an action.
    guard !TextScrubber.scrub(entry.text).isEmpty else {
      throw .unwritable(field: StandUpField.text.rawValue, reason: "it says nothing")
    }
    line.add(.type, StandUpLineType.action.rawValue)
    line.add(.date, entry.date.description)
    line.add(.text, entry.text)
    line.add(.owner, entry.owner?.rawValue)
    line.add(.due, entry.due?.description)
    line.add(.keyResult, entry.keyResult?.description)
  }
}
