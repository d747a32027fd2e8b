import Dashboard
import FileStore
import Foundation
import OKRModel

@testable import TestSupport
@testable import headway

/// The sample, and the dashboard on it as Ana opens it on 18 November 2026, without a terminal.
struct OpenSession {
  /// Far longer than a script takes, even on a busy machine.
  private static let patience = 120.0

  let sample: SampleWorkplace
  var location: WorkspaceLocation { WorkspaceLocation(root: sample.workplace.root.path) }
  /// Where drafts are kept.
  var drafts: URL { sample.workplace.home.appending(path: "drafts") }

  init() throws {
    sample = try SampleWorkplace()
  }

  /// The drafts that are kept.
  var keptDrafts: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts.path)) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.compactMap {
      try? String(contentsOf: drafts.appending(path: $0), encoding: .utf8)
    }
  }

  /// Opens the dashboard, plays `steps`, and gives how it ended and the terminal.
  ///
  /// - Throws: `TestFailure` when a step waits in vain or fails.
  @discardableResult
  func play(_ steps: PlayedTerminal.Step...) throws -> (end: LoopEnd, terminal: PlayedTerminal) {
    try play(steps, at: location, person: "ana")
  }

  /// The same for `person` in the workspace at `location`.
  func play(
    _ steps: [PlayedTerminal.Step], at location: WorkspaceLocation, person: PersonID
  ) throws -> (end: LoopEnd, terminal: PlayedTerminal) {
    let terminal = try PlayedTerminal(steps)
    let keeper = WorkspaceKeeper(location: location)
    let session = DashboardSession(
      terminal: terminal, location: location, keeper: keeper, loaded: keeper.load(),
      drafts: DraftKeeper(location, directory: drafts.path), themes: ThemeLibrary(directories: []),
      settings: DisplaySettings(
        environment: [:], configuration: Configuration(ConfigurationFileReader.read("")), isUTF8: true),
      day: CivilDay("2026-11-18"), person: person, screen: .dashboard,
      plannedMinutes: StandUpTimePlan.defaultMinutes)
    guard let session else { throw TestFailure(description: "no descriptors") }
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [alarm = terminal.alarm] in
      if isOver.wait(timeout: .now() + Self.patience) == .timedOut { alarm() }
    }
    let end = session.run(asksGit: false)
    isOver.signal()
    if let failure = terminal.failure { throw failure }
    if let awaited = terminal.awaited {
      throw TestFailure(
        description: "ended with \(end) before '\(awaited)' was seen; the screen is:\n\(terminal.screen)")
    }
    return (end, terminal)
  }
}
