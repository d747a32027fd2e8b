import ArgumentParser
import CursesTerminal
import Platform

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
      DashboardCommand.self, StatusCommand.self, StandUpCommand.self, CheckInCommand.self, ChangeCommand.self,
      LogCommand.self, ReportCommand.self, SyncCommand.self, LintCommand.self, InitCommand.self,
      DemoCommand.self,
      TourCommand.self, ConfigCommand.self, DoctorCommand.self,
      DocumentationCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  static func main() {
    StandardDescriptors.hold()
    ClosedPipes.survive()
    TerminalLocale.adopt()
    ProcessLimits.surviveFileSize()
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      try run(words)
      try finish()
    } catch {
      end(because: error, words)
    }
  }

  private static func run(_ words: [String]) throws {
    if let shell = try completionShell(in: words) { return try put(CompletionScript.text(for: shell)) }
    // A completion request from a shell that uses the script.
    if words.first == "---completion" { _ = try CompletionRoot.parseAsRoot(words) }
    var command = try parseAsRoot(arguments(from: words))
    try command.run()
  }

  /// The words in the order that the parser needs.
  private static func arguments(from words: [String]) throws -> [String] {
    do throws(CommandLineWords.UnknownCommand) {
      let names = configuration.subcommands.compactMap { $0.configuration.commandName }
      let ordered = try CommandLineWords(words, commands: names) { try? CommandDescription.all().optionNames }
      return NegativeNumbers.spelledOut(ordered.arguments)
    } catch {
      let advice = ArgumentAdvice(try CommandDescription.all())
      throw CommandFailure(code: .usage, message: "\(advice.sentence(onUnknownCommand: error.word))").report()
    }
  }

  private static func completionShell(in words: [String]) throws -> CompletionShell? {
    do throws(CommandFailure) { return try CompletionScript.shell(in: words) } catch { throw error.report() }
  }

  /// Makes sure that the output was stored.
  private static func finish() throws {
    do throws(CommandFailure) { try StandardOutput.finish() } catch { throw error.report() }
  }

  /// Prints the parser's output, help or a complaint, and exits. Complaints repeat arguments, which a script may
  /// have taken from anywhere.
  private static func end(because error: any Error, _ words: [String]) -> Never {
    // A script was requested by its own option or by a shell; everything else printed here is help.
    let isCompletion = words.first == "---completion"
    let code = isCompletion ? CompletionRoot.exitCode(for: error) : exitCode(for: error)
    let text = isCompletion ? CompletionRoot.fullMessage(for: error) : fullMessage(for: error)
    do {
      if code.isSuccess, !text.isEmpty {
        try put(text, isForPeople: !isCompletion)
      } else if isCompletion {
        // If a shell's request is not understood, nothing is offered, and the user is not disturbed while typing.
      } else if code == .validationFailure, !text.isEmpty, let root = try? CommandDescription.all() {
        let arguments = (try? self.arguments(from: words)) ?? words
        let sentence = ArgumentAdvice(root).sentence(on: arguments, complaint: message(for: error))
        StandardError.say("headway: \(ScrubbedText(sentence, multiline: true))")
      } else if !text.isEmpty {
        StandardError.say(ScrubbedText(text, multiline: true))
      }
      try finish()
    } catch {
      exit(withError: error)
    }
    exit(withError: code)
  }

  private static func put(_ text: String, isForPeople: Bool = false) throws {
    do throws(CommandFailure) {
      guard isForPeople else { return try StandardOutput.write(file: text + "\n") }
      try StandardOutput.say(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    } catch {
      throw error.report()
    }
  }
}

extension CommandDescription {
  /// headway itself, with all its commands.
  ///
  /// - Throws: `DecodingError` when the parser's description has changed its format.
  static func all() throws -> CommandDescription { try CommandDescription(of: Headway.self) }
}
