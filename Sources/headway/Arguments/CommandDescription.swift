import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command and its arguments, as the argument parser describes it.
struct CommandDescription: Decodable {
  let commandName: String
  let aliases: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let defaultSubcommand: String?
  let subcommands: [CommandDescription]?
  let arguments: [ArgumentDescription]?

  /// Describes `command` with all commands inside it.
  ///
  /// - Throws: `DecodingError` when the parser's description has changed its format.
  init(of command: (some ParsableCommand).Type) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The arguments that help shows, without the two that every command has.
  var ownArguments: [ArgumentDescription] {
    (arguments ?? []).filter { $0.shouldDisplay && !$0.isCommon }
  }

  /// The commands that help shows, nested ones with both names, such as `config show`. A command that only groups
  /// others is left out, and so is `help`, which the parser adds.
  var shown: [(name: String, command: CommandDescription)] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
      let inner = command.shown.map { (name: "\(command.commandName) \($0.name)", command: $0.command) }
      let isGroup = !inner.isEmpty && command.ownArguments.isEmpty
      return (isGroup ? [] : [(name: command.commandName, command: command)]) + inner
    }
  }
}

/// What the parser says of itself.
private struct Dump: Decodable {
  let command: CommandDescription
}

/// An option, a flag or a positional value.
struct ArgumentDescription: Decodable, Hashable {
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  struct Name: Decodable, Hashable {
    enum Kind: String, Decodable {
      case long, short, longWithSingleDash
    }

    let kind: Kind
    let name: String

    /// The name without its first hyphen, as mdoc needs it: `C`, `-today`.
    var flag: String { kind == .long ? "-\(name)" : name }
  }

  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?
  let discussion: String?

  /// The placeholder for the value.
  var placeholder: String { valueName ?? "value" }

  /// Whether the parser adds it to every command.
  var isCommon: Bool { preferredName?.name == "help" || preferredName?.name == "version" }
}

extension ArgumentDescription.Name {
  /// The name as it is typed: `-C`, `--today`.
  var typed: String { kind == .long ? "--\(name)" : "-\(name)" }
}

extension CommandDescription {
  /// The option or flag typed as `name`.
  func option(_ name: String) -> ArgumentDescription? {
    arguments?.first { argument in
      argument.kind != .positional && argument.names?.contains { $0.typed == name } ?? false
    }
  }

  /// The names of all options and flags as typed, including those of nested commands.
  var optionNames: Set<String> {
    let own = (arguments ?? []).filter { $0.kind != .positional }.flatMap { $0.names ?? [] }.map(\.typed)
    return (subcommands ?? []).reduce(into: Set(own)) { $0.formUnion($1.optionNames) }
  }
}
