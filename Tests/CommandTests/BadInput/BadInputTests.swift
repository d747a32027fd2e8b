import ArgumentParser
import Canvas
import Dashboard
import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("Whatever is wrong in the files, it is reported, and the rest works")
struct BadInputTests {
  @Test("By every command", arguments: BadWorkspace.all)
  func commands(bad: BadWorkspace) async throws {
    let workplace = try bad.workplace()
    for command in TriedCommand.all {
      let outcome = try await command.run(in: workplace)
      Self.check(outcome, of: command, on: bad)
      if command.listsObjectives, bad.keepsSound {
        #expect(outcome.text.contains(SoundWorkspace.soundTitle), "\(command)")
      }
    }
  }

  private static func check(_ outcome: Workplace.Outcome, of command: TriedCommand, on bad: BadWorkspace) {
    let name = Comment(rawValue: "\(command): \(outcome.text)\(outcome.complaints)")
    #expect(TriedCommand.documentedCodes.contains(outcome.status), name)
    #expect(Offences.inOutput(outcome.output) == [], name)
    #expect(Offences.inOutput(outcome.errors) == [], name)
    switch command.report {
    case .all:
      #expect(outcome.status == (bad.isUnreadable ? 65 : 0), name)
      let complaints = outcome.complaints.split(separator: "\n").filter { !$0.hasPrefix("headway: ") }
      #expect(complaints.count == bad.sentences.count, name)
      for (sentence, complaint) in zip(bad.sentences, complaints) {
        #expect(complaint.hasPrefix(sentence), name)
      }
    case .allOnOutput:
      #expect(outcome.status == (bad.isUnreadable ? 65 : 0), name)
      // A message without a place gets the start of the file, so only what follows the place is the same.
      for sentence in bad.sentences {
        let words = sentence.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? sentence
        #expect(outcome.text.contains(words), name)
      }
    case .onScreen:
      #expect(outcome.status == 0, name)
      for sentence in bad.sentences { #expect(outcome.text.contains(sentence), name) }
    case .whatMatters: break
    }
  }

  @Test("On every screen", arguments: BadWorkspace.all)
  func screens(bad: BadWorkspace) throws {
    for (screen, frame) in TriedScreen.frames(of: try bad.workplace()) {
      #expect(Offences.inText(frame.text) == [], "\(screen)")
    }
  }

  @Test("Without headway.yaml, one message says how to create one")
  func missing() async throws {
    let workplace = try Workplace()
    try workplace.write("x", to: "okrs/README")
    // These two report other things as well.
    let others: Set = ["config", "doctor"]
    for command in TriedCommand.all where !others.contains(command.arguments.first ?? "") {
      let outcome = try await command.run(in: workplace)
      #expect(outcome.status == 66)
      #expect(outcome.output == [])
      #expect(outcome.complaints.contains("is no workspace: it holds no headway.yaml; run 'headway init"))
    }
  }

  @Test("No command and no screen is missing here")
  func complete() throws {
    let others: Set = ["init", "demo", "tour", "documentation"]
    let commands = Headway.configuration.subcommands.compactMap { $0.configuration.commandName }
    #expect(Set(TriedCommand.all.compactMap(\.arguments.first)) == Set(commands).subtracting(others))
    let contexts = TriedScreen.contexts(in: try BadWorkspace.all[0].workplace())
    #expect(Set(Context.allCases).subtracting(contexts) == [])
  }
}
