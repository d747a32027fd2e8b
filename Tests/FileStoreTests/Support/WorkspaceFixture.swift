import OKRModel

@testable import FileStore

/// A small valid workspace, to which a test adds its fault.
struct WorkspaceFixture {
  static let manifest = """
    headway: 1
    name: AlignAir
    north-star: {title: Every traveller arrives calm}
    outcomes:
      - {id: calm-journey, title: Journeys without stress, category: customer}
    value-streams:
      - id: fly
        title: Fly with AlignAir
        stages:
          - {id: book, title: Discover & Book}
          - {id: check-in-and-prepare, title: Check-In & Prepare}
    capabilities:
      - {id: passenger-check-in, title: Passenger check-in, maturity: {current: 2, target: 4}}
    people:
      - {id: ana, name: Ana Ruiz, email: ana@alignair.example}
      - {id: ben, name: Ben Okafor}
    cycles:
      - {id: 2026-Q3, start: 2026-07-01, end: 2026-09-30}
      - {id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}

    """

  static let objective = """
    objective: Shorten the queue
    stage: check-in-and-prepare
    outcomes: [calm-journey]
    capabilities: [passenger-check-in]
    owner: ana
    key-results:
      - id: wait-time
        title: Reduce average wait time
        unit: min
        baseline: 20
        target: 15

    """

  static let objectivePath = "objectives/2026-Q4/shorten-queue.yaml"
  static let logPath = "check-ins/2026-Q4/shorten-queue.jsonl"
  static let initiativePath = "execution/kiosks.yaml"

  let directory: TemporaryDirectory

  /// The valid workspace with `changes` applied: texts by path.
  init(_ changes: [String: String] = [:]) throws {
    directory = try TemporaryDirectory()
    try directory.write(Self.manifest, to: "headway.yaml")
    try directory.write(Self.objective, to: Self.objectivePath)
    for (path, text) in changes { try directory.write(text, to: path) }
  }

  var location: WorkspaceLocation { WorkspaceLocation(root: directory.path) }

  func read() -> LoadedWorkspace {
    WorkspaceReader(location).read()
  }

  /// The user-visible diagnostics, line by line.
  var sentences: [String] {
    read().diagnostics.map(\.description)
  }
}

/// The user-visible diagnostics when the objective has `keyResult` beside a valid one, and the remaining ids.
func faults(ofKeyResult keyResult: String) throws -> (sentences: [String], ids: [KeyResultID]) {
  let entry = keyResult.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
    separator: "\n")
  let text = """
    objective: Shorten the queue
    stage: book
    key-results:
      - {id: sound, title: Sound, target: 1}
      - id: tested
        title: Tested
    \(entry)

    """
  let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read()
  return (
    loaded.diagnostics.map(\.description), loaded.workspace.objectives.first?.keyResults.map(\.id) ?? []
  )
}

/// The user-visible diagnostics when `addition` is appended to `headway.yaml`.
func faults(ofManifestWith addition: String) throws -> [String] {
  try WorkspaceFixture(["headway.yaml": WorkspaceFixture.manifest + addition]).sentences
}
