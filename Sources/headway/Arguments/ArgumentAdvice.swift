import TextFormats

/// What is wrong with the words of a command line, and what was probably meant.
struct ArgumentAdvice {
  private let root: CommandDescription

  /// Makes the advice for the program that `root` describes.
  init(_ root: CommandDescription) {
    self.root = root
  }

  /// The message about a `word` where a command belongs.
  func sentence(onUnknownCommand word: String) -> String {
    let shown = TextScrubber.scrub(word)
    let names = root.shown.map(\.name) + ["help"]
    if let near = Suggestion.nearest(to: word, among: names) {
      return "unknown command '\(shown)'; did you mean '\(near)'?"
    }
    if FileSystemPlace.isDirectory(word) {
      return "unknown command '\(shown)'; 'headway -C \(shown)' looks for a workspace in that directory"
    }
    return "unknown command '\(shown)'; 'headway help' lists the commands"
  }

  /// The message about `arguments`, of which the parser said `complaint`.
  func sentence(on arguments: [String], complaint: String) -> String {
    let known = root.subcommands ?? []
    let isNamed = known.contains { $0.commandName == arguments.first }
    let name = isNamed ? arguments.first : root.defaultSubcommand
    guard let name, let command = known.first(where: { $0.commandName == name }) else { return complaint }
    let words = Array(isNamed ? arguments.dropFirst() : arguments[...])
    let help = isNamed ? "'headway \(name) --help'" : "'headway --help'"
    if let sentence = fault(in: words, of: command, help: help) { return sentence }
    if let word = Self.unexpectedWord(in: complaint),
      let near = Suggestion.nearest(to: "--\(word)", among: Self.longNames(of: command))
    {
      return "unexpected argument '\(TextScrubber.scrub(word))'; did you mean '\(near)'?"
    }
    let sentence = complaint.prefix(1).lowercased() + complaint.dropFirst()
    return sentence.hasSuffix(".") ? sentence : "\(sentence); \(help) says what it takes"
  }

  /// The first option that is unknown, or has an unknown value.
  private func fault(in words: [String], of command: CommandDescription, help: String) -> String? {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" { return nil }
      guard word.hasPrefix("-"), word.count > 1, !Self.isNumber(word) else { continue }
      let name = String(word.prefix { $0 != "=" })
      guard let argument = command.option(name) else {
        if Self.areFlags(name, of: command) { continue }
        return unknown(name, of: command, help: help)
      }
      guard argument.kind == .option else { continue }
      let value: String
      if name != word {
        value = String(word.dropFirst(name.count + 1))
      } else if index < words.count {
        value = words[index]
        index += 1
      } else {
        return nil
      }
      if let sentence = Self.fault(in: value, of: argument, name) { return sentence }
    }
    return nil
  }

  private func unknown(_ name: String, of command: CommandDescription, help: String) -> String {
    let shown = TextScrubber.scrub(name)
    let meant = name.hasPrefix("--") ? name : "-\(name)"
    if let near = Suggestion.nearest(to: meant, among: Self.longNames(of: command)) {
      return "unknown option '\(shown)'; did you mean '\(near)'?"
    }
    let others = root.shown.filter { $0.command.option(name) != nil }.map { "'\($0.name)'" }
    guard !others.isEmpty, others.count < root.shown.count / 2 else {
      return "unknown option '\(shown)'; \(help) lists the options"
    }
    return
      "'\(command.commandName)' has no option '\(shown)', which is one of \(others.joined(separator: ", "))"
      + "; \(help) lists its options"
  }

  private static func longNames(of command: CommandDescription) -> [String] {
    command.optionNames.filter { $0.hasPrefix("--") }.sorted()
  }

  /// The word that the parser's `complaint` calls unexpected; nil if it is about something else.
  private static func unexpectedWord(in complaint: String) -> String? {
    let words = complaint.split(separator: "'", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == "Unexpected argument " else { return nil }
    return String(words[1])
  }

  private static func fault(in value: String, of argument: ArgumentDescription, _ name: String) -> String? {
    guard let allowed = argument.allValues, !allowed.isEmpty, !allowed.contains(value) else { return nil }
    let shown = TextScrubber.scrub(value)
    let near = Suggestion.nearest(to: value, among: allowed)
    let advice =
      near.map { "did you mean '\($0)'?" }
      ?? "write \(allowed.dropLast().joined(separator: ", ")) or \(allowed.last ?? "")"
    return "unknown \(argument.placeholder) '\(shown)' for \(name); \(advice)"
  }

  /// Whether `name` consists of several one-letter flags.
  private static func areFlags(_ name: String, of command: CommandDescription) -> Bool {
    !name.hasPrefix("--") && name.count > 2 && name.dropFirst().allSatisfy { command.option("-\($0)") != nil }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.dropFirst().first.map { $0.isASCII && ($0.isNumber || $0 == ".") } ?? false
  }
}

/// What paths lead to, for advice.
enum FileSystemPlace {
  /// Whether there is a directory at `path`.
  static func isDirectory(_ path: String) -> Bool { SystemEnvironment.isThere("\(path)/.") }
}
