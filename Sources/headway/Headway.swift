import ArgumentParser

/// The OKR dashboard for people who live in a terminal.
@main
struct Headway: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headway", abstract: "The OKR dashboard for people who live in a terminal.")
}
