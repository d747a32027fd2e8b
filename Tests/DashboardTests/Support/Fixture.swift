import Canvas
import OKRModel

@testable import Dashboard

/// A small airline that all dashboard tests use, on Wednesday 18 November 2026.
enum Fixture {
  static let today = day("2026-11-18")

  static func day(_ text: String) -> CivilDay {
    CivilDay(text) ?? CivilDay(dayNumber: 0)
  }

  static func state(
    size: Size = Size(columns: 120, rows: 40), workspace: Workspace = workspace, person: PersonID? = "ben",
    diagnostics: [Diagnostic] = [], keymap: Keymap = .standard
  ) -> State {
    State(
      workspace: workspace, diagnostics: diagnostics, today: today, person: person,
      surface: Surface(size: size),
      themeNames: ["terminal", "dark"], themeName: "terminal", keymap: keymap)
  }

  static let workspace = Workspace(
    name: "AlignAir",
    northStar: NorthStar(title: "Every traveller arrives calm and chooses us again"),
    outcomes: [Outcome(id: "calm-journey", title: "Journeys without stress", category: .customer)],
    valueStreams: [
      ValueStream(
        id: "fly", title: "Fly with AlignAir",
        stages: [
          Stage(id: "discover-and-book", title: "Discover & Book"),
          Stage(id: "check-in-and-prepare", title: "Check-In & Prepare"),
          Stage(id: "resolve-and-reward", title: "Resolve & Reward"),
        ]),
      ValueStream(
        id: "recover", title: "Recover from disruption",
        stages: [Stage(id: "rebook-and-inform", title: "Rebook & Inform")]),
    ],
    capabilities: [
      Capability(
        id: "passenger-check-in", title: "Passenger check-in", maturity: Maturity(current: 2, target: 4))
    ],
    people: [
      Person(id: "ana", name: "Ana Ruiz", email: "ana@alignair.example"),
      Person(id: "ben", name: "Ben Okafor"), Person(id: "chloe", name: "Chloé Martin"),
    ],
    cycles: [Cycle(id: "2026-Q4", start: day("2026-10-01"), end: day("2026-12-31"))],
    objectives: [streamline, ready, booking, rebook],
    initiatives: [kiosks],
    checkInLogs: [
      "streamline-check-in": streamlineLog, "ready-before-airport": readyLog,
      "booking-on-a-phone": bookingLog,
      "rebook-in-the-app": rebookLog,
    ])

  private static let streamline = Objective(
    id: "streamline-check-in",
    title: "Streamline the airport check-in experience to reduce wait times and improve satisfaction",
    cycle: "2026-Q4", stage: "check-in-and-prepare",
    serves: [.category(.customer), .outcome("calm-journey")], capabilities: ["passenger-check-in"],
    owner: "ana",
    why: "Two in five complaints name the queue.",
    keyResults: [
      KeyResult(
        id: "wait-time", title: "Reduce average wait time by 25% within 6 months",
        measure: .reach(Reach(baseline: 20, target: .relative(percent: -25))), unit: "min", indicator: .speed,
        start: DayExpression(day("2026-07-01")), due: DayExpression(day("2026-12-31")), owner: "ben",
        uplift: CapabilityUplift(capability: "passenger-check-in", to: 3)),
      KeyResult(
        id: "digital-adoption", title: "Increase digital check-in adoption rate to 80%",
        measure: .reach(Reach(baseline: nil, target: .absolute(80))), unit: "%"),
      KeyResult(
        id: "satisfaction", title: "Improve check-in satisfaction score from 3.5 to 4.5",
        measure: .reach(Reach(baseline: 3.5, target: .absolute(4.5))), indicator: .satisfaction),
      KeyResult(
        id: "crew-overtime", title: "Keep crew overtime under control while we do it",
        measure: .hold(.atMost(120)),
        unit: "h/week", indicator: .cost),
    ])

  private static let ready = Objective(
    id: "ready-before-airport", title: "Every traveller is ready before the airport", cycle: "2026-Q4",
    stage: "check-in-and-prepare", serves: [.category(.operational)], owner: "ben",
    keyResults: [
      KeyResult(
        id: "documents", title: "Documents checked before departure day",
        measure: .reach(Reach(baseline: 40, target: .absolute(90))), unit: "%")
    ])

  private static let booking = Objective(
    id: "booking-on-a-phone", title: "Booking on a phone is a pleasure", cycle: "2026-Q4",
    stage: "discover-and-book",
    serves: [.category(.customer)], owner: "chloe",
    keyResults: [
      KeyResult(
        id: "conversion", title: "Raise mobile conversion",
        measure: .reach(Reach(baseline: 2, target: .absolute(3))), unit: "%"),
      KeyResult(
        id: "later", title: "Begins in December", measure: .reach(Reach(baseline: 0, target: .absolute(1))),
        start: DayExpression(day("2026-12-01"))),
    ])

  private static let rebook = Objective(
    id: "rebook-in-the-app", title: "旅行者は自分で予約を変更できる – même en cas de grève", cycle: "2026-Q4",
    stage: "rebook-and-inform", serves: [.category(.customer)],
    keyResults: [
      KeyResult(
        id: "in-app", title: "Rebooked in the app 👩‍👩‍👧 without a call",
        measure: .reach(Reach(baseline: 20, target: .absolute(60))), unit: "%")
    ])

  private static let kiosks = Initiative(
    id: "self-service-kiosks",
    work: WorkItem(
      title: "Self-service kiosks in every terminal", state: .active, link: "https://tracker.example/AIR-200",
      supports: [KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")]),
    features: [
      Feature(
        id: "bag-drop", work: WorkItem(title: "Unattended bag drop", state: .active),
        stories: [
          Story(
            id: "tag-print",
            work: WorkItem(
              title: "Print a bag tag at home", state: .done, link: "https://tracker.example/AIR-212")),
          Story(id: "weigh-in", work: WorkItem(title: "Weigh the bag at the kiosk", state: .blocked)),
        ])
    ])

  private static let streamlineLog = log([
    ("wait-time", "2026-07-06", 20, 8, "First week of counting", nil),
    ("wait-time", "2026-08-03", 19.6, nil, nil, nil),
    ("wait-time", "2026-09-07", 19, nil, nil, nil),
    ("wait-time", "2026-10-05", 18.5, nil, nil, nil),
    ("wait-time", "2026-11-02", 18.1, 8, "Bag drop pilot at T1", nil),
    ("wait-time", "2026-11-09", 18.1, 8, "Holiday traffic, no change expected", nil),
    (
      "wait-time", "2026-11-16", 17.5, 6, "Kiosks live in two terminals; third waits for the SSO contract.",
      "SSO contract unsigned"
    ),
    ("digital-adoption", "2026-10-05", 55, nil, nil, nil),
    ("digital-adoption", "2026-11-16", 71, 8, nil, nil),
    ("satisfaction", "2026-10-05", 3.6, nil, nil, nil), ("satisfaction", "2026-11-16", 4.1, 7, nil, nil),
    ("crew-overtime", "2026-10-12", 118, nil, nil, nil), ("crew-overtime", "2026-11-16", 112, 8, nil, nil),
  ])
  private static let readyLog = log([("documents", "2026-11-16", 44, 4, nil, nil)])
  private static let bookingLog = log([("conversion", "2026-11-16", 3.1, 9, nil, nil)])
  private static let rebookLog = log([("in-app", "2026-10-12", 26, nil, nil, nil)])

  static func record(
    _ id: String, _ keyResult: KeyResultID, _ date: String, _ value: Double, confidence: Int? = nil,
    note: String? = nil,
    blocker: String? = nil
  ) -> CheckInRecord {
    CheckInRecord(
      id: id, at: Timestamp("\(date)T09:00:00Z") ?? Timestamp(milliseconds: 0), author: "ana",
      content: .entry(
        CheckInEntry(
          keyResult: keyResult, date: day(date), value: value, confidence: confidence, note: note,
          blocker: blocker)))
  }

  private static func log(_ rows: [(KeyResultID, String, Double, Int?, String?, String?)]) -> CheckInLog {
    CheckInLog(
      records: rows.enumerated().map { index, row in
        record("\(row.0)-\(index)", row.0, row.1, row.2, confidence: row.3, note: row.4, blocker: row.5)
      })
  }
}
