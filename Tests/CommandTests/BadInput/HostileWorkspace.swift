import Foundation
import Testing

@testable import TestSupport

/// A workspace with every possible key, in which texts can be replaced by hostile ones. The texts are between bars; a
/// new key is a line in one of the files.
enum HostileWorkspace {
  /// The files by their paths in the home directory. In each, every other piece between bars is a text.
  static let templates: [(path: String, text: String)] = [
    ("okrs/headway.yaml", manifest), ("okrs/objectives/2026-Q4/tested.yaml", objective),
    ("okrs/objectives/2026-Q4/elsewhere.yaml", parent),
    ("okrs/objectives/2026-Q4/below.yaml", child), ("okrs/execution/kiosks.yaml", initiative),
    ("okrs/check-ins/2026-Q4/tested.jsonl", log),
    ("okrs/stand-ups/2026-Q4.jsonl", standUps),
    ("okrs/changes/2026-Q4/tested.jsonl", changes),
    ("headway/config.yaml", configuration), ("headway/themes/mine.yaml", theme),
  ]

  /// A text in one of the files: which file, and which of its texts.
  struct Field: Sendable, CustomTestStringConvertible {
    let path: String
    let index: Int
    /// The usual contents.
    let usual: String

    /// Whether it is in a file of the workspace, not in the user's configuration.
    var isOfWorkspace: Bool { path.hasPrefix("okrs/") }

    var testDescription: String { "\(path): \(usual)" }
  }

  /// Every text of every file.
  static let fields = templates.flatMap { template in
    pieces(of: template.text).enumerated().compactMap { index, piece in
      index.isMultiple(of: 2) ? nil : Field(path: template.path, index: index, usual: piece)
    }
  }

  /// A place with the workspace in it; `isHostile` picks the texts that are replaced by `literal`.
  static func workplace(_ literal: String, where isHostile: (Field) -> Bool) throws -> Workplace {
    let workplace = try Workplace()
    for template in templates {
      let text = pieces(of: template.text).enumerated().map { index, piece in
        if index.isMultiple(of: 2) { return piece }
        return isHostile(Field(path: template.path, index: index, usual: piece)) ? literal : "\"\(piece)\""
      }.joined()
      try workplace.write(text, to: template.path)
    }
    return workplace
  }

  private static func pieces(of text: String) -> [String] {
    text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }

  private static let manifest = """
    headway: |1|
    name: |AlignAir|
    north-star: {title: |Every traveller|, measure: {unit: |NPS|, baseline: |31|, target: |50|, due: |2027-12-31|}}
    drivers: [{id: |belts|, title: |Old belts|}]
    goals: [{id: |walk|, title: |Walk through|, drivers: [|belts|], outcomes: [|calm|]}]
    outcomes: [{id: |calm|, title: |Calm|, category: |customer|, intended: |4.5 of 5|, realised: |3.9 of 5|}]
    value-streams: [{id: |fly|, title: |Fly|, stages: [{id: |prepare|, title: |Prepare|}]}]
    capabilities:
      - {id: |desk|, title: |Desk|, maturity: {current: |2|, target: |4|}}
      - {id: |check|, title: |Check|, parent: |desk|}
    people: [{id: |ana|, name: |Ana Ruiz|, email: |ana@alignair.example|}, {id: |ben|, name: |Ben Okafor|, left: |2026-11-01|}]
    cycles: [{id: |2026-Q4|, start: |2026-10-01|, end: |2026-12-31|}]
    settings: {check-in-day: |monday|, stale-after: |10|, at-risk: |0.1|, |unknown|: |x|}
    lint: {silence: [|stale|, {rule: |owner-missing|, at: |tested/held|, because: |Known|}]}
    |future|: {|inner|: |x|}

    """

  private static let objective = """
    objective: |Shorten the queue|
    stage: |prepare|
    goal: |walk|
    outcomes: [|calm|, |customer|]
    capabilities: |check|
    owner: [|ana|, |ben|]
    contributors: [|ben|]
    contributes-to: [|elsewhere|]
    weight: |2|
    why: |Because of the queue|
    key-results:
      - {id: |wait|, title: |Wait|, indicator: |speed|, unit: |min|, baseline: |20|, target: |15|, owner: |ana|, due: |6 months|, checkpoints: [{by: |Q4|, value: |18|, |unknown|: |x|}], cadence: |monthly|, guards: [|held|]}
      - {id: |held|, title: |Held|, between: [|3|, |5|], weight: |2|, type: |committed|, start: |2026-10-02|, lifts: {capability: |check|, to: |3|}}
      - {id: |sum|, title: |Sum|, roll-up: |children|, due: |6 months|}
      - {id: |strict|, title: |Strict|, below: |3|, closed: |achieved|}
      - {id: |over|, title: |Over|, at-most: |3|, closed: {as: |dropped|, on: |2026-11-09|, because: |Enough|, |unknown|: |x|}, |unknown|: |x|}
      - {id: |rolled|, title: |Rolled out|, milestones: [{id: |order|, title: |Ordered|, due: |6 weeks|, weight: |2|, done: |2026-10-14|, |unknown|: |x|}, {title: |Pilot|}]}

    """

  private static let parent = """
    objective: |Queues are short everywhere|
    stage: |prepare|

    """

  private static let child = """
    objective: |Bags are dropped quickly|
    stage: |prepare|
    contributes-to: [|tested/sum|]
    key-results: [{id: |bags|, title: |Bags|, at-most: |3|}]

    """

  private static let initiative = """
    initiative: |Kiosks|
    state: |active|
    owner: |ana|
    due: |2026-12-01|
    supports: [|tested/wait|]
    |unknown|: |x|
    features:
      - id: |bag|
        title: |Bag drop|
        state: |active|
        owner: |ana|
        stories:
          - {id: |tag|, title: |Tag|, state: |done|, weight: |2|, link: |https://x.example/1|, supports: [|tested/wait|]}
          - {id: |tug|, title: |Tug|, state: |done|, link: |https://x.example/2|, supports: [|tested/held|, |tested/wait|]}

    """

  private static let log = """
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CDE|,"at":|2026-11-16T09:12:03Z|,"kr":|wait|,"date":|2026-11-16|,"value":17.5,"by":|ana|,"note":|Two|,"blocker":|Unsigned|,|unknown|:|x|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CDF|,"at":|2026-11-16T09:13:03Z|,"kr":|wait|,"date":|2026-11-16|,"value":17,"by":|ana|,"replaces":|01KA2V7Z0M3Q8R5T6W9XYB4CDE|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CDG|,"at":|2026-11-16T09:14:03Z|,"by":|ana|,"retracts":|01KA2V7Z0M3Q8R5T6W9XYB4CDE|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CDH|,"at":|2026-11-16T09:15:03Z|,"kr":|rolled|,"date":|2026-11-16|,"milestone":|pilot|,"of":|milestones|}

    """

  private static let changes = """
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CE1|,"at":"2026-11-16T09:12:03Z","on":"2026-11-10","kr":"wait","field":|owner|,"from":null,"to":|ana|,"by":|ana|,"because":|Two|,|unknown|:|x|}

    """

  private static let standUps = """
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD1|,"at":|2026-11-16T09:05:00Z|,"by":|ana|,"type":|action|,"date":|2026-11-16|,"text":|Sign it|,"owner":|ana|,"due":|2026-11-25|,"kr":|tested/wait|,|unknown|:|x|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD2|,"at":|2026-11-16T09:06:00Z|,"by":|ana|,"type":|action|,"date":|2026-11-16|,"text":|Read it|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD3|,"at":|2026-11-16T09:07:00Z|,"by":|ana|,"type":|action|,"date":|2026-11-16|,"text":|Read it twice|,"replaces":|01KA2V7Z0M3Q8R5T6W9XYB4CD2|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD4|,"at":|2026-11-16T09:15:00Z|,"by":|ana|,"type":|stand-up|,"date":|2026-11-16|,"since":|2026-11-09|,"seconds":870}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD5|,"at":|2026-11-16T10:05:00Z|,"by":|ana|,"done":|01KA2V7Z0M3Q8R5T6W9XYB4CD2|,"date":|2026-11-16|}
    {"id":|01KA2V7Z0M3Q8R5T6W9XYB4CD6|,"at":|2026-11-16T10:06:00Z|,"by":|ana|,"retracts":|01KA2V7Z0M3Q8R5T6W9XYB4CD5|}

    """

  private static let configuration = """
    theme: |mine|
    person: |ana|
    ascii: |false|
    mouse: |false|
    |unknown|: |x|
    keys: {quit: |Z|, help: [|F1|, |Ctrl-G|], |unknown|: |x|}

    """

  private static let theme = """
    name: |mine|
    description: |My own|
    |unknown|: |x|
    roles: {text: |white|, title: |bold|, |unknown|: |x|}

    """
}
