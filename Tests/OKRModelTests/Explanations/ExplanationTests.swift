import OKRModel
import Testing

@Suite("Explanations of figures")
struct ExplanationTests {
  private func explanation(
    of keyResult: KeyResultID, in workspace: Workspace? = nil, ascii: Bool = false
  ) throws -> Explanation {
    let reference = KeyResultReference(objective: "streamline", keyResult: keyResult)
    return try explanation(of: .keyResult(reference), in: workspace, ascii: ascii)
  }

  private func explanation(
    of subject: ConstructID, in workspace: Workspace? = nil, ascii: Bool = false
  ) throws -> Explanation {
    let workspace = try workspace ?? FoundingObjective.workspace()
    let standings = Standings(of: workspace, asOf: try day("2026-11-18"))
    return try #require(
      Explanation(of: .construct(subject), in: workspace, standings: standings, ascii: ascii))
  }

  @Test("A key result: the status first, with its rule and what would change it")
  func status() throws {
    let explanation = try explanation(of: "wait-time")
    #expect(explanation.items.prefix(2).map(\.name) == ["Status", "To change it"])
    #expect(
      explanation.lines(of: "Status") == [
        "Off track", "a gap of more than 25 points is Off track", "26.5 points > 25",
      ])
    #expect(
      explanation.lines(of: "To change it") == [
        "", "a check-in for 18 Nov that says:", "At risk at 17.4 or less", "On track at 16.6 or less",
        "Done at 15 or less",
      ])
  }

  @Test("A key result: each figure with its rule, the numbers put in, and their origin")
  func figures() throws {
    let explanation = try explanation(of: "wait-time")
    #expect(
      explanation.lines(of: "Progress") == [
        "50%", "(value − baseline) / (target − baseline)", "(17.5 − 20) / (15 − 20) = 0.5",
      ])
    #expect(
      explanation.lines(of: "Expected") == [
        "77%", "days elapsed / total days", "140 / 183 = 0.765",
        "From 1 Jul to 31 Dec: 140 of 183 days have passed.",
      ])
    #expect(
      explanation.lines(of: "Gap") == ["26.5 points", "expected − progress", "76.5% − 50% = 26.5 points"])
    #expect(
      explanation.lines(of: "Value") == [
        "17.5 min", "17.5 was checked in for 16 Nov by Ben Okafor.", "Before, for 9 Nov, it was 18.1.",
      ])
    #expect(
      explanation.lines(of: "Target") == [
        "15 min", "baseline − 25% of the size of the baseline", "20 − 25% of 20 = 15",
      ])
    #expect(explanation.lines(of: "Weight") == ["1", "It is 25% of what counts in its objective."])
    #expect(explanation.lines(of: "Forecast")?.first == "none")
  }

  @Test("A baseline that the file does not state, and a low confidence")
  func sources() throws {
    #expect(
      try explanation(of: "adoption").lines(of: "Baseline") == [
        "55 %", "The file states none, so the first check-in, for 5 Oct, is it.",
      ])
    #expect(
      try explanation(of: "satisfaction").lines(of: "Status") == [
        "At risk", "a confidence of 3 or less is Off track, of 5 or less At risk", "It is 5.",
      ])
  }

  @Test("A hold: its band, the check-ins in it, and its forecast")
  func hold() throws {
    let explanation = try explanation(of: "crew-overtime")
    #expect(
      explanation.lines(of: "Progress") == [
        "45%", "check-ins in the band / check-ins × expected", "6 / 7 × 48 / 91 = 0.452",
      ])
    #expect(explanation.lines(of: "Band")?.first == "120 or less")
    #expect(
      explanation.lines(of: "Forecast") == [
        "104 h/week on 31 Dec", "median slope and median height of 7 check-ins, from 5 Oct to 16 Nov",
        "112 + 45 × (−0.1714) = 104.3", "It changes by −1.2 a week.",
        "It stays in its band up to its due day.",
      ])
    #expect(
      explanation.lines(of: "To change it")?.last == "Done in its band by the last check-in up to 31 Dec")
  }

  @Test("Days in words, checkpoints and a cadence are explained with their numbers")
  func time() throws {
    let words = KeyResult(
      id: "wait-time", title: "Wait", measure: FoundingObjective.waitTime.measure, unit: "min",
      start: DayExpression("2026-07-01"), due: DayExpression("6 months"),
      checkpoints: [Checkpoint(by: try #require(DayExpression("2026-10-01")), value: 19)], cadence: .monthly)
    let explanation = try explanation(of: "wait-time", in: FoundingObjective.workspace(of: [words]))
    #expect(
      explanation.lines(of: "Expected") == [
        "62%", "the line from the start through the checkpoints to the due day",
        "0.2 + 48 / 91 × (1 − 0.2) = 0.622", "19 min should be reached by 1 Oct: 20% of the way.",
        "It is due on 31 Dec: the file says '6 months', counted from 1 Jul.",
      ])
    let silent = try FoundingObjective.workspace(of: [words], without: "wait-time")
    #expect(
      try self.explanation(of: "wait-time", in: silent).lines(of: "Status")?.last
        == "It is checked monthly: up to 31 days, and three days of grace.")
  }

  @Test("Without check-ins it says so, and what would help")
  func unknown() throws {
    let workspace = try FoundingObjective.workspace(without: "satisfaction")
    let explanation = try explanation(of: "satisfaction", in: workspace)
    #expect(
      explanation.lines(of: "Status") == [
        "Stale", "no first check-in for more than 10 days is Stale",
        "Nobody has checked in; the team began to check in 44 days ago.",
      ])
    #expect(explanation.lines(of: "Progress")?.last == "Nobody has checked in.")
    #expect(explanation.lines(of: "To change it")?.contains("On track at 4 or more") == true)
    #expect(explanation.lines(of: "Gap") == nil)
  }

  @Test("An objective: the mean with its terms, the one that holds it back most first")
  func objective() throws {
    let explanation = try explanation(of: .objective("streamline"))
    #expect(
      explanation.lines(of: "Progress") == [
        "55%", "mean of the key results' progress, each within 0% to 100%",
        "(50% + 64% + 60% + 45.2%) / 4 = 54.8%",
        "50% Reduce average wait time by 25% within 6 months, Off track",
        "45% Keep crew overtime under control while we do it, On track",
        "60% Improve check-in satisfaction score from 3.5 to 4.5, At risk",
        "64% Increase digital check-in adoption rate to 80%, On track",
      ])
    #expect(explanation.lines(of: "Status")?.last == "Key results: 1 off track, 1 at risk, 2 on track.")
    #expect(explanation.lines(of: "To change it") == ["", "On track still at a progress of 48.7% or more"])
  }

  @Test("Weights are in the formula, and unknown parts are left out and counted")
  func weights() throws {
    let heavy = KeyResult(
      id: "wait-time", title: "Wait", measure: FoundingObjective.waitTime.measure, weight: 2,
      start: FoundingObjective.waitTime.start, due: FoundingObjective.waitTime.due)
    let workspace = try FoundingObjective.workspace(
      of: [heavy, FoundingObjective.adoption, FoundingObjective.satisfaction], without: "satisfaction")
    #expect(
      try explanation(of: .objective("streamline"), in: workspace).lines(of: "Progress") == [
        "55%", "mean by weight of the key results' progress, each within 0% to 100%",
        "(2 × 50% + 1 × 64%) / 3 = 54.7%", "50% × 2 Wait, Off track",
        "64% × 1 Increase digital check-in adoption rate to 80%, On track",
        "2 of 3 key results known; left out of all means:",
        "— Improve check-in satisfaction score from 3.5 to 4.5, Stale",
      ])
    #expect(
      try explanation(of: "wait-time", in: workspace).lines(of: "Weight")?.last
        == "It is 66.7% of what counts in its objective.")
  }

  @Test("A stage, a category and the North Star are means of objectives")
  func parents() throws {
    for subject in [ConstructID.stage("check-in"), .category(.customer), .northStar] {
      let explanation = try explanation(of: subject)
      #expect(
        explanation.lines(of: "Progress") == [
          "55%", "mean of the objectives' progress", "55% Streamline, On track",
        ])
    }
    #expect(try explanation(of: .stage("check-in")).title == "Check-In & Prepare")
  }

  @Test("What is not in the cycle has no explanation")
  func absent() throws {
    let workspace = try FoundingObjective.workspace()
    let standings = Standings(of: workspace, asOf: try day("2026-11-18"))
    let reference = KeyResultReference(objective: "streamline", keyResult: "gone")
    for subject in [
      ConstructID.stage("gone"), .objective("gone"), .keyResult(reference), .outcome("gone"),
      .category(.financial),
    ] { #expect(Explanation(of: .construct(subject), in: workspace, standings: standings) == nil) }
  }

  @Test("If only ASCII can be shown, nothing else is written")
  func ascii() throws {
    for keyResult in FoundingObjective.keyResults {
      let explanation = try explanation(of: keyResult.id, ascii: true)
      #expect(explanation.text.allSatisfy { $0.allSatisfy(\.isASCII) })
    }
    #expect(
      try explanation(of: "adoption", ascii: true).lines(of: "Gap")?.last == "52.7% - 64% = -11.3 points")
  }
}
