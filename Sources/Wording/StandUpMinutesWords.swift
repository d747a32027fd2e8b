public import Canvas
public import OKRModel

/// The wording of a stand-up's minutes, the same on the screen and in every printed format.
public struct StandUpMinutesWords {
  /// A part of the minutes that is not empty.
  public struct Section: Sendable {
    /// Its heading.
    public let title: String
    let items: [Item]

    /// The contents, one item per line.
    public var lines: [String] { items.map(\.line) }
  }

  /// An item and its details.
  struct Item: Sendable {
    let subject: String
    var text = ""

    var line: String { text.isEmpty ? subject : "\(subject)  \(text)" }
  }

  let minutes: StandUpMinutes
  let workspace: Workspace
  let glyphs: Glyphs

  /// Makes the wording for `minutes` of `workspace`, with `glyphs`.
  public init(minutes: StandUpMinutes, workspace: Workspace, glyphs: Glyphs) {
    self.minutes = minutes
    self.workspace = workspace
    self.glyphs = glyphs
  }

  /// What stands above everything but the lines that are posted: `All changes since 11 Nov`.
  public var detailsTitle: String { "All changes since \(minutes.since.shortText(besides: minutes.date))" }

  /// The parts in order, without empty ones.
  public var sections: [Section] {
    (whatHappened + whatWasDecided + fourSquares).filter { !$0.items.isEmpty }
  }

  /// The minutes as Markdown for pasting into a chat or a web page: the lines that are posted, and everything else
  /// folded below. What people wrote stays text, whatever characters it contains.
  public var markdown: [String] {
    summary.markdown + ["", "<details><summary>\(Markdown.escaped(detailsTitle))</summary>"]
      + sections.flatMap { section in
        ["", "### \(Markdown.escaped(section.title))", ""] + section.items.map(Self.markdown)
      } + ["", "</details>"]
  }

  /// The lines that are posted.
  public var summary: StandUpMinutesSummary { StandUpMinutesSummary(self) }

  private static func markdown(_ item: Item) -> String {
    let subject = Markdown.escaped(item.subject)
    return item.text.isEmpty ? "- \(subject)" : "- **\(subject)** \(Markdown.escaped(item.text))"
  }

  // MARK: What happened

  private var whatHappened: [Section] {
    [
      Section(title: "The stand-up", items: held),
      Section(title: "Where we stand", items: standing),
    ] + changes + [
      Section(
        title: "\(MovedDefinitions.title) since \(minutes.since.shortText(besides: minutes.date))",
        items: movedDefinitions),
      Section(title: "Check-ins", items: minutes.checkIns.map(said)),
      Section(title: "Blockers named", items: minutes.named.map(blocker)),
      Section(title: "Blockers changed", items: minutes.reworded.map(rewordedBlocker)),
      Section(title: "Blockers cleared", items: minutes.cleared.map(blocker)),
    ]
  }

  private var held: [Item] {
    guard !minutes.held.isEmpty else {
      return [Item(subject: "Nobody wrote down that it was ended")]
    }
    return minutes.held.map { standUp in
      let who = standUp.author.map { "Ended by \(workspace.wholeName(ofPerson: $0))" } ?? "Ended"
      return Item(subject: standUp.entry.duration.map { "\(who) after \(Self.duration($0))" } ?? who)
    }
  }

  private var standing: [Item] {
    let words = agendaWords
    return [
      Item(
        subject: "\(glyphs.star) \(workspace.northStar.title)",
        text: words.figures(of: minutes.agenda.changes.after.northStar)),
      Item(subject: words.counts),
    ]
  }

  private var changes: [Section] {
    StandUpTopic.allCases.map { topic in
      let items = minutes.agenda.items(about: topic)
      let since = " since \(minutes.since.shortText(besides: minutes.date))"
      return Section(
        // Being due in this round is not a change.
        title: topic.title + (topic == .notCheckedIn ? "" : since),
        items: items.map { Item(subject: agendaWords.line(of: $0, about: topic)) })
    }
  }

  private var movedDefinitions: [Item] {
    MovedDefinitions(
      of: workspace, since: minutes.since, at: minutes.agenda.changes.after, glyphs: glyphs
    ).items.map { Item(subject: $0.keyResult.title, text: $0.sentences.joined(separator: "; ")) }
  }

  /// `20 → 17.5 min`, `$5 → $4`.
  private func way(from old: String, to now: String, unit: String?) -> String {
    let numbers = [old, now].map { Figure.withSign($0, unit: unit) }.joined(separator: " \(glyphs.arrow) ")
    return Figure.unitBehind(numbers, unit: unit).map { "\(numbers) \($0)" } ?? numbers
  }

  private var agendaWords: StandUpWords {
    StandUpWords(workspace: workspace, agenda: minutes.agenda, glyphs: glyphs)
  }

  /// Then and now, with the author's confidence, and the note.
  private func said(_ said: StandUpMinutes.Said) -> Item {
    let (entry, old) = (said.checkIn.entry, said.previous?.entry)
    let number = { (entry: CheckInEntry) in said.keyResult.text(of: entry, ascii: glyphs.isASCII) }
    let unit = said.keyResult.valueUnit
    let now = Figure.withUnit(number(entry), unit: unit)
    let values =
      if let ticked = entry.ticked(of: said.keyResult) {
        ticked
      } else {
        switch old {
        case nil: "\(now), the first"
        case let old? where old.value == entry.value: "\(now), unchanged"
        case let old?: way(from: number(old), to: number(entry), unit: unit)
        }
      }
    let confidence = entry.confidence.map { confidence in
      guard let then = old?.confidence, then != confidence else { return "confidence \(confidence)" }
      return "confidence \(then) \(glyphs.arrow) \(confidence)"
    }
    let note = entry.note.map { "\(glyphs.openQuote)\($0)\(glyphs.closeQuote)" }
    let author = said.checkIn.author.map(workspace.wholeName(ofPerson:))
    return Item(subject: said.keyResult.title, text: joined([values, confidence, note, author]))
  }

  private func blocker(_ blocker: StandUpMinutes.Blocker) -> Item {
    Item(
      subject: blocker.keyResult.title,
      text: joined(["\(glyphs.flag) \(blocker.text)", blocker.author.map(workspace.wholeName(ofPerson:))]))
  }

  /// `⚑ carts tied up → carts tied up at belt 4 · Emre`.
  private func rewordedBlocker(_ blocker: StandUpMinutes.Blocker) -> Item {
    let change = [blocker.was, blocker.text].compactMap(\.self).joined(separator: " \(glyphs.arrow) ")
    return Item(
      subject: blocker.keyResult.title,
      text: joined(["\(glyphs.flag) \(change)", blocker.author.map(workspace.wholeName(ofPerson:))]))
  }

  // MARK: What was decided

  private var whatWasDecided: [Section] {
    let words = ActionWords(workspace: workspace, glyphs: glyphs)
    return [
      Section(
        title: "Actions",
        items: minutes.taken.map { Item(subject: $0.entry.text, text: words.facts(of: $0)) }),
      Section(
        title: "Done",
        items: minutes.done.map { action in
          let author = action.completion?.author.map(workspace.wholeName(ofPerson:))
          let taken = "added \(action.entry.date.shortText(besides: minutes.date))"
          return Item(subject: action.entry.text, text: joined([author, taken]))
        }),
      Section(
        title: "Still open",
        items: minutes.open.map {
          Item(subject: $0.entry.text, text: words.facts(of: $0, asOf: minutes.date))
        }),
    ]
  }

  func number(_ value: Double) -> String { Figure.value(value, ascii: glyphs.isASCII) }

  func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: " \(glyphs.dot) ")
  }

  /// A time in words: `45 s`, `14 min 30 s`, `1 h 5 min`.
  public static func duration(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    if minutes == 0 { return "\(rest) s" }
    if minutes < 60 { return rest == 0 ? "\(minutes) min" : "\(minutes) min \(rest) s" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
