import Testing

@testable import TestSupport

@Suite("headway check-in ticks milestones")
struct MilestoneCommandTests {
  private let log = "check-ins/2026-Q4/streamline-check-in.jsonl"
  private let reference = "streamline-check-in/new-desks"

  /// The sample with a key result of three milestones.
  private func place() throws -> SampleWorkplace {
    let place = try SampleWorkplace()
    let path = "objectives/2026-Q4/streamline-check-in.yaml"
    let keyResult = """

        - id: new-desks
          title: The new desks stand
          milestones:
            - {id: order, title: Desks ordered, due: 2026-10-15, done: 2026-10-12}
            - {id: pilot, title: Pilot in hall 2, due: 2026-11-10}
            - {id: halls, title: Every hall, weight: 2}

      """
    try place.workplace.write(try place.text(of: path) + keyResult, to: "okrs/\(path)")
    return place
  }

  @Test("One that is done, by its id: a line of the log, and what it changes")
  func one() throws {
    let place = try place()
    let result = try place.run("check-in", reference, "--milestone", "pilot", "--confidence", "7")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "\(reference) Pilot in hall 2 on Wed 18 Nov 2026",
        "25% → 50% of 50% ◌ Stale → ● On track: keeping up with what is expected by now",
        "1 check-in saved.",
      ])
    #expect(
      try place.text(of: log).hasSuffix(
        #""kr":"new-desks","date":"2026-11-18","milestone":"pilot","of":"milestones","confidence":7,"by":"ana"}"#
          + "\n"))
    #expect(try place.run("status").text.contains("2 of 3 milestones"))
  }

  @Test("Several at once by number, for an earlier day")
  func several() throws {
    let place = try place()
    let result = try place.run(
      "check-in", reference, "--milestone", "2", "--milestone", "3", "--date", "yesterday", "--json")
    #expect(
      result.text.contains(#""value":null"#) && result.text.contains(#""milestones":["pilot","halls"]"#))
    #expect(try place.run("log", reference).text.contains("100%"))
    #expect(try place.run("log", reference).text.contains("[Pilot in hall 2, Every hall]"))
    let json = try place.run("status", "--json").text
    #expect(json.contains(#""kind":"milestones""#) && json.contains(#""done":"2026-11-17""#))
  }

  @Test("None with =, which still says how sure the team is")
  func none() throws {
    let place = try place()
    #expect(try place.run("check-in", reference, "=", "--confidence", "4").status == 0)
    #expect(try place.text(of: log).contains(#""milestone":"","of":"milestones","confidence":4"#))
  }

  @Test(
    "What cannot be right is refused with what would be",
    arguments: [
      (["--milestone", "order"], "milestone: 'Desks ordered' is done already, since 12 Oct"),
      (["--milestone", "desk"], "milestone: no milestone 'desk'; they are order, pilot, halls"),
      ([], "say which milestone of 'streamline-check-in/new-desks' is done with --milestone, or = for none"),
      (["17", "--milestone", "pilot"], "give a value or --milestone, not both"),
    ])
  func refused(arguments: [String], message: String) throws {
    let place = try place()
    let before = try place.text(of: log)
    let result = try place.run(all: ["check-in", reference] + arguments)
    #expect(result.status == 64 && result.text.contains(message), "\(result.text)")
    #expect(try place.text(of: log) == before)
  }

  @Test("A key result with values has no milestones")
  func value() throws {
    let result = try place().run("check-in", "streamline-check-in/wait-time", "--milestone", "pilot")
    #expect(
      result.text.contains(
        "'streamline-check-in/wait-time' has no milestones; say its value, or = to keep the last one"))
  }

  @Test("What the log prints as a table, check-in reads again")
  func table() throws {
    let place = try place()
    _ = try place.run("check-in", reference, "--milestone", "pilot")
    let printed = try place.run("log", reference, "--csv").text
    #expect(printed.contains(",pilot,"))
    let again = try place.run("check-in", input: printed)
    #expect(again.status == 0 && again.text.contains("1 line left out: the log has this check-in already"))
    let rows = "key-result,milestone,confidence\n\(reference),halls,8\n"
    #expect(try place.run("check-in", input: rows).status == 0)
    #expect(try place.text(of: log).contains(#""milestone":"halls""#))
  }

  @Test("headway change replaces the milestones, and earlier days keep those of that time")
  func changed() throws {
    let place = try place()
    let before = try place.run("status", "--json", "--as-of", "2026-11-17").text
    let wanted =
      "order: Desks ordered, by 2026-10-15, done 2026-10-12; pilot: Pilot in hall 2, by 2026-11-30; halls: Every hall, weight 2"
    let result = try place.run("change", reference, "milestones=\(wanted)", "--because", "Hall 2 is late")
    #expect(result.status == 0, "\(result.text)")
    #expect(
      try place.text(of: "objectives/2026-Q4/streamline-check-in.yaml").contains(
        "[{id: order, title: Desks ordered, due: 2026-10-15, done: 2026-10-12}, "
          + "{id: pilot, title: Pilot in hall 2, due: 2026-11-30}, {id: halls, title: Every hall, weight: 2}]"
      ))
    #expect(try place.run("status", "--json", "--as-of", "2026-11-17").text == before)
    #expect(try place.run("status", "--json").text.contains(#""field":"milestones""#))
  }

  @Test("Milestones that cannot be read are refused, and the file stays")
  func unreadable() throws {
    let place = try place()
    let path = "objectives/2026-Q4/streamline-check-in.yaml"
    let before = try place.text(of: path)
    let result = try place.run("change", reference, "milestones=pilot: Pilot, by soon", "--because", "x")
    #expect(result.status != 0 && result.text.contains("'soon' is not a day"), "\(result.text)")
    #expect(try place.text(of: path) == before)
  }
}
