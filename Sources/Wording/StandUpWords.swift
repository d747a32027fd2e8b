public import Canvas
public import OKRModel

/// The wording of a stand-up's agenda, the same on the screen and in every printed format.
public struct StandUpWords {
  let workspace: Workspace
  let agenda: StandUpAgenda
  let glyphs: Glyphs

  /// Makes the wording for `agenda`, with `glyphs`.
  public init(workspace: Workspace, agenda: StandUpAgenda, glyphs: Glyphs) {
    self.workspace = workspace
    self.agenda = agenda
    self.glyphs = glyphs
  }

  /// `Stand-up of Wed 18 Nov 2026, since Wed 11 Nov 2026`.
  public var headline: String {
    "Stand-up of \(agenda.changes.after.asOf.longText), since \(agenda.changes.before.asOf.longText)"
  }

  /// The number of key results in each status, worst first.
  public var counts: String {
    let counts = agenda.changes.after.northStar.counts
    let present = counts.present
    guard !present.isEmpty else { return "no key results yet" }
    return present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  /// `46% of 57% ▲ At risk`; unknown figures are named as unknown.
  public func figures(of rollUp: RollUp?) -> String {
    let status = rollUp?.status ?? .noData
    let word = "\(status.glyph(glyphs)) \(status.title)"
    guard let progress = rollUp?.progress, let expected = rollUp?.expected else { return word }
    return "\(percent(progress)) of \(percent(expected))  \(word)"
  }

  /// `■ Off track`.
  public func status(of item: StandUpAgenda.Item) -> String {
    "\(item.now.status.glyph(glyphs)) \(item.now.statusTitle)"
  }

  /// A key result under a heading for its change: `▲ → ■ Title (Ben)`.
  public func line(of item: StandUpAgenda.Item, about topic: StandUpTopic) -> String {
    let sign = { (status: Status) in status.glyph(glyphs) }
    let now = sign(item.now.status)
    let move = item.before.map {
      $0.status == item.now.status ? now : "\(sign($0.status)) \(glyphs.arrow) \(now)"
    }
    let about =
      switch topic {
      case .newlyBlocked: item.blocker.map { ": \($0)" } ?? ""
      case .newlyClosed: item.now.closing.map { ": \($0.sentence)" } ?? ""
      default: ""
      }
    return "\(move ?? now)  \(item.keyResult.markedTitle(glyphs)) (\(owner(of: item)))\(about)"
  }

  /// The facts about a key result, one per line.
  public func facts(of item: StandUpAgenda.Item) -> [String] {
    let entry = item.now.latest?.entry
    let author = item.now.latest?.author.map { "\(workspace.wholeName(ofPerson: $0)), " } ?? ""
    let note = entry?.note.map { note in
      "\(glyphs.openQuote)\(note)\(glyphs.closeQuote)  \(author)\(item.now.latest?.date.shortText ?? "")"
    }
    return [
      values(of: item), item.now.reason.text, note, item.blocker.map { "\(glyphs.flag) \($0)" },
      ForecastText(item.keyResult, item.now, glyphs: glyphs)?.sentence,
      "Serves \(LinkText(workspace: workspace, glyphs: glyphs).serves(item.objective))",
    ].compactMap(\.self)
  }

  /// Then and now, its progress, its confidence, and its owner.
  private func values(of item: StandUpAgenda.Item) -> String {
    let now = ValueText(item.keyResult, item.now, glyphs: glyphs).full
    let then = (item.before?.latest?.entry).flatMap { old in
      old.value == item.now.value ? nil : "was \(item.keyResult.text(of: old, ascii: glyphs.isASCII))"
    }
    let progress = item.now.progress.map {
      "\(percent($0)) of \(item.now.expected.map(percent) ?? glyphs.dash)"
    }
    return ([now, then, progress, confidence(of: item)].compactMap(\.self) + [owner(of: item)])
      .joined(separator: " \(glyphs.dot) ")
  }

  private func confidence(of item: StandUpAgenda.Item) -> String? {
    guard let now = item.now.confidence else { return nil }
    guard let old = item.before?.confidence, old != now else { return "confidence \(now)" }
    return "confidence \(old) \(glyphs.arrow) \(now)"
  }

  private func owner(of item: StandUpAgenda.Item) -> String {
    let owners = item.objective.owners(of: item.keyResult)
    return workspace.wholeNames(ofOwners: owners, on: item.now.asOf) ?? "no owner"
  }

  private func percent(_ fraction: Double) -> String { Figure.percent(fraction, ascii: glyphs.isASCII) }
}
