import ArgumentParser
import FileStore
import OKRModel
import TextFormats

/// Makes a starter workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a commented starter workspace.",
    discussion: "It refuses to write over a workspace, or over any file that is there.")

  @Argument(
    help: ArgumentHelp("The directory to make it in.", valueName: "dir"), completion: .directory)
  var directory = "okrs"

  @OptionGroup var day: DayOptions

  func run() throws {
    do throws(CommandFailure) {
      try Self.create(at: directory, today: day.today())
      try announce()
    } catch {
      throw error.report()
    }
  }

  /// Makes the workspace in `directory`.
  @discardableResult
  static func create(at directory: String, today: CivilDay) throws(CommandFailure) -> WorkspaceLocation {
    do {
      return try StarterWorkspace.create(at: directory, today: today)
    } catch {
      throw CommandFailure(code: .inputOutput, message: "\(error)")
    }
  }

  private func announce() throws(CommandFailure) {
    let place = TextScrubber.scrub(directory)
    do throws(CommandFailure) {
      try StandardOutput.say(
        "Made a workspace in \(place). Open it with 'headway -C \(place)', and make its files your own.")
    } catch {
      throw error.after("the workspace in \(place) is made")
    }
  }
}
