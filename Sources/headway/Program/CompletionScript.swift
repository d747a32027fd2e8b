import ArgumentParser
import TextFormats

/// headway as seen by a shell's completion: the program's own options are those that may precede a command, which are
/// the dashboard's.
struct CompletionRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headway", abstract: Headway.configuration.abstract, version: Version.text,
    subcommands: Headway.configuration.subcommands)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var standUp: StandUpOptions
}

/// The script that lets a shell complete headway's command lines.
enum CompletionScript {
  /// The option that prints it.
  static let option = "--generate-completion-script"

  /// The shell for whose script `arguments` ask; nil if they ask for something else.
  ///
  /// - Throws: `CommandFailure` when there is none for that shell.
  static func shell(in arguments: [String]) throws(CommandFailure) -> CompletionShell? {
    guard let first = arguments.first, first == option || first.hasPrefix("\(option)=") else { return nil }
    let name = first == option ? arguments.dropFirst().first : String(first.dropFirst(option.count + 1))
    // Without a name it is the current shell.
    guard let name else { return CompletionShell.autodetected() ?? .bash }
    let known = CompletionShell.allCases.map(\.rawValue).sorted()
    if known.contains(name), let shell = CompletionShell(rawValue: name) { return shell }
    let advice =
      Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "write \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "")"
    throw CommandFailure(
      code: .usage, message: "unknown shell '\(name)'; \(advice)")
  }

  /// The script for `shell`: the parser's own, which offers nothing after `help`, with the commands added there.
  static func text(for shell: CompletionShell) -> String {
    let script = CompletionRoot.completionScript(for: shell)
    let names = Headway.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }.joined(separator: " ")
    switch shell {
    case .zsh:
      return script.replacing("'*:subcommands:'", with: "'1:subcommands:(\(names))'")
    case .fish:
      let condition = "__fish_seen_subcommand_from help; and not __fish_seen_subcommand_from \(names)"
      return script + "\ncomplete -c 'headway' -n '\(condition)' -fa '\(names)'\n"
    default:
      return script.replacing(
        "__headway_offer_flags_options -1\n",
        with: "__headway_offer_flags_options -1\n    COMPREPLY+=($(compgen -W '\(names)' -- \"${cur}\"))\n")
    }
  }
}
