import FileStore
import GitSync
import OKRModel
import TextFormats

/// What a sync did, or would do, as `headway sync` prints it.
struct SyncReport {
  /// The lines for people.
  let lines: [String]
  /// The same for other programs.
  let json: JSONValue

  /// Reports what a sync would do.
  init(plan: SyncPlan) {
    let paths = plan.paths.map { TextScrubber.scrub($0) }
    let upstream = TextScrubber.scrub(plan.upstream)
    let commit = plan.message.map { ["Would commit: \(Self.firstLine($0))"] + paths.map { "  \($0)" } }
    let due = plan.ahead + (plan.message == nil ? 0 : 1)
    lines =
      (commit ?? ["Nothing to commit."]) + plan.notes
      + ["\(upstream), when it was last asked: \(plan.behind) to pull, \(due) to push."]
    json = .object([
      ("would_commit", JSONValue(plan.message.map { TextScrubber.scrub($0, multiline: true) })),
      ("paths", .array(paths.map(JSONValue.string))),
      ("left_out", Self.paths(plan.leftOut)), ("notes", .array(plan.notes.map(JSONValue.string))),
      ("upstream", .string(upstream)), ("behind", .integer(plan.behind)), ("ahead", .integer(plan.ahead)),
    ])
  }

  /// Reports what a sync did.
  init(result: SyncResult) {
    let upstream = result.upstream.map { TextScrubber.scrub($0) }
    var lines: [String] = []
    if let committed = result.committed { lines.append("Committed: \(TextScrubber.scrub(committed))") }
    if result.pulled > 0 {
      lines.append("Pulled \(Self.commits(result.pulled)) from \(upstream ?? "the remote")")
    }
    if result.pushed > 0 {
      lines.append("Pushed \(Self.commits(result.pushed)) to \(upstream ?? "the remote")")
    }
    if lines.isEmpty, result.fault == nil { lines = [result.outcome] }
    lines += result.notes(withLeftOut: false)
    self.lines = lines.map { TextScrubber.scrub($0) }
    json = .object([
      ("in_step", .boolean(result.isInStep)),
      ("committed", JSONValue(result.committed.map { TextScrubber.scrub($0) })),
      ("pulled", .integer(result.pulled)), ("pushed", .integer(result.pushed)),
      ("upstream", JSONValue(upstream)), ("fault", JSONValue(result.fault.map(\.description))),
      ("conflicts", .array(Self.conflicts(result.fault))), ("left_out", Self.paths(result.leftOut)),
      ("replaced", result.replaced.map { JSONValue.integer($0.count) } ?? .null),
      ("notes", .array(result.notes().map(JSONValue.string))),
    ])
  }

  private static func paths(_ files: [LeftOutFile]) -> JSONValue {
    .array(files.map { .string(TextScrubber.scrub($0.path)) })
  }

  private static func conflicts(_ fault: SyncFault?) -> [JSONValue] {
    guard case .conflict(let places, _) = fault else { return [] }
    return places.map { place in
      .object([
        ("path", .string(TextScrubber.scrub(place.path))),
        ("line", place.line.map(JSONValue.integer) ?? .null),
      ])
    }
  }

  private static func firstLine(_ text: String) -> String {
    TextScrubber.scrub(String(text.prefix { $0 != "\n" }))
  }

  private static func commits(_ count: Int) -> String { count == 1 ? "1 commit" : "\(count) commits" }
}
