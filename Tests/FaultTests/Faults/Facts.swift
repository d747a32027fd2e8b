import FileStore
import Foundation
import OKRModel

@testable import TestSupport

/// What files say to a fresh reader, without what differs from run to run.
struct Facts: Equatable {
  /// One sentence for each fact, sorted.
  private(set) var all: [String] = []

  /// The facts of the workspace at `root`: every record in its logs, the titles, and what is wrong.
  init(ofWorkspaceAt root: URL) {
    let loaded = WorkspaceReader(WorkspaceLocation(root: root.path)).read()
    let workspace = loaded.workspace
    for (objective, log) in workspace.checkInLogs { note(log.records, in: objective.rawValue) }
    note(workspace.northStarLog.records, in: "north-star")
    note(workspace.standUps.records, in: "stand-ups")
    for objective in workspace.objectives { all.append("\(objective.id) is called \(objective.title)") }
    all += loaded.diagnostics.map(\.description)
    all.sort()
  }

  /// What the wait time should reach today and should have reached yesterday, and what is wrong. A record of a change
  /// that the file does not have yet is no fact, as long as it is reported as a contradiction.
  init(ofTargetAt root: URL, today: CivilDay) {
    let loaded = WorkspaceReader(WorkspaceLocation(root: root.path)).read(today: today)
    guard let objective = loaded.workspace.objectives.first(where: { $0.id == "tested" }) else { return }
    for (name, day) in [("yesterday", today.advanced(by: -1)), ("today", today)] {
      let then = loaded.workspace.definition(of: objective, on: day)?.keyResults.first
      all.append("\(name) \(then?.stated.text ?? "nothing")")
    }
    let records = loaded.workspace.history.changes(of: Self.waitTime).compactMap(\.change)
    let isContradicted = loaded.diagnostics.contains { $0.rule == Rule.changedInSilenceID }
    if !isContradicted { all += records.map { "because \($0.reason ?? "nothing")" } }
    all += loaded.diagnostics.filter { $0.rule != Rule.changedInSilenceID }.map(\.description)
    all.sort()
  }

  private static let waitTime = KeyResultReference(objective: "tested", keyResult: "wait-time")

  /// The contents of the files below `root`, and the folders. Hidden drafts do not count yet.
  init(ofFilesBelow root: URL) throws {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else { return }
    for name in names where !name.hasSuffix(".headway-new") {
      let bytes = try? Data(contentsOf: root.appending(path: name))
      all.append("\(name) holds \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "files")")
    }
    all.sort()
  }

  private mutating func note(_ records: [CheckInRecord], in log: String) {
    all += records.map { "\(log): \(Self.text($0.content)) by \($0.author?.rawValue ?? "nobody")" }
  }

  private mutating func note(_ records: [StandUpRecord], in log: String) {
    all += records.map { "\(log): \(Self.text($0.content)) by \($0.author?.rawValue ?? "nobody")" }
  }

  /// A content without the ids of other records, and without durations.
  private static func text(_ content: Any) -> String {
    "\(content)".replacing(/[0-9A-HJKMNP-TV-Z]{26}/, with: "ID").replacing(
      /duration: [^)]*/, with: "duration")
  }

  /// What is here and not in `others`, with multiplicity.
  func subtracting(_ others: Facts) -> [String] {
    var left = others.all
    return all.filter { fact in
      guard let index = left.firstIndex(of: fact) else { return true }
      left.remove(at: index)
      return false
    }
  }
}
