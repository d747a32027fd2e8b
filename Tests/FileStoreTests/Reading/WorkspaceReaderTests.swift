import FileStore
import OKRModel
import Testing

@Suite("Reading a workspace")
struct WorkspaceReaderTests {
  @Test("a valid workspace is read without a message")
  func sound() throws {
    let loaded = try WorkspaceFixture().read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.name == "AlignAir")
    #expect(loaded.workspace.northStar == NorthStar(title: "Every traveller arrives calm"))
    #expect(loaded.workspace.stages.map(\.title) == ["Discover & Book", "Check-In & Prepare"])
    #expect(loaded.workspace.cycles.map(\.id) == ["2026-Q3", "2026-Q4"])
    #expect(loaded.workspace.people.map { loaded.workspace.shortName(ofPerson: $0.id) } == ["Ana", "Ben"])
    #expect(loaded.workspace.capabilities.first?.maturity == Maturity(current: 2, target: 4))
    let objective = try #require(loaded.workspace.objectives.first)
    #expect(objective.id == "shorten-queue")
    #expect(objective.cycle == "2026-Q4")
    #expect(objective.serves == [.outcome("calm-journey")])
    #expect(
      objective.keyResults == [
        KeyResult(
          id: "wait-time", title: "Reduce average wait time",
          measure: .reach(Reach(baseline: 20, target: .absolute(15))), unit: "min")
      ])
  }

  @Test("everything in headway.yaml is read")
  func wholeManifest() throws {
    let text = """
      headway: 1
      name: AlignAir
      north-star:
        title: Every traveller arrives calm
        measure: {unit: NPS, baseline: 31, target: +20%, start: 2026-01-01, due: 2027-12-31}
      drivers: [{id: queue, title: The queue is named}]
      goals: [{id: walk, title: Walk through, drivers: [queue], outcomes: [calm]}]
      outcomes: [{id: calm, title: Calm, category: customer, intended: 4.5 of 5, realised: 3.9 of 5}]
      value-streams: [{id: fly, title: Fly, stages: [{id: book, title: Book}]}]
      capabilities:
        - {id: services, title: Services}
        - {id: check-in, title: Check-in, parent: services, maturity: {current: 2, target: 4}}
      people: [{id: ana, name: Ana Ruiz, email: ana@alignair.example}]
      cycles: [{id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}]
      settings: {check-in-day: Tuesday, stale-after: 14, at-risk: 0.2, off-track: 0.4}

      """
    let loaded = try WorkspaceFixture([
      "headway.yaml": text, WorkspaceFixture.objectivePath: "objective: A\nstage: book\n",
    ]).read()
    #expect(loaded.diagnostics == [])
    let workspace = loaded.workspace
    #expect(
      workspace.northStar.measure
        == NorthStarMeasure(
          reach: Reach(baseline: 31, target: .relative(percent: 20)), unit: "NPS",
          start: CivilDay(year: 2026, month: 1, day: 1), due: CivilDay(year: 2027, month: 12, day: 31)))
    #expect(
      workspace.goals == [Goal(id: "walk", title: "Walk through", drivers: ["queue"], outcomes: ["calm"])])
    #expect(
      workspace.outcomes == [
        Outcome(id: "calm", title: "Calm", category: .customer, intended: "4.5 of 5", realised: "3.9 of 5")
      ])
    #expect(workspace.capabilities.last?.parent == "services")
    #expect(workspace.settings == Settings(checkInDay: .tuesday, staleAfter: 14, atRisk: 0.2, offTrack: 0.4))
  }

  @Test("everything in an objective is read")
  func wholeObjective() throws {
    let text = """
      objective: Shorten the queue
      stage: book
      outcomes: [customer, calm-journey]
      owner: ana
      why: >
        Two in five complaints
        name the queue.
      key-results:
        - id: wait-time
          title: Reduce the wait
          indicator: speed
          unit: min
          baseline: 20
          target: -25%
          start: 2026-07-01
          due: 2026-12-31
          owner: ben
          weight: 2
          lifts: {capability: passenger-check-in, to: 3}
          closed: achieved
        - {id: overtime, title: Keep overtime, unit: h/week, at-most: 120}
        - {id: calm, title: Stay calm, between: [3, 4.5]}
        - {id: uptime, title: Stay up, unit: "%", at-least: 99.5}

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read()
    #expect(loaded.diagnostics == [])
    let objective = try #require(loaded.workspace.objectives.first)
    #expect(objective.serves == [.category(.customer), .outcome("calm-journey")])
    #expect(objective.why == "Two in five complaints name the queue.")
    #expect(
      objective.keyResults.first
        == KeyResult(
          id: "wait-time", title: "Reduce the wait",
          measure: .reach(Reach(baseline: 20, target: .relative(percent: -25))), unit: "min",
          indicator: .speed,
          weight: 2, start: DayExpression("2026-07-01"),
          due: DayExpression("2026-12-31"),
          owner: "ben", uplift: CapabilityUplift(capability: "passenger-check-in", to: 3),
          closing: Closing(.achieved)))
    #expect(
      objective.keyResults.dropFirst().map(\.measure) == [
        .hold(.atMost(120)), .hold(.between(3, 4.5)), .hold(.atLeast(99.5)),
      ])
  }

  @Test("an initiative with its features and stories is read")
  func initiative() throws {
    let text = """
      initiative: Self-service kiosks
      state: active
      owner: ben
      due: 2026-12-01
      link: "https://tracker.example/AIR-200"
      supports: [shorten-queue/wait-time]
      features:
        - id: bag-drop
          title: Unattended bag drop
          state: done
          stories:
            - {id: tag-print, title: Print a tag, state: blocked, supports: [shorten-queue/wait-time]}

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.initiativePath: text]).read()
    #expect(loaded.diagnostics == [])
    let initiative = try #require(loaded.workspace.initiatives.first)
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    #expect(
      initiative.work
        == WorkItem(
          title: "Self-service kiosks", state: .active, owner: "ben",
          due: CivilDay(year: 2026, month: 12, day: 1),
          link: "https://tracker.example/AIR-200", supports: [reference]))
    #expect(initiative.features.map(\.id) == ["bag-drop"])
    #expect(initiative.stories.map(\.work.state) == [.blocked])
    #expect(initiative.supportedKeyResults == [reference])
  }

  @Test("words that YAML would interpret stay words")
  func schemaDecides() throws {
    let text = """
      objective: No
      stage: book
      key-results:
        - {id: 007, title: 1e3, unit: yes, target: 1}

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read()
    #expect(loaded.diagnostics == [])
    let objective = try #require(loaded.workspace.objectives.first)
    #expect(objective.title == "No")
    #expect(objective.keyResults.first?.id == "007")
    #expect(objective.keyResults.first?.title == "1e3")
    #expect(objective.keyResults.first?.unit == "yes")
  }

  @Test("cycles are ordered by their first day, objectives by cycle and id")
  func order() throws {
    let loaded = try WorkspaceFixture([
      "objectives/2026-Q3/zebra.yaml": "objective: Z\nstage: book\n",
      "objectives/2026-Q4/apple.yaml": "objective: A\nstage: book\n",
    ]).read()
    #expect(loaded.workspace.objectives.map(\.id) == ["zebra", "apple", "shorten-queue"])
  }

  @Test("the place of everything is known, so that an editor can be opened there")
  func sources() throws {
    let work = """
      initiative: Kiosks
      state: active
      features:
        - id: drop
          title: Drop
          state: active
          stories:
            - {id: tag, title: Tag, state: planned}

      """
    let sources = try WorkspaceFixture([WorkspaceFixture.initiativePath: work]).read().sources
    let place = { (path: String, line: Int, column: Int) in
      SourceLocation(path: path, line: line, column: column)
    }
    #expect(sources[.stage("check-in-and-prepare")] == place("headway.yaml", 11, 9))
    #expect(sources[.capability("passenger-check-in")] == place("headway.yaml", 13, 5))
    #expect(sources[.northStar] == place("headway.yaml", 3, 1))
    #expect(sources[.person("ana")] == place("headway.yaml", 15, 5))
    #expect(sources[.cycle("2026-Q4")] == place("headway.yaml", 19, 5))
    #expect(sources[.objective("shorten-queue")] == place(WorkspaceFixture.objectivePath, 1, 1))
    #expect(
      sources[.keyResult(KeyResultReference(objective: "shorten-queue", keyResult: "wait-time"))]
        == place(WorkspaceFixture.objectivePath, 7, 5))
    #expect(sources[.initiative("kiosks")] == place(WorkspaceFixture.initiativePath, 1, 1))
    #expect(
      sources[.feature(initiative: "kiosks", id: "drop")] == place(WorkspaceFixture.initiativePath, 4, 5)
    )
    #expect(
      sources[.story(initiative: "kiosks", id: "tag")] == place(WorkspaceFixture.initiativePath, 8, 9))
    #expect(sources[.objective("unheard-of")] == nil)
  }

  @Test("check-ins are read with their objective, those of the North Star separately")
  func logs() throws {
    let star = """
      headway: 1
      name: AlignAir
      north-star: {title: Calm, measure: {baseline: 1, target: 5}}
      value-streams: [{id: fly, title: Fly, stages: [{id: check-in-and-prepare, title: C}]}]
      cycles: [{id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}]
      outcomes: [{id: calm-journey, title: Calm, category: customer}]
      capabilities: [{id: passenger-check-in, title: P}]

      """
    let line = #"{"id":"A","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"#
    let starLine = #"{"id":"B","at":"2026-11-16T09:12:03Z","kr":"north-star","date":"2026-11-16","value":3}"#
    let loaded = try WorkspaceFixture([
      "headway.yaml": star, WorkspaceFixture.logPath: line + "\n",
      "check-ins/north-star.jsonl": starLine + "\n",
    ]).read()
    #expect(loaded.diagnostics == [])
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    #expect(loaded.workspace.checkIns(of: reference).map(\.value) == [17.5])
    #expect(loaded.workspace.northStarLog.checkIns(of: .northStar).map(\.value) == [3])
  }
}
