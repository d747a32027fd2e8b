import FileStore
import GitSync
import OKRModel
import TextFormats

/// What a sync did, or would do, as `headway sync` prints it.
struct SyncReport {
  /// The lines for people.
  let lines: [ScrubbedText]
  /// The same for other programs.
  let json: JSONValue

  /// Reports what a sync would do.
  init(plan: SyncPlan) {
    let paths = plan.paths.map { ScrubbedText($0) }
    let upstream = ScrubbedText(plan.upstream)
    let commit: [ScrubbedText]? = plan.message.map {
      ["Would commit: \(ScrubbedText.firstLine(of: $0))"] + paths.map { "  \($0)" }
    }
    let due = plan.ahead + (plan.message == nil ? 0 : 1)
    lines =
      (commit ?? ["Nothing to commit."]) + plan.notes.map { ScrubbedText($0) }
      + ["\(upstream), when it was last asked: \(plan.behind) to pull, \(due) to push."]
    json = .object([
      ("would_commit", JSONValue(plan.message.map { ScrubbedText($0, multiline: true) })),
      ("paths", .array(paths.map { JSONValue($0) })),
      ("left_out", Self.paths(plan.leftOut)), ("notes", .array(plan.notes.map(JSONValue.string))),
      ("upstream", JSONValue(upstream)), ("behind", .integer(plan.behind)), ("ahead", .integer(plan.ahead)),
    ])
  }

  /// Reports what a sync did.
  init(result: SyncResult) {
    let upstream = result.upstream.map { ScrubbedText($0) }
    var lines: [ScrubbedText] = []
    if let committed = result.committed { lines.append("Committed: \(committed)") }
    if result.pulled > 0 {
      lines.append("Pulled \(Self.commits(result.pulled)) from \(upstream ?? "the remote")")
    }
    if result.pushed > 0 {
      lines.append("Pushed \(Self.commits(result.pushed)) to \(upstream ?? "the remote")")
    }
    if lines.isEmpty, result.fault == nil { lines = [ScrubbedText(result.outcome)] }
    lines += result.notes(withLeftOut: false).map { ScrubbedText($0) }
    self.lines = lines
    json = .object([
      ("in_step", .boolean(result.isInStep)),
      ("committed", JSONValue(result.committed.map { ScrubbedText($0) })),
      ("pulled", .integer(result.pulled)), ("pushed", .integer(result.pushed)),
      ("upstream", JSONValue(upstream)), ("fault", JSONValue(result.fault.map(\.description))),
      ("conflicts", .array(Self.conflicts(result.fault))), ("left_out", Self.paths(result.leftOut)),
      ("replaced", result.replaced.map { JSONValue.integer($0.count) } ?? .null),
      ("notes", .array(result.notes().map(JSONValue.string))),
    ])
  }

  private static func paths(_ files: [LeftOutFile]) -> JSONValue {
    .array(files.map { JSONValue(ScrubbedText($0.path)) })
  }

  private static func conflicts(_ fault: SyncFault?) -> [JSONValue] {
    guard case .conflict(let places, _) = fault else { return [] }
    return places.map { place in
      .object([
        ("path", JSONValue(ScrubbedText(place.path))),
        ("line", place.line.map(JSONValue.integer) ?? .null),
      ])
    }
  }

  private static func commits(_ count: Int) -> String { count == 1 ? "1 commit" : "\(count) commits" }
}
