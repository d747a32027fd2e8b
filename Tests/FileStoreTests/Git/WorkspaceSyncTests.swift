import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync
@testable import TextFormats

@Suite("git is the network")
struct WorkspaceSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  @Test(
    "Two people who check in on the same key result both end up with both check-ins",
    arguments: [true, false])
  func both(attributes: Bool) throws {
    let shared = try SharedWorkspace(attributes: attributes)
    try shared.checkIn("ana", id: "a1", 17)
    try shared.checkIn("ben", id: "b1", 16)
    try shared.checkIn("ben", id: "b2", 15.5)
    let first = shared.sync("ana").run()
    #expect(first.fault == nil)
    #expect(first.committed == "check-ins: 1 by ana, week 7")
    #expect(first.pushed == 1)
    let second = shared.sync("ben").run()
    #expect(second.fault == nil, "\(second.summary)")
    #expect(second.committed == "check-ins: 2 by ben, week 7")
    #expect((second.pulled, second.pushed) == (1, 1))
    #expect(shared.sync("ana").run().summary == "Pulled 1 commit.")
    for clone in ["ana", "ben"] {
      #expect(try shared.records(clone) == ["0", "a1", "b1", "b2"])
      #expect(try shared.status(clone) == [])
    }
    #expect(try shared.git("ana", "rev-parse", "HEAD") == shared.git("ben", "rev-parse", "HEAD"))
    #expect(shared.sync("ana").run().summary == "Everything is in step with origin/main.")
    #expect(try shared.git("ana", "worktree", "list").split(separator: "\n").count == 1)
    #expect(try shared.git("ana", "for-each-ref", "refs/headway") == "")
  }

  @Test("Logs that both create are merged as well")
  func newLogs() throws {
    for (person, id) in [("ana", "n1"), ("ben", "n2")] {
      let record = CheckInRecord(
        id: id, at: Timestamp(milliseconds: 0), author: PersonID(person),
        content: .entry(CheckInEntry(keyResult: "north-star", date: CivilDay(dayNumber: 20_000), value: 1)))
      try CheckInAppender(shared.location(person)).append(record, to: .northStar)
    }
    #expect(shared.sync("ana").run().fault == nil)
    #expect(shared.sync("ben").run().fault == nil)
    let log = try shared.directory.text(of: "ben/okrs/check-ins/north-star.jsonl")
    #expect(log.split(separator: "\n").count == 2)
    #expect(log.hasSuffix("\n"))
  }

  @Test(
    "Two people who add actions in the same stand-up both end up with both actions",
    arguments: [true, false]
  )
  func standUps(isNew: Bool) throws {
    let day = try #require(CivilDay("2026-11-18"))
    let write = { (person: String, id: String, content: StandUpRecord.Content) in
      let record = StandUpRecord(
        id: id, at: Timestamp(milliseconds: 1_763_284_323_000), author: PersonID(person), content: content)
      try StandUpAppender(shared.location(person)).append([record], cycle: "2026-Q4")
    }
    let action = StandUpRecord.Content.action(ActionItemEntry(text: "Sign", date: day))
    if !isNew {
      try write("ana", "0", action)
      #expect(shared.sync("ana").run().committed == "stand-up of 18 Nov: 1 action by ana")
      #expect(shared.sync("ben").run().fault == nil)
    }
    try write("ana", "a", action)
    try write("ana", "s", .standUp(StandUpEntry(date: day, duration: 600)))
    try write("ben", "b", action)
    try write("ben", "c", .completion(of: "b", date: day))
    #expect(shared.sync("ana").run().committed == "stand-up of 18 Nov: 1 action by ana")
    let second = shared.sync("ben").run()
    #expect(second.fault == nil, "\(second.summary)")
    #expect(second.committed == "stand-up of 18 Nov: 1 action by ben, 1 done")
    #expect(shared.sync("ana").run().fault == nil)
    for clone in ["ana", "ben"] {
      let loaded = WorkspaceReader(shared.location(clone)).read()
      #expect(loaded.diagnostics == [])
      #expect(loaded.workspace.standUps.actions.map(\.id) == (isNew ? ["a", "b"] : ["0", "a", "b"]))
      #expect(loaded.workspace.standUps.actions.last?.completion?.author == "ben")
      #expect(loaded.workspace.standUps.standUps.map(\.entry.duration) == [600])
      #expect(try shared.status(clone) == [])
    }
  }

  @Test("Other changed, staged or unknown files in the repository are neither committed nor touched")
  func others() throws {
    try shared.directory.write("print(3)\n", to: "ana/program.py")
    try shared.git("ana", "add", "program.py")
    try shared.directory.write("print(4)\n", to: "ana/program.py")
    try shared.directory.write("print(5)\n", to: "ana/other.py")
    try shared.directory.write("x\n", to: "ana/okrs/notes.txt")
    try shared.checkIn("ana", id: "a1", 17)
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    let before = ["MM program.py", " M other.py", "?? okrs/notes.txt"]
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(try Set(shared.status("ana")) == Set(before))
    #expect(try shared.directory.text(of: "ana/program.py") == "print(4)\n")
    #expect(try shared.git("ana", "show", ":program.py") == "print(3)\n")
    #expect(try shared.git("ana", "show", "--name-only", "--format=", "HEAD") == "\(SharedWorkspace.log)\n")
    #expect(try shared.records("ana") == ["0", "a1", "b1"])
  }

  @Test("A file of the user's own that is in the way is named, and only the commit is made")
  func inTheWay() throws {
    try shared.directory.write("print(6)\n", to: "ben/program.py")
    try shared.git("ben", "commit", "--quiet", "-am", "Program")
    try shared.git("ben", "push", "--quiet")
    try shared.directory.write("print(7)\n", to: "ana/program.py")
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.fault == .inTheWay(["program.py"]))
    #expect(result.committed == "check-ins: 1 by ana, week 7")
    #expect(result.pushed == 0)
    #expect(try shared.status("ana") == [" M program.py"])
    #expect(try shared.records("ana") == ["0", "a1"])
  }

  @Test("A conflict in a file written by hand is shown with its place; nothing is half done")
  func conflict() throws {
    for (person, title) in [("ben", "Halve the queue"), ("ana", "Forget the queue")] {
      try shared.directory.write(
        WorkspaceFixture.objective.replacing("Shorten the queue", with: title),
        to: "\(person)/\(SharedWorkspace.objective)")
    }
    try shared.checkIn("ana", id: "a1", 17)
    #expect(shared.sync("ben").run().committed == "objectives: shorten-queue")
    let result = shared.sync("ana").run()
    #expect(
      result.fault
        == .conflict([SyncFault.Place(path: SharedWorkspace.objective, line: 1)], upstream: "origin/main"))
    #expect(result.committed == "check-ins: 1 by ana, week 7; objectives: shorten-queue")
    #expect(result.summary.contains("okrs/objectives/2026-Q4/shorten-queue.yaml:1; nothing was changed here"))
    #expect(try shared.status("ana") == [])
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)").contains("Forget the queue"))
    #expect(try shared.git("ana", "worktree", "list").split(separator: "\n").count == 1)
    #expect(FileManager.default.fileExists(atPath: "\(shared.directory.path)/ana/.git/rebase-merge") == false)
    // The suggested way out works.
    _ = try? shared.git("ana", "pull", "--rebase", "--quiet")
    #expect(shared.sync("ana").run().fault == .underWay(.rebase))
    try shared.directory.write(WorkspaceFixture.objective, to: "ana/\(SharedWorkspace.objective)")
    try shared.git("ana", "add", SharedWorkspace.objective)
    try shared.git("ana", "-c", "core.editor=true", "rebase", "--continue")
    #expect(shared.sync("ana").run().fault == nil)
  }

  @Test("If one side removed what the other changed, it is a conflict without a line")
  func removed() throws {
    try shared.git("ben", "rm", "--quiet", SharedWorkspace.objective)
    try shared.directory.write(
      WorkspaceFixture.objective.replacing("Shorten", with: "Halve"), to: "ana/\(SharedWorkspace.objective)")
    #expect(shared.sync("ben").run().fault == nil)
    #expect(
      shared.sync("ana").run().fault
        == .conflict([SyncFault.Place(path: SharedWorkspace.objective, line: nil)], upstream: "origin/main"))
  }

  @Test("Several people who keep syncing at the same time lose nothing")
  func race() async throws {
    let shared = shared
    await withTaskGroup(of: Void.self) { group in
      for person in ["ana", "ben"] {
        group.addTask {
          for number in 0..<6 {
            try? shared.checkIn(person, id: "\(person)\(number)", Double(number))
            var result = shared.sync(person).run()
            // The slower of the two may lose every attempt to the faster one, who has only so many check-ins.
            while case .outrun? = result.fault { result = shared.sync(person).run() }
            #expect(result.fault == nil, "\(result.summary)")
          }
        }
      }
    }
    #expect(shared.sync("ana").run().fault == nil)
    #expect(shared.sync("ben").run().fault == nil)
    let all = (["0"] + (0..<6).flatMap { ["ana\($0)", "ben\($0)"] }).sorted()
    #expect(try shared.records("ana") == all)
    #expect(try shared.records("ben") == all)
  }

  @Test("Check-ins made while others' come in are not lost")
  func during() async throws {
    let shared = shared
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 0..<40 {
          try? shared.checkIn("ana", id: String(format: "m%02d", number), Double(number))
        }
      }
      group.addTask {
        for number in 0..<4 {
          try? shared.checkIn("ben", id: "b\(number)", 1)
          _ = shared.sync("ben").run()
          _ = shared.sync("ana").run()
        }
      }
    }
    let last = shared.sync("ana").run()
    #expect(last.fault == nil, "\(last.summary)")
    let all = ["0"] + (0..<4).map { "b\($0)" } + (0..<40).map { String(format: "m%02d", $0) }
    #expect(try shared.records("ana") == all.sorted())
  }

  @Test("The first push creates the branch and remembers it")
  func firstPush() throws {
    try shared.git("", "init", "--quiet", "--bare", "empty.git")
    try shared.git("ana", "branch", "--unset-upstream")
    try shared.git("ana", "remote", "set-url", "origin", "../empty.git")
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(result.pushed == 2)
    #expect(try shared.git("ana", "rev-parse", "--abbrev-ref", "@{upstream}") == "origin/main\n")
  }

  @Test("A workspace that was never committed is committed as a whole")
  func fresh() throws {
    try shared.directory.write(WorkspaceFixture.manifest, to: "new/okrs/headway.yaml")
    try shared.directory.write(WorkspaceFixture.objective, to: "new/\(SharedWorkspace.objective)")
    try shared.git("new", "init", "--quiet")
    try shared.git("", "init", "--quiet", "--bare", "empty.git")
    try shared.git("new", "remote", "add", "origin", "../empty.git")
    let result = shared.sync("new").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(result.committed == "objectives: shorten-queue; headway.yaml")
  }

  @Test("A custom message replaces headway's, and a plan changes nothing")
  func plan() throws {
    try shared.checkIn("ana", id: "a1", 17)
    let plan = try shared.sync("ana").plan()
    #expect(plan.message == "check-ins: 1 by ana, week 7")
    #expect(plan.paths == [SharedWorkspace.log])
    #expect((plan.ahead, plan.behind, plan.upstream) == (0, 0, "origin/main"))
    #expect(try shared.status("ana") == [" M \(SharedWorkspace.log)"])
    #expect(shared.sync("ana").run(message: "Monday").committed == "Monday")
    #expect(try shared.subjects("ana").first == "Monday")
  }

  @Test("A directory may have any name, or be the repository itself")
  func names() throws {
    for (place, root) in [("odd", "odd/ O K[R] *\"é/"), ("top", "top")] {
      let shared = try SharedWorkspace(attributes: false)
      for person in ["ana", "ben"] {
        try shared.directory.write(WorkspaceFixture.manifest, to: "\(person)/\(root)/headway.yaml")
        try shared.directory.write(
          SharedWorkspace.line(person, person, "2026-11-16", 1),
          to: "\(person)/\(root)/check-ins/2026-Q4/shorten-queue.jsonl")
        let location = WorkspaceLocation(root: "\(shared.directory.path)/\(person)/\(root)")
        let sync = WorkspaceSync(location, environment: shared.environment(person), cancellation: nil)
        let result = sync.run()
        #expect(result.fault == nil, "\(place): \(result.summary)")
        #expect(result.committed == "check-ins: 1 by \(person), week 7; headway.yaml")
      }
      let log = "ben/\(root)/check-ins/2026-Q4/shorten-queue.jsonl"
      #expect(try shared.directory.text(of: log).split(separator: "\n").count == 2)
    }
  }

  @Test("A user's hook sees git as it is without headway")
  func hook() throws {
    let hook = "ana/.git/hooks/pre-commit"
    try shared.directory.write(
      "#!/bin/sh\ntest -z \"$GIT_LITERAL_PATHSPECS\" && git diff --cached --name-only -- '*.jsonl' > seen\n",
      to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shared.directory.path)/\(hook)")
    try shared.checkIn("ana", id: "a1", 17)
    #expect(shared.sync("ana").run().fault == nil)
    #expect(try shared.directory.text(of: "ana/seen") == "\(SharedWorkspace.log)\n")
  }
}
