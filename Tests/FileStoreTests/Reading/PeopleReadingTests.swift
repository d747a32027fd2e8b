import OKRModel
import Testing

@testable import FileStore

@Suite("Who owns things, who helps, and who has left")
struct PeopleReadingTests {
  private static let people = WorkspaceFixture.manifest.replacing(
    "  - {id: ben, name: Ben Okafor}", with: "  - {id: ben, name: Ben Okafor, left: 2026-11-01}")

  private func objective(_ lines: String) -> String {
    WorkspaceFixture.objective.replacing("owner: ana\n", with: lines)
  }

  @Test("An owner may be one id or a list; the first answers, and each counts once")
  func owners() throws {
    let text =
      objective("owner: [ben, ana, ben]\ncontributors: [ana]\n")
      + "    owner:\n      - ana\n      - ben\n    contributors: ben\n"
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read()
    #expect(loaded.diagnostics == [])
    let objective = try #require(loaded.workspace.objectives.first)
    #expect(objective.owners == ["ben", "ana"] && objective.owner == "ben")
    #expect(objective.contributors == ["ana"])
    let keyResult = try #require(objective.keyResults.first)
    #expect(keyResult.owners == ["ana", "ben"] && keyResult.owner == "ana")
    #expect(keyResult.contributors == ["ben"])
  }

  @Test("A key result without an owner has those of its objective")
  func inherited() throws {
    let text = objective("owner: [ben, ana]\n")
    let workspace = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).read().workspace
    let objective = try #require(workspace.objectives.first)
    #expect(objective.keyResults.map(objective.owners) == [["ben", "ana"]])
  }

  @Test("Work may have several owners too")
  func work() throws {
    let text = "initiative: Kiosks\nstate: active\nowner: [ana, bne]\n"
    let loaded = try WorkspaceFixture([WorkspaceFixture.initiativePath: text]).read()
    #expect(loaded.workspace.initiatives.map(\.work.owners) == [["ana", "bne"]])
    #expect(
      loaded.diagnostics.map(\.description) == [
        "execution/kiosks.yaml:3:14: warning: unknown person 'bne'; did you mean 'ben'?"
      ])
  }

  @Test("Each unknown owner and contributor is reported at its place")
  func unknown() throws {
    let text = objective("owner: [ana, bne]\ncontributors: [anna]\n")
    let sentences = try WorkspaceFixture([WorkspaceFixture.objectivePath: text]).sentences
    #expect(
      sentences.map { String($0.dropFirst(WorkspaceFixture.objectivePath.count)) } == [
        ":5:14: warning: unknown person 'bne'; did you mean 'ben'?",
        ":6:16: warning: unknown person 'anna'; did you mean 'ana'?",
      ])
  }

  @Test(
    "An unknown owner in a cycle that is over is not worth a word",
    arguments: [(nil, 1), ("2026-12-31", 1), ("2027-01-01", 0), ("2026-09-30", 1)] as [(String?, Int)])
  func over(today: String?, count: Int) throws {
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: objective("owner: bne\n")])
    let loaded = WorkspaceReader(fixture.location).read(today: today.flatMap { CivilDay($0) })
    #expect(loaded.diagnostics.count == count)
  }

  @Test("Who has left is declared, so that what they owned is no slip")
  func left() throws {
    let fixture = try WorkspaceFixture([
      "headway.yaml": Self.people, WorkspaceFixture.objectivePath: objective("owner: ben\n"),
    ])
    let loaded = fixture.read()
    #expect(loaded.diagnostics == [])
    let day = { (text: String) in CivilDay(text) }
    #expect(loaded.workspace.people(on: day("2026-10-31")).map(\.id) == ["ana", "ben"])
    #expect(loaded.workspace.people(on: day("2026-11-01")).map(\.id) == ["ana"])
    #expect(loaded.workspace.people(on: nil).map(\.id) == ["ana", "ben"])
  }

  @Test("A day of leaving that is none is an error at its place")
  func badDay() throws {
    let manifest = Self.people.replacing("left: 2026-11-01", with: "left: soon")
    let sentences = try WorkspaceFixture(["headway.yaml": manifest]).sentences
    #expect(sentences.count == 1)
    #expect(sentences.first?.contains("'left' must be a day such as 2026-12-31, not 'soon'") == true)
  }
}
