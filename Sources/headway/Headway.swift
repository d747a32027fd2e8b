import ArgumentParser
import CursesTerminal
import FileStore

/// The OKR dashboard for people who live in a terminal.
@main
struct Headway: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headway",
    abstract: "The OKR dashboard for people who live in a terminal.",
    discussion: """
      Without a command the dashboard opens on the workspace of the working directory, which is found as git \
      finds a repository. Exit codes: 0 fine, 64 wrong usage, 65 a file cannot be read as what it should be, \
      66 no workspace, 74 reading or writing failed, 1 anything else.
      """,
    version: Version.text,
    subcommands: [
      DashboardCommand.self, StatusCommand.self, StandUpCommand.self, CheckInCommand.self, LogCommand.self,
      ReportCommand.self, SyncCommand.self, LintCommand.self, InitCommand.self, DemoCommand.self,
      ConfigCommand.self, DoctorCommand.self,
      DocumentationCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  static func main() {
    TerminalLocale.adopt()
    ProcessLimits.surviveFileSize()
    let commands = Set(configuration.subcommands.compactMap { $0.configuration.commandName })
    let arguments = GitStyleArguments.reordered(Array(CommandLine.arguments.dropFirst()), commands: commands)
    do {
      var command = try parseAsRoot(NegativeNumbers.spelledOut(arguments))
      try command.run()
    } catch {
      end(because: error)
    }
  }

  /// Prints what the parser has to say, help or a complaint, and ends. Complaints repeat arguments, which a script may
  /// have taken from anywhere.
  private static func end(because error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      if code.isSuccess {
        StandardOutput.say(text)
      } else {
        StandardError.say(TextScrubber.scrub(text, multiline: true))
      }
    }
    exit(withError: code)
  }
}
