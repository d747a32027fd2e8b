/// The part of the manual page about commands and their options.
struct ManualCommands {
  private let commands: [(name: String, command: CommandDescription)]
  private let defaultName: String?
  /// The options that more than one command has, in order of appearance.
  private let shared: [(argument: ArgumentDescription, commands: [String])]

  /// Describes the commands of `root`.
  init(_ root: CommandDescription) {
    commands = root.shown
    defaultName = root.defaultSubcommand
    var order: [ArgumentDescription] = []
    var users: [ArgumentDescription: [String]] = [:]
    for (name, command) in commands {
      for argument in command.ownArguments where argument.kind != .positional {
        if users[argument] == nil { order.append(argument) }
        users[argument, default: []].append(name)
      }
    }
    shared = order.compactMap { argument in
      users[argument].flatMap { $0.count > 1 ? (argument, $0) : nil }
    }
  }

  /// Adds the sections on commands and options.
  func write(to page: inout ManualSource) {
    page.section("COMMANDS")
    page.add("Bl -tag -width Ds")
    for (name, command) in commands {
      page.add("It Cm \(ManualSource.argument(name))")
      describe(command, on: &page)
    }
    page.add("El")
    page.section("OPTIONS")
    page.prose("More than one command has these:")
    page.list(
      shared.map { argument, names in
        (argument.heading, argument.sentences + " For " + Self.listed(names) + ".")
      } + [
        ("Fl h , Fl -help", "Show help for the command, as `headway help COMMAND` does. For all commands."),
        ("Fl -version", "Show the version. For all commands."),
      ])
  }

  private func describe(_ command: CommandDescription, on page: inout ManualSource) {
    page.prose(Self.sentence(command.abstract ?? ""))
    if let discussion = command.discussion, !discussion.isEmpty { page.prose(discussion) }
    if let aliases = command.aliases, !aliases.isEmpty {
      page.prose("It is also called \(aliases.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    let isShared = Set(shared.map(\.argument))
    let own = command.ownArguments.filter { !isShared.contains($0) }
    page.list(own.map { ($0.heading, $0.sentences) })
  }

  private static func listed(_ names: [String]) -> String {
    let codes = names.map { "`\($0)`" }
    guard codes.count > 1, let last = codes.last else { return codes.joined() }
    return codes.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func sentence(_ text: String) -> String {
    text.isEmpty || text.hasSuffix(".") ? text : text + "."
  }
}

extension ArgumentDescription {
  /// Its form in a synopsis: `Op Fl C Ar dir`.
  var synopsis: String {
    let name = (names?.first { $0.kind == .short } ?? preferredName).map {
      "Fl \(ManualSource.argument($0.flag))"
    }
    let value = "Ar \(ManualSource.argument(placeholder))" + (isRepeating ? " ..." : "")
    let synopsis =
      switch kind {
      case .positional: value
      case .option: [name, value].compactMap(\.self).joined(separator: " ")
      case .flag: name ?? value
      }
    return isOptional ? "Op \(synopsis)" : synopsis
  }

  /// The head of its entry in a list: `Fl C Ar dir , Fl -directory Ar dir`.
  var heading: String {
    let value = "Ar \(ManualSource.argument(placeholder))"
    guard kind != .positional, let names, !names.isEmpty else { return value }
    return names.map { name in
      let flag = "Fl \(ManualSource.argument(name.flag))"
      return kind == .option ? "\(flag) \(value)" : flag
    }.joined(separator: " , ")
  }

  /// Its description.
  var sentences: String {
    var sentences = [abstract, discussion].compactMap(\.self).filter { !$0.isEmpty }
    if let allValues, !allValues.isEmpty {
      sentences.append("One of \(allValues.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    if let defaultValue { sentences.append("The default is `\(defaultValue)`.") }
    return sentences.joined(separator: " ")
  }
}
