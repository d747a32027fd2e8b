import Foundation
import Testing

@testable import TestSupport

@Suite(
  "Half a batch, and a disk that does not return its journal: readers say so, and no one writes past it",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct LeftBatchTests {
  private static let name = ".headway-batch"
  private static let calls = ["stat", "open", "read"]

  /// Runs headway in `place` while each `call` on the journal fails.
  private func run(
    _ arguments: [String], in place: Workplace, failing call: String
  ) throws -> Workplace.Outcome {
    try FileGate(place: place, roots: [place.root.path]).run(arguments) {
      $0.name.hasPrefix(call) && $0.path.hasSuffix("/\(Self.name)") ? .fail(EIO) : .go
    }
  }

  @Test("A reader says that check-ins may be missing, and where", arguments: calls)
  func reading(call: String) throws {
    let place = try WritingCommand.behindBatch.makePlace()
    let outcome = try run(["lint"], in: place, failing: call)
    let said = outcome.text + outcome.complaints
    #expect(
      said.contains(
        "\(Self.name):1:1: error: check-ins may be missing: this cannot be read: the device reported an error"
      ),
      "\(said)")
    #expect(outcome.status != 0)
  }

  @Test("A program that writes does nothing and names the journal; the next finishes it", arguments: calls)
  func writing(call: String) throws {
    let command = WritingCommand.behindBatch
    let place = try command.makePlace()
    let before = Facts(ofWorkspaceAt: place.root)
    let outcome = try run(command.arguments, in: place, failing: call)
    #expect(outcome.status == 74, "\(outcome.text)")
    #expect(
      outcome.complaints.contains("\(Self.name): the device reported an error"), "\(outcome.complaints)")
    #expect(Facts(ofWorkspaceAt: place.root) == before)
    #expect(try place.run(command.arguments).status == 0)
    #expect(Facts(ofWorkspaceAt: place.root).subtracting(before).count == 1)
    #expect(!FileManager.default.fileExists(atPath: place.root.appending(path: Self.name).path))
  }
}
