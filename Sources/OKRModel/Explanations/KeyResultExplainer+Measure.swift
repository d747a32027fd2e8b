extension KeyResultExplainer {
  /// The current value; for milestones, each of them.
  var value: Explanation.Item {
    if let tally = standing.milestones { return milestones(of: tally) }
    guard let latest = standing.latest else {
      return .init("Value", "unknown", [.fact("Nobody has checked in.")])
    }
    let author = latest.author.map { " by \(workspace.wholeName(ofPerson: $0))" } ?? ""
    let corrected = latest.isCorrected ? ", corrected" : ""
    var lines: [Explanation.Line] = [
      .fact("\(said(latest.value)) was checked in for \(day(latest.date))\(author)\(corrected).")
    ]
    if let previous = standing.previous {
      lines.append(.fact("Before, for \(day(previous.date)), it was \(said(previous.value))."))
    }
    return .init("Value", withUnit(said(latest.value)), lines)
  }

  /// What is aimed for: baseline and target, or the band.
  var wanted: [Explanation.Item] {
    switch standing.measure {
    case .rollUp: return []
    case .hold(let band):
      let place = band.isStrict ? "the bound is not" : "a bound is"
      let stays = Explanation.Line.fact("The file states it; a value on \(place) in the band.")
      return [.init("Band", band.text(isYesOrNo: standing.isYesOrNo, ascii: notation.ascii), [stays])]
    case .reach(let reach): return [baseline, target(of: reach)]
    case .milestones: return []
    }
  }

  private var baseline: Explanation.Item {
    guard let baseline = standing.baseline else {
      return .init("Baseline", "unknown", [.fact("The file states none; the first check-in will be it.")])
    }
    let first = standing.checkIns.first.map { ", for \(day($0.date))," } ?? ""
    let source =
      switch standing.baselineSource {
      case .firstCheckIn: "The file states none, so the first check-in\(first) is it."
      case .checkInBeforeStart(let checkIn):
        "The file states none, so the last check-in before its start, for \(day(checkIn.date)), is it."
      case .notDoneYet: "The file states none; what is done or not begins at \(said(baseline))."
      case .stated, nil: "The file states it."
      }
    return .init("Baseline", withUnit(said(baseline)), [.fact(source)])
  }

  private func target(of reach: Reach) -> Explanation.Item {
    guard let target = standing.target else {
      return .init("Target", "unknown", [.fact("It is relative to the baseline, which is not known.")])
    }
    guard case .relative(let percent) = reach.target, let baseline = standing.baseline else {
      return .init("Target", withUnit(said(target)), [.fact("The file states it.")])
    }
    let share = "\(notation.number(percent.magnitude))%"
    let sign = percent < 0 ? notation.minus : "+"
    let size = number(baseline.magnitude)
    return .init(
      "Target", withUnit(number(target)),
      [
        .rule("baseline \(sign) \(share) of the size of the baseline"),
        .worked("\(number(baseline)) \(sign) \(share) of \(size) = \(number(target))"),
      ])
  }
}
