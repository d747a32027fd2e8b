import OKRModel

extension CheckInRecord: LogLine {
  static func decoded(from range: Range<Int>, of bytes: [UInt8]) throws(LineFault) -> CheckInRecord {
    let line = try LineDecoder<RecordFields>(range, of: bytes)
    let id = try line.requiredText(.id)
    let at = try line.requiredInstant(.at)
    let author = try line.text(.author).map { PersonID($0) }
    let replaces = try line.text(.replaces)
    if let retracts = try line.text(.retracts) {
      guard replaces == nil else {
        throw LineFault("this record both replaces and retracts; it is skipped")
      }
      return CheckInRecord(id: id, at: at, author: author, content: .retraction(retracts: retracts))
    }
    let entry = CheckInEntry(
      keyResult: KeyResultID(try line.requiredText(.keyResult)), date: try line.requiredDay(.date),
      value: try line.requiredNumber(.value),
      confidence: try line.wholeNumber(.confidence, in: CheckInEntry.confidenceRange),
      note: try line.text(.note), blocker: try line.text(.blocker), measure: try line.text(.measure))
    let content = replaces.map { Content.correction(entry, replaces: $0) } ?? .entry(entry)
    return CheckInRecord(id: id, at: at, author: author, content: content)
  }

  func encoded() throws(StoreError) -> String {
    try CheckInLineEncoder.line(self)
  }
}
