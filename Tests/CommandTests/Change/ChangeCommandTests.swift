import FileStore
import Foundation
import OKRModel
import Reports
import Testing
import TextFormats

@testable import TestSupport

@Suite("headway change changes a definition, and leaves the past as it was")
struct ChangeCommandTests {
  private let log = "changes/2026-Q4/streamline-check-in.jsonl"
  private let file = "objectives/2026-Q4/streamline-check-in.yaml"
  private let reference = "streamline-check-in/wait-time"

  private func change(_ place: SampleWorkplace, _ assignment: String, _ more: String...) throws
    -> SampleWorkplace.Outcome
  {
    try place.run(all: ["change", reference, assignment, "--because", "Belt four arrives in March"] + more)
  }

  @Test("The file has the new text, the log the old one with the reason, and the output the new status")
  func target() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: file)
    let result = try change(place, "target=-10%", "--as", "ben")
    #expect(result.status == 0)
    #expect(
      result.lines == [
        "streamline-check-in/wait-time target -25% → -10% from Wed 18 Nov 2026",
        "50% of 77% → 125% of 77% ■ Off track → ✔ Done: the target is reached",
      ])
    #expect(try place.text(of: file) == before.replacing("target: -25%", with: "target: -10%"))
    #expect(
      try place.text(of: log).hasSuffix(
        #""on":"2026-11-18","kr":"wait-time","field":"target","from":"-25%","to":"-10%","by":"ben","because":"Belt four arrives in March"}"#
          + "\n"))
  }

  /// What `status --json` says of each of `days`.
  private func statuses(_ place: SampleWorkplace, _ days: [CivilDay], today: CivilDay) -> [String] {
    let workspace = WorkspaceReader(WorkspaceLocation(root: place.workplace.root.path)).read(today: today)
      .workspace
    return days.map { day in
      StatusReport(workspace: workspace, standings: Standings(of: workspace, asOf: day)).json.text
    }
  }

  @Test("Every earlier day reads as before, to the byte; today only that key result and its parents differ")
  func past() throws {
    let place = try SampleWorkplace()
    let (first, day) = try (#require(CivilDay("2026-07-01")), #require(CivilDay("2026-11-18")))
    // Every day of both cycles up to yesterday.
    let days = (0..<first.days(to: day)).map { first.advanced(by: $0) }
    let before = statuses(place, days, today: day)
    let command = try place.run("status", "--as-of", "2026-10-20", "--json").text
    let today = try place.run("status", "--all").lines
    #expect(try change(place, "target=-10%").status == 0)
    #expect(try change(place, "due=2026-11-30").status == 0)
    #expect(
      try place.run("change", "streamline-check-in/digital-adoption", "closed=achieved", "--because", "x")
        .status == 0
    )
    let after = statuses(place, days, today: day)
    for (day, (old, new)) in zip(days, zip(before, after)) { #expect(old == new, "\(day)") }
    #expect(days.count == 140 && Set(before).count > 100)
    #expect(try place.run("status", "--as-of", "2026-10-20", "--json").text == command)
    let differing = zip(today, try place.run("status", "--all").lines).filter { $0 != $1 }.map(\.0)
    #expect(differing.count >= 3 && differing.count <= 6, "\(differing)")
  }

  @Test("status --since says a closing once, with the end in place of the status")
  func closingSince() throws {
    let place = try SampleWorkplace()
    #expect(try change(place, "closed={as: missed, on: 2026-11-18, because: Elsewhere}").status == 0)
    let lines = try place.run("status", "--since", "-1").lines.filter { $0.contains("Elsewhere") }
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.contains("■ Missed") && line.contains("(missed on 18 Nov: Elsewhere)"))
    #expect(!line.contains("Closed changed"))
  }

  @Test("Every report says what was changed, and where it stands by the first target")
  func reports() throws {
    let place = try SampleWorkplace()
    #expect(try change(place, "target=-10%").status == 0)
    let changes = #""definition_changes":[{"field":"target","from":"-25%","to":"-10%","on":"2026-11-18""#
    for arguments in [
      ["standup", "--format", "json"], ["standup", "--minutes-of", "2026-11-18", "--format", "json"],
      ["status", "--json"],
    ] {
      let text = try place.run(all: arguments).text
      #expect(
        text.contains(changes) && text.contains(#""status_by_first_target":"off_track""#), "\(arguments)")
    }
    let table = try place.run("report", "--format", "csv").text
    #expect(table.contains(/Target moved once: -25% -> -10% on 18 Nov[^,]*: Belt four[^,]*,15,off_track/))
    let page = try place.run("report", "--format", "html", "--since", "2026-11-11").text
    #expect(page.contains("Definitions changed") && page.contains("Off track by the first, 20 to -25% min"))
    let explained = try place.run("log", reference, "--json").text
    #expect(explained.contains(#""of""#))
  }

  @Test("An end gets today and the reason, or the day that is said, and opens again")
  func closing() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: file)
    let result = try change(place, "closed=dropped")
    #expect(
      result.lines == [
        "streamline-check-in/wait-time closed nothing → {as: dropped, on: 2026-11-18, because: Belt four arrives in March} from Wed 18 Nov 2026",
        "50% of 77% ■ Off track → × Dropped on 18 Nov: Belt four arrives in March",
      ])
    #expect(
      try place.text(of: file).contains(
        "closed: {as: dropped, on: 2026-11-18, because: Belt four arrives in March}\n"))
    #expect(try place.text(of: log).contains(#""field":"closed","from":null,"to":"{as: dropped"#))
    #expect(try change(place, "closed=dropped").status != 0)
    #expect(try change(place, "closed=open").status == 0)
    #expect(try place.text(of: file) == before)
    #expect(try change(place, "closed=missed", "--on", "2026-11-20").status == 0)
    #expect(try place.text(of: file).contains("closed: {as: missed, on: 2026-11-20"))
    #expect(try place.run("status", "--json").text.contains(#""closed":null"#))
    #expect(
      try change(place, "closed={as: merged, on: 2026-11-21, because: \"Into, another\"}").status == 0)
    #expect(try place.text(of: file).contains(#"{as: merged, on: 2026-11-21, because: "Into, another"}"#))
    #expect(try change(place, "closed=won").status != 0)
  }

  @Test("A key result rolls up from what contributes to it, takes no check-in, and takes its measure back")
  func rollUp() throws {
    let place = try SampleWorkplace()
    let bagsFile = "objectives/2026-Q4/every-bag-arrives.yaml"
    let before = try place.text(of: bagsFile)
    let bags = "every-bag-arrives/first-bag"
    let result = try place.run("change", bags, "roll-up=children", "--because", "Arrivals measure it")
    #expect(result.lines.first == "\(bags) roll-up nothing → children from Wed 18 Nov 2026")
    #expect(
      try place.text(of: "changes/2026-Q4/every-bag-arrives.jsonl").contains(
        #""kr":"first-bag","field":"roll-up","from":null,"to":"children","by":"ana""#))
    let status = try place.run("status", "--json").text
    let kind =
      #""kind":"roll-up","baseline":null,"target":null,"children":[{"objective":"expected-at-arrival","#
    #expect(status.contains(kind))
    let yesterday = try place.run("status", "--as-of", "2026-11-17", "--json").text
    #expect(!yesterday.contains(#""kind":"roll-up""#))
    let refused = try place.run("check-in", bags, "80")
    #expect(refused.status == 64)
    #expect(
      refused.text.contains(
        """
        '\(bags)' takes no check-in: its numbers come from what contributes to it: check in on 'Arriving feels like \
        being expected'
        """
      ))
    #expect(try place.run("status", "--all").text.contains("from 1 objective"))
    #expect(try place.run("report", "--format", "csv").text.contains(",roll-up,,,,,,"))
    #expect(try place.run("change", bags, "roll-up=all", "--because", "x").status == 64)
    #expect(try place.run("change", bags, "roll-up=none", "--because", "x").status == 0)
    #expect(try place.text(of: bagsFile) == before)
    let only = try place.run(
      "change", "ready-for-storms/heard-in-storms", "roll-up=none", "--because", "x")
    #expect(only.status != 0 && only.text.contains("needs a measure"))
  }

  @Test("Checkpoints are typed or written as in the file, recorded, and say nothing about the past")
  func checkpoints() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: file)
    let past = try place.run("status", "--as-of", "2026-11-17", "--json").text
    let result = try change(place, "checkpoints=2026-10-31: 19, 2026-11-30: 16")
    let written = "[{by: 2026-10-31, value: 19}, {by: 2026-11-30, value: 16}]"
    #expect(
      result.lines.first
        == "streamline-check-in/wait-time checkpoints nothing → \(written) from Wed 18 Nov 2026")
    #expect(try place.text(of: file).contains("    checkpoints: \(written)\n"))
    #expect(try place.text(of: log).contains(#""field":"checkpoints","from":null,"to":"\#(written)""#))
    #expect(try place.run("status", "--as-of", "2026-11-17", "--json").text == past)
    #expect(try place.run("status", "--json").text.contains(#"{"by":"2026-11-30","value":16}"#))
    #expect(try change(place, "checkpoints=[{by: 2026-10-31, value: 18}]").status == 0)
    #expect(try change(place, "checkpoints=soon: 18").status == 64)
    #expect(try change(place, "checkpoints=").status == 0)
    #expect(try place.text(of: file) == before)
  }

  @Test("The days of a cycle: earlier days are judged by the old ones, and everything else in the file stays")
  func cycle() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: "headway.yaml")
    let past = try place.run("status", "--as-of", "2026-11-17", "--json").text
    let today = try place.run("status", "--json").text
    let result = try place.run("change", "2026-Q4", "end=2026-12-20", "--because", "The holidays begin")
    #expect(result.lines == ["2026-Q4 end 2026-12-31 → 2026-12-20 from Wed 18 Nov 2026"])
    #expect(
      try place.text(of: "headway.yaml")
        == before.replacing(
          "{id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}",
          with: "{id: 2026-Q4, start: 2026-10-01, end: 2026-12-20}"))
    #expect(
      try place.text(of: "changes/cycles.jsonl").contains(
        #""on":"2026-11-18","cycle":"2026-Q4","field":"end","from":"2026-12-31","to":"2026-12-20","by":"ana","because":"The holidays begin""#
      ))
    #expect(try place.run("status", "--as-of", "2026-11-17", "--json").text == past)
    #expect(try place.run("status", "--json").text != today)
    let wrong = try place.run("change", "2026-Q4", "end=2026-09-20", "--because", "x")
    #expect(wrong.status == 64 && wrong.text.contains("end: before the first day, 2026-10-01"))
    #expect(try place.run("change", "2026-Q4", "start=2027-01-20", "--because", "x").status == 64)
    #expect(try place.run("change", "2026-Q4", "end=", "--because", "x").status == 64)
    #expect(try place.run("change", "2026-Q4", "title=Q4", "--because", "x").text.contains("start"))
    #expect(try place.run("change", "2026-Q5", "end=2026-12-20", "--because", "x").status == 64)
  }

  @Test("A check-in on what is closed is kept, and says that its figures do not move")
  func checkInOnClosed() throws {
    let place = try SampleWorkplace()
    #expect(try change(place, "closed=missed", "--on", "2026-11-17").status == 0)
    let result = try place.run("check-in", reference, "16", "--as", "ben")
    #expect(result.status == 0)
    #expect(
      result.text.contains(
        "It is closed: missed on 17 Nov. Later check-ins are kept, and do not move its figures."))
    #expect(result.text.contains("still ■ Missed on 17 Nov: Belt four arrives in March"))
  }

  @Test("A planned change holds from its day, and a fixed typing error changes the past")
  func days() throws {
    let place = try SampleWorkplace()
    #expect(try change(place, "target=-10%", "--on", "2026-12-01").status == 0)
    let wait = { (result: SampleWorkplace.Outcome) in
      result.lines.first { $0.contains("average wait time") } ?? ""
    }
    #expect(wait(try place.run("status", "--all")).contains("→ 15 min"))
    #expect(wait(try place.run("status", "--all", "--today", "2026-12-01")).contains("→ 18 min"))
    let refused = try change(place, "target=-5%")
    #expect(refused.status == 64 && refused.text.contains("target changes again on 2026-12-01"))

    let other = try SampleWorkplace()
    #expect(try change(other, "target=-10%", "--fixes").status == 0)
    #expect(wait(try other.run("status", "--as-of", "2026-10-20")).contains("→ 18 min"))
  }

  @Test("A change by hand is judged by the check-ins before it until it is recorded")
  func byHand() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("check-in", reference, "17.4", "--date", "-1").status == 0)
    let text = try place.text(of: file)
    try place.workplace.write(text.replacing("target: -25%", with: "target: -10%"), to: "okrs/\(file)")
    let wait = { (result: SampleWorkplace.Outcome) in
      result.lines.first { $0.contains("average wait time") } ?? ""
    }
    #expect(wait(try place.run("status", "--as-of", "2026-11-17")).contains("→ 15 min"))
    #expect(wait(try place.run("status", "--all")).contains("→ 18 min"))
    let found = try place.run("lint", "--rule", "changed-in-silence")
    #expect(
      found.text.contains(
        "was '20 to -25% min' at the latest check-in and is '20 to -10% min' now, without a record; record it with: headway change streamline-check-in/wait-time target=-10% --because"
      ))
    let recorded = try change(place, "target=-10%")
    #expect(recorded.lines.first == "streamline-check-in/wait-time target -25% → -10% from Wed 18 Nov 2026")
    #expect(!(try place.run("lint", "--rule", "changed-in-silence").text.contains("without a record")))
    #expect(wait(try place.run("status", "--as-of", "2026-11-17")).contains("→ 15 min"))
  }

  @Test("A dry run prints the change, and writes nothing")
  func dryRun() throws {
    let place = try SampleWorkplace()
    let before = try place.text(of: file)
    let result = try change(place, "target=-10%", "--dry-run")
    #expect(
      result.lines == [
        "streamline-check-in/wait-time target -25% → -10% from Wed 18 Nov 2026",
        "headway: nothing was changed: this was a dry run",
      ])
    #expect(try place.text(of: file) == before)
    #expect((try? place.text(of: log)) == nil)
  }

  @Test(
    "What cannot be done is refused with what to write instead",
    arguments: [
      (["change", "streamline-check-in/wait-tim", "target=1", "--because", "x"], "did you mean"),
      (["change", "streamline-check-in/wait-time", "targte=1", "--because", "x"], "did you mean 'target'"),
      (["change", "streamline-check-in/wait-time", "target", "--because", "x"], "target=-10%"),
      (["change", "streamline-check-in/wait-time", "target=10,5", "--because", "x"], "10.5"),
      (["change", "streamline-check-in/wait-time", "target=-25%", "--because", "x"], "already"),
      (["change", "streamline-check-in/wait-time", "target=1", "--because", " "], "--because is empty"),
      (["change", "streamline-check-in/wait-time", "target=1", "--because", "x", "--on", "soon"], "no day"),
      (
        [
          "change", "streamline-check-in/wait-time", "target=1", "--because", "x", "--on", "today", "--fixes",
        ],
        "leave out --on"
      ),
    ])
  func refused(words: [String], advice: String) throws {
    let place = try SampleWorkplace()
    let result = try place.run(all: words)
    #expect(result.status == 64 && result.text.contains(advice), "\(result.text)")
    #expect((try? place.text(of: log)) == nil)
  }
}
