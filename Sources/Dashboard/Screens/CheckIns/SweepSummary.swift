import Canvas
import OKRModel
import Wording

/// The results of the weekly sweep: what changed, which statuses moved, and what is still due.
struct SweepSummary {
  /// A heading with its lines.
  struct Section {
    let title: String
    let lines: [Line]
  }

  /// A key result and its result.
  struct Line {
    let item: CheckInAgenda.Item
    let text: String
    /// The note of the check-in.
    var note: String?
  }

  let headline: String
  let counts: String
  let sections: [Section]

  /// Sums up `sweep`; `standing` returns where its key results stand now.
  init(
    of sweep: Sweep, in workspace: Workspace, text: SweepText,
    standing: (KeyResultReference) -> KeyResultStanding?
  ) {
    let arrow = text.glyphs.arrow
    let said = sweep.items.compactMap { item in sweep.said[item.id].map { (item: item, said: $0) } }
    let saved = said.filter { !$0.said.hasFailed }
    let changed = saved.filter { !$0.said.isUnchanged }
    let whose = sweep.person.map(workspace.wholeName(ofPerson:)) ?? "everybody"
    headline = "Check-ins of \(whose), week of \(sweep.round.start.shortText)"
    let open = sweep.items.filter { !sweep.isDone($0) }
    counts =
      "\(changed.count) changed, \(saved.count - changed.count) unchanged, \(open.count) still due"
    let changes = changed.map { item, said in
      let then =
        said.entry.milestones != nil
        ? nil : said.before.latest.map { item.keyResult.text(of: $0.entry, ascii: text.glyphs.isASCII) }
      let before = then.map { "\($0) \(arrow) " } ?? ""
      let progress = standing(item.id)?.progress.map { ", \(Figure.percent($0, ascii: text.glyphs.isASCII))" }
      return Line(
        item: item, text: before + text.value(said.entry, of: item.keyResult) + (progress ?? ""),
        note: said.entry.note)
    }
    let moves = saved.compactMap { item, said -> Line? in
      guard let now = standing(item.id), now.status != said.before.status else { return nil }
      return Line(item: item, text: "\(said.before.statusTitle) \(arrow) \(now.statusTitle)")
    }
    let blockers = saved.compactMap { item, said in
      said.entry.blocker.map { Line(item: item, text: $0) }
    }
    let due = open.map { Line(item: $0, text: text.state(of: $0)) }
    sections = [
      Section(title: "Changed", lines: changes), Section(title: "Status moved", lines: moves),
      Section(title: "Blocked", lines: blockers), Section(title: "Still due", lines: due),
    ].filter { !$0.lines.isEmpty }
  }

  /// The same as Markdown, for a chat or a web page.
  var markdown: String {
    let body = sections.map { section in
      let lines = section.lines.map { line in
        let note = line.note.map { ": \(Markdown.escaped($0))" } ?? ""
        return "- **\(Markdown.escaped(line.item.keyResult.title))** \(Markdown.escaped(line.text))\(note)"
      }
      return "\n**\(section.title)**\n\n" + lines.joined(separator: "\n") + "\n"
    }
    return "### \(Markdown.escaped(headline))\n\n\(counts)\n" + body.joined()
  }
}
