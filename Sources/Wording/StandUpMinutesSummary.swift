import Canvas
import OKRModel

/// The minutes of a stand-up in ten lines that can be posted: who, how the North Star stands, the actions, what is
/// blocked, and what became worse and better.
public struct StandUpMinutesSummary {
  /// A line in parts, which each form writes in its own way.
  enum Line {
    case headline(String, aside: String?)
    case text(String)
    case blank
    case heading(String)
    case action(String, facts: String, isDone: Bool)
    case more(String)
    case list(String, [String])
  }

  let minutes: StandUpMinutes
  let words: StandUpMinutesWords
  private var glyphs: Glyphs { words.glyphs }

  init(_ words: StandUpMinutesWords) {
    (minutes, self.words) = (words.minutes, words)
  }

  /// The most actions, and the most names in a list.
  private static let mostActions = 4
  private static let mostNames = 4

  /// Its first line: `AlignAir stand-up, Wed 18 Nov 2026`.
  public var title: String { "\(words.workspace.name) stand-up, \(minutes.date.longText)" }

  /// The lines of plain text.
  public var lines: [String] { parts.map(plain) }

  /// The lines of Markdown.
  public var markdown: [String] { parts.map(marked) }

  private var parts: [Line] {
    [.headline(title, aside: held), .text(figures)] + actions
      + [list("Blocked", blocked), list("Worse", worse), list("Better", better)].compactMap(\.self)
      .separated
  }

  // MARK: What they say

  /// `15 min 20 s, Ana`; nil if nobody ended it.
  private var held: String? {
    guard !minutes.held.isEmpty else { return nil }
    var names: [String] = []
    for author in minutes.held.compactMap(\.author).map(words.workspace.shortName(ofPerson:))
    where !names.contains(author) { names.append(author) }
    let parts = [minutes.duration.map(StandUpMinutesWords.duration)].compactMap(\.self) + names
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `▲ 32% of the North Star, 44% expected · ■6 ▲8`.
  private var figures: String {
    let star = minutes.agenda.changes.after.northStar
    let percent = { Figure.percent($0, ascii: glyphs.isASCII) }
    let known =
      if let progress = star.progress, let expected = star.expected {
        "\(percent(progress)) of the North Star, \(percent(expected)) expected"
      } else {
        "nothing known of the North Star"
      }
    let counts = star.counts.present.map { "\($0.glyph(glyphs))\(star.counts[$0])" }.joined(separator: " ")
    return words.joined(["\(star.status.glyph(glyphs)) \(known)", counts.isEmpty ? nil : counts])
  }

  /// The actions of the day, and without any those that are still open.
  private var actions: [Line] {
    let taken = minutes.taken.filter { action in !minutes.done.contains { $0.id == action.id } }
    let ofTheDay = taken.map { action($0, isDone: false) } + minutes.done.map { action($0, isDone: true) }
    let all = ofTheDay.isEmpty ? minutes.open.map { action($0, isDone: false) } : ofTheDay
    guard !all.isEmpty else { return [] }
    let shown = all.count <= Self.mostActions ? all[...] : all.prefix(Self.mostActions - 1)
    let rest = all.count - shown.count
    return [.blank, .heading(ofTheDay.isEmpty ? "Open actions" : "Actions")] + shown
      + (rest > 0 ? [.more("\(rest) more below")] : [])
  }

  private func action(_ action: ActionItem, isDone: Bool) -> Line {
    let entry = action.entry
    let owner = isDone ? action.completion?.author ?? entry.owner : entry.owner
    let due = isDone ? nil : entry.due?.shortText(besides: minutes.date)
    let facts = [owner.map(words.workspace.shortName(ofPerson:)), due].compactMap(\.self)
    let about = entry.keyResult.map { "(\(Self.name($0.keyResult)))" }
    let end = ([facts.joined(separator: ", ")] + [about].compactMap(\.self)).filter { !$0.isEmpty }
    return .action(entry.text, facts: end.joined(separator: " "), isDone: isDone)
  }

  /// Everything that is blocked at the end of the day.
  private var blocked: [String] {
    AttentionList(of: minutes.agenda.changes.after).items.compactMap { item in
      item.blocker.map { "\(Self.name(item.keyResult.id)) (\($0))" }
    }
  }

  private var worse: [String] {
    [StandUpTopic.movedDown, .newlyStale].flatMap(minutes.agenda.items(about:)).map(move)
  }

  private var better: [String] {
    let done = minutes.agenda.items(about: .newlyDone).map { Self.name($0.keyResult.id) }
    return minutes.agenda.items(about: .movedUp).map(move)
      + (done.isEmpty ? [] : ["done: \(done.joined(separator: ", "))"])
  }

  /// `partner revenue ▲ → ●`.
  private func move(_ item: StandUpAgenda.Item) -> String {
    let now = item.now.status.glyph(glyphs)
    let signs = item.before.map { "\($0.status.glyph(glyphs)) \(glyphs.arrow) \(now)" } ?? now
    return "\(Self.name(item.keyResult.id)) \(signs)"
  }

  /// The short name that the id of a key result is: `wait time`.
  private static func name(_ id: KeyResultID) -> String { id.rawValue.replacing("-", with: " ") }

  /// A list with at most a few names; nil for none.
  private func list(_ title: String, _ names: [String]) -> Line? {
    guard !names.isEmpty else { return nil }
    let shown = names.count <= Self.mostNames ? names[...] : names.prefix(Self.mostNames - 1)
    let rest = names.count - shown.count
    return .list(title, shown + (rest > 0 ? ["\(rest) more"] : []))
  }
}

// MARK: How they are written

extension StandUpMinutesSummary {
  private func plain(_ line: Line) -> String {
    switch line {
    case .headline(let title, let aside): title + (aside.map { " (\($0))" } ?? "")
    case .text(let text), .heading(let text): text
    case .blank: ""
    case .action(let text, let facts, let isDone):
      "  \(isDone ? glyphs.tickedBox : glyphs.openBox) \(text.ended)\(facts.isEmpty ? "" : " \(facts)")"
    case .more(let text): "  \(text)"
    case .list(let title, let names): "\(title): \(names.joined(separator: " \(glyphs.dot) "))"
    }
  }

  private func marked(_ line: Line) -> String {
    let text = { Markdown.escaped($0) }
    switch line {
    case .headline(let title, let aside):
      return "**\(text(title))**" + (aside.map { " (\(text($0)))" } ?? "") + "  "
    case .text(let figures): return text(figures)
    case .blank: return ""
    case .heading(let title): return "**\(text(title))**"
    case .action(let action, let facts, let isDone):
      return "- [\(isDone ? "x" : " ")] \(text(action.ended))\(facts.isEmpty ? "" : " \(text(facts))")"
    case .more(let more): return "- \(text(more))"
    case .list(let title, let names):
      return "**\(text(title))**: \(names.map(text).joined(separator: " \(text(glyphs.dot)) "))  "
    }
  }
}

extension String {
  /// The sentence with its full stop.
  fileprivate var ended: String { last.map { ".!?…".contains($0) } ?? true ? self : "\(self)." }
}

extension [StandUpMinutesSummary.Line] {
  /// The lines after a blank one; none if there are none.
  fileprivate var separated: Self { isEmpty ? [] : [.blank] + self }
}
