import OKRModel
import TextFormats

extension DefinitionChange: LogLine {
  static func decoded(from range: Range<Int>, of bytes: [UInt8]) throws(LineFault) -> DefinitionChange {
    let line = try LineDecoder<ChangeFields>(range, of: bytes)
    let id = try line.requiredText(.id)
    let at = try line.requiredInstant(.at)
    let author = try line.text(.author).map { PersonID($0) }
    if let retracts = try line.text(.retracts) {
      return DefinitionChange(id: id, at: at, author: author, content: .retraction(retracts: retracts))
    }
    let change = ChangedText(
      try part(line), field: try line.requiredText(.field), on: try line.requiredDay(.on),
      from: try line.text(.from), to: try line.text(.to), reason: try line.text(.because),
      fixes: try line.truth(.fixes))
    return DefinitionChange(id: id, at: at, author: author, content: .change(change))
  }

  private static func part(_ line: LineDecoder<ChangeFields>) throws(LineFault) -> ChangedText.Part {
    let parts = [
      try line.text(.keyResult).map { ChangedText.Part.keyResult(KeyResultID($0)) },
      try line.text(.item).map { .item($0) }, try line.text(.cycle).map { .cycle(CycleID($0)) },
    ].compactMap(\.self)
    guard parts.count <= 1 else {
      throw LineFault("of 'kr', 'item' and 'cycle' a record has one at most; it is skipped")
    }
    return parts.first ?? .whole
  }

  func encoded() throws(StoreError) -> String {
    var line = LineEncoder<ChangeField>()
    line.add(.id, id)
    line.add(.at, at.description)
    switch content {
    case .change(let change):
      line.add(.on, change.on.description)
      switch change.part {
      case .whole: break
      case .keyResult(let keyResult): line.add(.keyResult, keyResult.rawValue)
      case .item(let item): line.add(.item, item)
      case .cycle(let cycle): line.add(.cycle, cycle.rawValue)
      }
      line.add(.field, change.field)
      line.add(.from, JSONValue(change.from))
      line.add(.to, JSONValue(change.to))
      line.add(.author, author?.rawValue)
      line.add(.because, change.reason)
      line.add(.fixes, change.fixes ? .boolean(true) : nil)
    case .retraction(let target):
      line.add(.author, author?.rawValue)
      line.add(.retracts, target)
    }
    return line.line
  }
}
