/// A title split into words, for the rules about wording. They know only English, and find nothing in other languages.
struct TitleWords {
  /// Verbs that, at the start of a title, describe work rather than its result.
  static let activityVerbs = taskVerbs.union([
    "build", "carry out", "complete", "conduct", "create", "deliver", "design", "develop", "document",
    "draft",
    "educate", "execute", "hold", "host", "introduce", "issue", "perform", "plan", "prepare", "present",
    "produce",
    "run", "ship", "test",
  ])

  /// Those that make an objective a task, too. "Build trust" and "deliver calm" are not tasks.
  static let taskVerbs: Set<String> = [
    "deploy", "finish", "hire", "implement", "install", "kick off", "launch", "migrate", "organise",
    "organize",
    "procure", "publish", "purchase", "release", "roll out", "set up", "train", "upgrade", "write",
  ]

  /// Words that, right before a number, make it a measured change: "from 3", "to 5", "by 10".
  private static let measuringWords: Set<String> = [
    "above", "at", "below", "by", "from", "in", "least", "most", "of", "over", "than", "to", "under", "up",
    "within",
  ]

  /// Words after which a number is part of a name: "terminal 2", "phase 3".
  private static let namedByNumber: Set<String> = [
    "area", "belt", "building", "category", "class", "gate", "goal", "grade", "hall", "industry", "kr",
    "level",
    "line", "no", "o", "obj", "objective", "okr", "phase", "pillar", "priority",
    "plan", "plant", "platform", "release", "room", "scope", "site", "stage", "step", "team", "terminal",
    "theme", "tier",
    "type", "version", "wave", "zone",
  ]

  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
  ]

  private let words: [String]
  /// Whether the first word is the number of an outline: `1.2`, `3)`, `O2:`.
  private let beginsWithOutline: Bool

  init(_ title: String) {
    beginsWithOutline = OutlineNumber.begins(title)
    words = title.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      var word = word[...]
      while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
      while let last = word.last, !last.isLetter, !last.isNumber, last != "%" { word.removeLast() }
      return String(word)
    }.filter { !$0.isEmpty }
  }

  /// The verb in `verbs` that the title starts with.
  func beginning(with verbs: Set<String>) -> String? {
    let two = words.prefix(2).joined(separator: " ")
    if verbs.contains(two) { return two }
    return words.first.flatMap { verbs.contains($0) ? $0 : nil }
  }

  /// Whether it names a measured change, such as "by 25%" or "from 3 to 5".
  var hasMeasuredChange: Bool {
    words.contains { $0.contains("%") }
      || zip(words, words.dropFirst()).contains { Self.measuringWords.contains($0) && Self.isNumber($1) }
  }

  /// The first number in it that is not a year, part of a name, or an outline number before the title.
  var number: String? {
    for (position, word) in words.enumerated() where Self.isNumber(word) {
      let isYear = word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
      let before = position > 0 ? words[position - 1] : ""
      // An amount never has two points: `1.1.1`.
      let isOutline = position == 0 && beginsWithOutline || word.split(separator: ".").count > 2
      if !isYear, !isOutline, !Self.namedByNumber.contains(before) { return word }
    }
    return nil
  }

  /// The span of time at its end, such as "within 6 months".
  var span: String? {
    let tail = words.suffix(3)
    guard tail.count == 3, tail.first == "within", let last = tail.last, Self.spans.contains(last),
      tail.dropFirst().first.map(Self.isNumber) == true
    else { return nil }
    return tail.joined(separator: " ")
  }

  /// The words without capitals or punctuation.
  var plain: String { words.joined(separator: " ") }

  private static func isNumber(_ word: String) -> Bool {
    word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "." || $0 == "," || $0 == "%" }
  }
}
