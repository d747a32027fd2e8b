import Foundation
import Testing

@testable import TestSupport

@Suite("headway sync")
struct SyncCommandTests {
  private static let reference = "streamline-check-in/wait-time"

  @Test("Two people check in on the same key result, and both have both check-ins")
  func both() throws {
    let shared = try SharedSample()
    for (person, value) in [("ana", "17.1"), ("ben", "16.9")] {
      #expect(try shared.run(person, "check-in", Self.reference, value).status == 0)
    }
    let first = try shared.run("ana", "sync")
    #expect(first.text == "Committed: check-ins: 1 by ana, week 7\nPushed 1 commit to origin/main\n")
    #expect(first.status == 0)
    let second = try shared.run("ben", "sync")
    #expect(
      second.text
        == "Committed: check-ins: 1 by ben, week 7\nPulled 1 commit from origin/main\nPushed 1 commit to origin/main\n"
    )
    #expect(try shared.run("ana", "sync").text == "Pulled 1 commit from origin/main\n")
    #expect(try shared.run("ana", "sync").text == "Everything is in step with origin/main.\n")
    for person in ["ana", "ben"] {
      let log = try shared.run(person, "log", Self.reference).text
      #expect(log.contains("17.1") && log.contains("16.9"))
      #expect(try shared.run(person, "status").complaints == "")
    }
  }

  @Test("A dry run prints what would be done and does nothing; a custom message is used")
  func dryRun() throws {
    let shared = try SharedSample()
    _ = try shared.run("ana", "check-in", Self.reference, "17.1")
    let plan = try shared.run("ana", "sync", "--dry-run")
    #expect(
      plan.text == """
        Would commit: check-ins: 1 by ana, week 7
          okrs/check-ins/2026-Q4/streamline-check-in.jsonl
        origin/main, when it was last asked: 0 to pull, 1 to push.

        """)
    let json = try shared.run("ana", "sync", "--dry-run", "--json", "-m", "Monday").text
    #expect(json.contains(#""would_commit":"Monday""#))
    let done = try shared.run("ana", "sync", "--json", "-m", "Monday").text
    #expect(
      done.hasPrefix(#"{"in_step":true,"committed":"Monday","pulled":0,"pushed":1,"upstream":"origin/main""#))
    #expect(try shared.run("ana", "sync", "-m", " ").status == 64)
  }

  @Test("A conflict exits with 1 and names the line; a missing remote exits with 74")
  func faults() throws {
    let shared = try SharedSample()
    for (person, word) in [("ana", "Simplify"), ("ben", "Forget")] {
      try shared.shell(
        "cd \(person)/okrs/objectives/2026-Q4 && sed -i.old 's/^objective: Streamline/objective: \(word)/' streamline-check-in.yaml && rm *.old"
      )
    }
    #expect(try shared.run("ben", "sync").status == 0)
    let conflict = try shared.run("ana", "sync")
    #expect(conflict.status == 1)
    #expect(conflict.text == "Committed: objectives: streamline-check-in\n")
    #expect(conflict.complaints.contains("okrs/objectives/2026-Q4/streamline-check-in.yaml:"))
    #expect(try shared.run("ana", "sync", "--json").text.contains(#""conflicts":[{"path":"okrs/objectives/"#))
    try shared.shell("rm -rf hub.git")
    let gone = try shared.run("ben", "sync")
    #expect(gone.status == 74)
    #expect(gone.complaints.hasPrefix("headway: origin cannot be reached: "))
  }

  @Test("Outside a repository it says so and exits with 1")
  func nowhere() throws {
    let sample = try SampleWorkplace()
    let outcome = try sample.run("sync")
    #expect(outcome.status == 1)
    #expect(outcome.text.hasPrefix("headway: the workspace is in no git repository; "))
  }

  @Test("Left-out files are reported, with exit code 1, and in JSON; the rest is shared")
  func leftOut() throws {
    let shared = try SharedSample()
    let log = "okrs/check-ins/2026-Q4/streamline-check-in.jsonl"
    try shared.shell("cd ana && : > \(log) && echo 'initiative: Kiosks' > okrs/execution/more-kiosks.yaml")
    let plan = try shared.run("ana", "sync", "-n")
    #expect(plan.text.contains("\(log) is not shared: "))
    #expect(plan.text.contains("Would commit: execution: more-kiosks\n  okrs/execution/more-kiosks.yaml\n"))
    let outcome = try shared.run("ana", "sync")
    #expect(outcome.status == 1)
    #expect(outcome.text == "Committed: execution: more-kiosks\nPushed 1 commit to origin/main\n")
    #expect(outcome.complaints.hasPrefix("headway: \(log) is not shared: "))
    let json = try shared.run("ana", "sync", "--json").text
    #expect(json.hasPrefix(#"{"in_step":false,"#) && json.contains(#""left_out":["\#(log)"]"#))
    #expect(json.contains(#""notes":["\#(log) is not shared: "#))
  }

  @Test("A history replaced by force is reported, in text and in JSON, and is not restored")
  func replaced() throws {
    for isJSON in [true, false] {
      let shared = try SharedSample()
      #expect(try shared.run("ben", "check-in", Self.reference, "16.9").status == 0)
      #expect(try shared.run("ben", "sync").status == 0)
      #expect(try shared.run("ana", "sync").status == 0)
      try shared.shell("cd ben && git reset --quiet --hard HEAD~1 && git push --quiet --force")
      let text = isJSON ? try shared.run("ana", "sync", "--json").text : try shared.run("ana", "sync").text
      #expect(
        text.contains("Somebody has replaced origin/main by force: 1 commit of others was taken out there"))
      #expect(text.contains(#""replaced":1"#) == isJSON)
      try shared.shell("test \"$(git -C hub.git rev-list --count main)\" -eq 1")
    }
  }
}
