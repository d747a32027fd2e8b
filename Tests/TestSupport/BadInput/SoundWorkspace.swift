/// The files of a small valid workspace, to which tests add faults.
enum SoundWorkspace {
  struct File: Sendable {
    /// The path in the workspace.
    let path: String
    let text: String
  }

  static let files = [manifest, objective, sound, initiative, log, standUps]

  /// The title of the objective beside the one with the faults.
  static let soundTitle = "Keep the promise"

  static let manifest = File(
    path: "headway.yaml",
    text: """
      headway: 1
      name: AlignAir
      north-star: {title: Every traveller arrives calm}
      outcomes:
        - {id: calm-journey, title: Journeys without stress, category: customer}
      value-streams:
        - id: fly
          title: Fly with AlignAir
          stages:
            - {id: prepare, title: Check-In & Prepare}
            - {id: book, title: Discover & Book}
      capabilities:
        - {id: desk, title: Desk}
        - {id: check-in, title: Passenger check-in, parent: desk, maturity: {current: 2, target: 4}}
      people:
        - {id: ana, name: Ana Ruiz, email: ana@alignair.example}
      cycles:
        - {id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}

      """)

  static let objective = File(
    path: "objectives/2026-Q4/tested.yaml",
    text: """
      objective: Shorten the queue
      stage: prepare
      outcomes: [calm-journey]
      capabilities: [check-in]
      owner: ana
      key-results:
        - id: wait-time
          title: Reduce the wait
          unit: min
          baseline: 20
          target: 15

      """)

  static let sound = File(
    path: "objectives/2026-Q4/unspoilt.yaml",
    text: """
      objective: Keep the promise
      stage: prepare
      key-results:
        - {id: kept, title: Promises kept, baseline: 0, target: 10}

      """)

  static let initiative = File(
    path: "execution/kiosks.yaml",
    text: """
      initiative: Kiosks
      state: active
      supports: [tested/wait-time]
      features:
        - {id: bag-drop, title: Bag drop, state: active, stories: [{id: tag, title: Tag, state: done, link: "https://x.example/1"}, {id: tug, title: Tug, state: done, link: "https://x.example/2"}]}

      """)

  static let log = File(
    path: "check-ins/2026-Q4/tested.jsonl",
    text: #"""
      {"id":"01KA2V7Z0M3Q8R5T6W9XYB4CDE","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}

      """#)

  static let standUps = File(
    path: "stand-ups/2026-Q4.jsonl",
    text: """
      {"id":"01KA2V7Z0M3Q8R5T6W9XYB4CD1","at":"2026-11-16T09:05:00Z","by":"ana","type":"action","date":"2026-11-16","text":"Sign it","owner":"ana","kr":"tested/wait-time"}
      {"id":"01KA2V7Z0M3Q8R5T6W9XYB4CD2","at":"2026-11-16T09:15:00Z","by":"ana","type":"stand-up","date":"2026-11-16"}

      """)
}
