import OKRModel

extension CommitMessage {
  /// What was recorded in stand-ups: `stand-up of 18 Nov: 2 actions by ana, 1 done`; nil if nothing new was.
  var saidInStandUps: String? {
    var authors: [PersonID?] = []
    var days: Set<CivilDay> = []
    var done = 0
    for record in standUpRecords {
      switch record.content {
      case .standUp(let entry): days.insert(entry.date)
      case .action(let entry):
        days.insert(entry.date)
        authors.append(record.author)
      case .completion: done += 1
      case .correction, .retraction: continue
      }
    }
    guard !days.isEmpty || done > 0 else { return nil }
    let reported = [
      authors.isEmpty ? nil : Self.counts(authors, of: "action"), done > 0 ? "\(done) done" : nil,
    ].compactMap(\.self)
    return ([Self.title(ofStandUpsOn: days)] + reported.prefix(1)).joined(separator: ": ")
      + reported.dropFirst().map { ", \($0)" }.joined()
  }

  private static func title(ofStandUpsOn days: Set<CivilDay>) -> String {
    guard let day = days.first else { return "actions" }
    return days.count == 1 ? "stand-up of \(day.shortText)" : "stand-ups"
  }
}
