import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("What is written about headway is what headway does")
struct GeneratedDocumentTests {
  @Test(
    "The documents and pictures that the program makes are those of this program",
    arguments: GeneratedDocument.all)
  func fresh(document: GeneratedDocument) throws {
    let written = try String(contentsOf: Project.root.appending(path: document.path), encoding: .utf8)
    let matches = try written == document.text()
    #expect(matches, "\(document.path) is stale: run 'make docs' and commit what it changes")
  }

  @Test("Each command and each of its options is in the manual page")
  func commands() throws {
    let commands = try CommandDescription.all()
    let page = try GeneratedDocument.man.text()
    #expect(commands.shown.map(\.name).contains("status"))
    for (name, command) in commands.shown {
      #expect(page.contains("It Cm \(ManualSource.argument(name))\n"))
      for argument in command.ownArguments {
        #expect(page.contains("It \(argument.heading)\n"), "\(name) takes \(argument.placeholder)")
      }
    }
  }

  @Test("Each variable of the environment that is read is in the manual page")
  func environment() {
    let reported = ManualText.environment.flatMap { $0.name.split(separator: ", ").map(String.init) }
    for name in SystemEnvironment.names {
      #expect(reported.contains(name), "tell of \(name) in ManualText.environment")
    }
  }

  @Test("Each exit code is in the manual page")
  func exitCodes() throws {
    let page = try GeneratedDocument.man.text()
    for code in [0, 1, 64, 65, 66, 74] { #expect(page.contains("It Sy \(code)\n")) }
  }

  @Test("The command that prints them is for developers: help and completions leave it out")
  func hidden() throws {
    let commands = try CommandDescription.all()
    #expect(commands.subcommands?.first { $0.commandName == "documentation" }?.shouldDisplay == false)
    #expect(!commands.shown.contains { $0.name == "documentation" })
  }
}
