import ArgumentParser

/// Prints a document that is made from the program's own tables. It is for those who build headway, so help and
/// completions leave it out.
struct DocumentationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documentation", abstract: "Print a document that is made from the program's own tables.",
    shouldDisplay: false)

  @Argument(help: "Which one.")
  var document: GeneratedDocument

  func run() throws {
    let text = try document.text
    do throws(CommandFailure) { try StandardOutput.write(file: text) } catch { throw error.report() }
  }
}

/// A document that the program writes about itself.
enum GeneratedDocument: String, CaseIterable, ExpressibleByArgument {
  /// The keys, for reading on the web: `docs/keys.md`.
  case keys
  /// The manual page, in mdoc: `docs/man/headway.1`.
  case man
  /// The rules, for reading on the web: `docs/rules.md`.
  case rules

  /// Where it lies in the project.
  var path: String {
    switch self {
    case .keys: "docs/keys.md"
    case .man: "docs/man/headway.1"
    case .rules: "docs/rules.md"
    }
  }

  /// What has to stand in the file.
  var text: String {
    get throws {
      switch self {
      case .keys: KeysPage().text
      case .man: try ManualPage(commands: CommandDescription.all()).text
      case .rules: RulesPage().text
      }
    }
  }
}
