import Canvas
import OKRModel

extension ReportWords {
  /// What the chart of a key result shows, for people who cannot see it.
  func chartSentence(_ entry: QuarterReport.Entry) -> String {
    if entry.standing.isRolledUp {
      let source = "No line: its progress comes \(values(entry)), due \(due(entry))"
      return ([source] + reasons(entry)).joined(separator: ". ") + "."
    }
    let checkIns = entry.standing.checkIns
    let said = [checkIns.first, checkIns.count > 1 ? checkIns.last : nil].compactMap { checkIn in
      checkIn.map { "\(entry.keyResult.text(of: $0.entry, ascii: glyphs.isASCII)) on \(day($0.date))" }
    }
    let count = checkIns.count == 1 ? "1 check-in" : "\(checkIns.count) check-ins"
    let sayings = said.isEmpty ? "No check-in yet" : "\(count): \(said.joined(separator: " to "))"
    let aim = "\(values(entry)), due \(due(entry))"
    return ([sayings, aim] + reasons(entry)).joined(separator: ". ") + "."
  }
}
