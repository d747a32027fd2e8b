import OKRModel

@testable import FileStore

/// A whole workspace: its files with a line `%%` between them. It is assembled and computed.
enum WorkspaceFuzzing {
  private static let files: [WorkspaceSurvey.File] = [
    WorkspaceSurvey.File(path: "headway.yaml", content: .manifest),
    WorkspaceSurvey.File(
      path: "objectives/2026-Q4/one.yaml",
      content: .objective(id: ObjectiveID("one"), cycle: CycleID("2026-Q4"))),
    WorkspaceSurvey.File(path: "execution/work.yaml", content: .initiative(id: InitiativeID("work"))),
    WorkspaceSurvey.File(
      path: "check-ins/2026-Q4/one.jsonl",
      content: .log(objective: ObjectiveID("one"), cycle: CycleID("2026-Q4"))),
    WorkspaceSurvey.File(path: "check-ins/north-star.jsonl", content: .northStarLog),
    WorkspaceSurvey.File(path: "stand-ups/2026-Q4.jsonl", content: .standUps(cycle: CycleID("2026-Q4"))),
  ]

  @Sendable static func run(_ bytes: [UInt8]) {
    let parsed = zip(files, pieces(of: bytes)).map { file, bytes in
      ParsedFile(file, bytes, DiagnosticSink(path: file.path))
    }
    var assembler = WorkspaceAssembler(parsed, defaultName: "fuzz")
    let loaded = assembler.assemble(with: [])
    for diagnostic in loaded.diagnostics { holdHarmless(diagnostic.description, "what is said of a file") }
    let workspace = loaded.workspace
    for text in [workspace.name, workspace.northStar.title] + workspace.objectives.map(\.title)
      + workspace.objectives.flatMap(\.keyResults).map(\.title)
      + workspace.standUps.actions.map(\.entry.text)
    {
      holdHarmless(text, "a title")
    }
    for day in [CivilDay.first, CivilDay(dayNumber: 20_775), .last] {
      let standings = Standings(of: workspace, asOf: day)
      for standing in standings.objectives {
        if let progress = standing.rollUp.progress {
          hold((0...1).contains(progress), "the progress of an objective lies between 0 and 1: \(progress)")
        }
      }
    }
  }

  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.elementsEqual("%%".utf8) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1] += line + [UInt8(ascii: "\n")]
      }
    }
    return pieces
  }
}
