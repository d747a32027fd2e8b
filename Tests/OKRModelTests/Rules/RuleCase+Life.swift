import OKRModel

extension RuleCase {
  static let life = [
    RuleCase(
      "committed-in-silence", "'Reduce the wait' is committed and Off track, and nobody has said why",
      at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(type: .committed)]
      $0.said = ["wait": [Said(49, 20)]]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(type: .committed)]
      $0.said = ["wait": [Said(49, 20, blocker: "The belt is late")]]
    },
    RuleCase(
      "committed-in-silence", "'Reduce the wait' is committed and At risk, and nobody has said why",
      at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(type: .committed)]
      $0.said = ["wait": [Said(49, 18.5)]]
    } butNotWhen: {
      $0.said = ["wait": [Said(49, 18.5)]]
    },
    RuleCase(
      "closed-undated",
      """
      'Reduce the wait' is closed as dropped without a day; write closed: {as: dropped, on: DAY, because: WHY}
      """, at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(closing: Closing(.dropped))]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(closing: Closing(.dropped, on: Quarter.day(40)))]
    },
    RuleCase("stale", "the last check-in on 'Reduce the wait' is 11 days old", at: "queue/wait") {
      $0.said = ["wait": [Said(39, 18)]]
    } butNotWhen: {
      $0.said = ["wait": [Said(40, 18)]]
    },
    RuleCase("never-checked-in", "nobody has ever checked in on 'Reduce the wait'", at: "queue/wait") {
      // Somebody has checked in on something else, so the team has begun.
      $0.said = ["other": [Said(5, 1)]]
    } butNotWhen: {
      $0.said = ["wait": [Said(10, 18)]]
    },
    RuleCase(
      "moving-away", "'Reduce the wait' moves away from its target of 15: 17, 17.5, 18, 19", at: "queue/wait"
    ) {
      $0.said = ["wait": values(17, 17.5, 18, 19)]
    } butNotWhen: {
      $0.said = ["wait": values(17, 18, 18, 19)]
    },
    RuleCase(
      "moving-away", "'Reduce the wait' moves away from its target of 15: 20, 21, 22, 23", at: "queue/wait"
    ) {
      $0.said = ["wait": values(18, 20, 21, 22, 23)]
    } butNotWhen: {
      $0.said = ["wait": values(15, 14, 13, 12)]
    },
    RuleCase(
      "implausible-value",
      """
      the latest value of 'Reduce the wait', 175, lies far outside its past (10 to 25 would be plausible)
      """, at: "queue/wait"
    ) {
      $0.said = ["wait": values(20, 19, 18, 175)]
    } butNotWhen: {
      $0.said = ["wait": values(20, 20, 20, 15)]
    },
    RuleCase(
      "implausible-value",
      "the latest value of 'Reduce the wait', 112, lies far outside its past (0 to 36 would be plausible)",
      at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(measure: .hold(.atMost(12)))]
      $0.said = ["wait": values(24, 24, 24, 112)]
    } butNotWhen: {
      $0.said = ["wait": values(20, 19, 175)]
    },
    RuleCase(
      "done-without-effect", "2 of 3 stories are done, and 'Reduce the wait' stands still at 20",
      at: "queue/wait"
    ) {
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], stories: [.done, .done, .active])]
      $0.said = ["wait": values(20, 20, 20)]
    } butNotWhen: {
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], stories: [.done, .active, .active])]
      $0.said = ["wait": values(20, 20, 20)]
    },
    RuleCase(
      "effect-without-work", "'Reduce the wait' is at 40%, and none of its 2 stories has begun",
      at: "queue/wait"
    ) {
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], stories: [.planned, .blocked, .dropped])]
    } butNotWhen: {
      $0.initiatives = [Sketch.initiative(supports: ["queue/wait"], stories: [.planned, .active])]
    },
    RuleCase(
      "guard-broken",
      "'Reduce the wait' must not harm 'Crew overtime', which is outside its band at 131", at: "queue/wait"
    ) {
      $0.keyResults = guarded
      $0.said["overtime"] = [Said(42, 110), Said(49, 131)]
    } butNotWhen: {
      $0.keyResults = guarded
      $0.said["overtime"] = [Said(42, 131), Said(49, 120)]
    },
    RuleCase(
      "check-in-ahead",
      "of 'Reduce the wait' 1 check-in for 24 Nov is here; it counts from that day on", at: "queue/wait"
    ) {
      $0.said["wait"] = [Said(49, 18), Said(51, 17)]
    } butNotWhen: {
      $0.said["wait"] = [Said(42, 18), Said(50, 17)]
    },
    RuleCase(
      "changed-in-silence",
      """
      the measure of 'Reduce the wait' was '20 to 12 min' at the latest check-in and is '20 to 15 min' now, without a \
      record; record it with: headway change queue/wait target=15 --because '…'
      """, at: "queue/wait"
    ) {
      $0.said["wait"] = [Said(49, 18, measure: "20 to 12 min")]
    } butNotWhen: {
      $0.said["wait"] = [Said(42, 18, measure: "20 to 12 min"), Said(49, 18, measure: "20 to 15.0 min")]
    },
  ]

  private static let guarded = [
    Sketch.keyResult(guards: ["queue/overtime"]),
    Sketch.keyResult("overtime", "Crew overtime", measure: .hold(.atMost(120)), lifts: nil),
  ]

  /// Weekly values, the last of them yesterday.
  private static func values(_ values: Double...) -> [Said] {
    values.enumerated().map { Said(49 - 7 * (values.count - 1 - $0), $1) }
  }
}
