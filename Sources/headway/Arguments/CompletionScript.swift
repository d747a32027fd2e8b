import ArgumentParser
import TextFormats

/// headway as a shell sees it that completes its command lines: what may stand before a command, which is what the
/// dashboard takes, is the program's own there.
struct CompletionRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headway", abstract: Headway.configuration.abstract, version: Version.text,
    subcommands: Headway.configuration.subcommands)

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var standUp: StandUpOptions
}

/// The script by which a shell completes headway's command lines.
enum CompletionScript {
  /// The option that asks for it.
  static let option = "--generate-completion-script"

  /// The shell that `arguments` ask the script for; nil where they ask for something else.
  ///
  /// - Throws: `CommandFailure` when there is none for that shell.
  static func shell(in arguments: [String]) throws(CommandFailure) -> CompletionShell? {
    guard let first = arguments.first, first == option || first.hasPrefix("\(option)=") else { return nil }
    let name = first == option ? arguments.dropFirst().first : String(first.dropFirst(option.count + 1))
    // Without a name it is the shell that one works in.
    guard let name else { return CompletionShell.autodetected() ?? .bash }
    let known = CompletionShell.allCases.map(\.rawValue).sorted()
    if known.contains(name), let shell = CompletionShell(rawValue: name) { return shell }
    let advice =
      Suggestion.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "write \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "")"
    throw CommandFailure(
      code: .usage, message: "unknown shell '\(TextScrubber.scrub(name))'; \(advice)")
  }

  /// The script for `shell`: the parser's own, which offers nothing after `help`, with the commands there.
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
