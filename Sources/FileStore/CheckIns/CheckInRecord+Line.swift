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
    let keyResult = KeyResultID(try line.requiredText(.keyResult))
    let date = try line.requiredDay(.date)
    let milestones = try milestones(line)
    let entry = CheckInEntry(
      keyResult: keyResult, date: date,
      value: try value(line, milestones),
      confidence: try line.wholeNumber(.confidence, in: CheckInEntry.confidenceRange),
      note: try line.text(.note), blocker: try line.text(.blocker), measure: try line.text(.measure),
      places: line.writtenPlaces(.value), milestones: milestones)
    let content = replaces.map { Content.correction(entry, replaces: $0) } ?? .entry(entry)
    return CheckInRecord(id: id, at: at, author: author, content: content)
  }

  /// The milestones that a line ticks, their ids between blanks; nil if it gives a value.
  private static func milestones(_ line: LineDecoder<RecordFields>) throws(LineFault) -> [MilestoneID]? {
    guard line.has(.milestone) else { return nil }
    guard !line.has(.value) else {
      throw LineFault("this record has both a 'value' and a 'milestone'; it is skipped")
    }
    let words = try line.text(.milestone)?.split(whereSeparator: \.isWhitespace) ?? []
    return words.map { MilestoneID(String($0)) }
  }

  private static func value(
    _ line: LineDecoder<RecordFields>, _ milestones: [MilestoneID]?
  ) throws(LineFault) -> Double {
    guard let milestones else { return try line.requiredNumber(.value) }
    return Double(milestones.count)
  }

  func encoded() throws(StoreError) -> String {
    try CheckInLineEncoder.line(self)
  }
}
