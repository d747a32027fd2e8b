/// The words of a command line, with the command first: options may precede it, as with git.
struct CommandLineWords {
  /// The words found where a command belongs that are not commands.
  struct UnknownCommand: Error {
    let word: String
  }

  /// The words in the order that the parser needs.
  let arguments: [String]

  /// Puts `words` in order for a program that has `commands`. Its `optionNames` are only asked for where a word is
  /// wrong, because finding them takes long; nil where they cannot be found.
  ///
  /// - Throws: `UnknownCommand` if a word where a command belongs, or one after `help`, is not a command.
  init(
    _ words: [String], commands: [String], optionNames: () -> Set<String>?
  ) throws(UnknownCommand) {
    guard let place = Self.placeOfCommand(in: words) else {
      arguments = words
      return
    }
    let command = words[place]
    let isKnown = { (word: String) in word == "help" || commands.contains(word) }
    guard isKnown(command) else {
      // An unknown option may have a value, so it is what is wrong.
      guard words[..<place].allSatisfy({ Self.mayBeOption($0, optionNames) }) else {
        arguments = words
        return
      }
      throw UnknownCommand(word: command)
    }
    let others = Array(words[..<place] + words[(place + 1)...])
    guard command == "help" else {
      arguments = [command] + others
      return
    }
    let subjects = Self.withoutOptions(others).filter { $0 != "help" }
    if let unknown = subjects.first(where: { !commands.contains($0) }) { throw UnknownCommand(word: unknown) }
    arguments = ["help"] + subjects
  }

  /// The index of the first word that is neither an option nor the value of one; nil if there is none.
  private static func placeOfCommand(in words: [String]) -> Int? {
    var place = 0
    while place < words.count {
      let word = words[place]
      if word == "--" || word == "---completion" { return nil }
      guard word.hasPrefix("-"), word.count > 1 else { return place }
      place += ValueOptions.names.contains(word) ? 2 : 1
    }
    return nil
  }

  /// The words that are neither options nor their values.
  private static func withoutOptions(_ words: [String]) -> [String] {
    words.indices.filter { index in
      !words[index].hasPrefix("-") && (index == 0 || !ValueOptions.names.contains(words[index - 1]))
    }.map { words[$0] }
  }

  /// Whether `word` is an option of some command, or the value of one.
  private static func mayBeOption(_ word: String, _ optionNames: () -> Set<String>?) -> Bool {
    guard word.hasPrefix("-") else { return true }
    let name = String(word.prefix { $0 != "=" })
    return ValueOptions.names.contains(name) || (optionNames()?.contains(name) ?? true)
  }
}
