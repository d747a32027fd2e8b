import FileStore
import Foundation
import OKRModel
import Testing

private let path = WorkspaceFixture.objectivePath

@Suite("Files that are not what they seem")
struct WeirdFileTests {
  @Test("a byte order mark does no harm")
  func byteOrderMark() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.write([0xEF, 0xBB, 0xBF] + Array(WorkspaceFixture.objective.utf8), to: path)
    #expect(fixture.sentences == [])
    #expect(fixture.read().workspace.objectives.first?.title == "Shorten the queue")
  }

  @Test("lines that end as on Windows do no harm")
  func carriageReturns() throws {
    let text = WorkspaceFixture.objective.replacing("\n", with: "\r\n")
    let loaded = try WorkspaceFixture([path: text]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.title) == ["Reduce average wait time"])
  }

  @Test("a file that is not UTF-8 is reported with its line")
  func notUTF8() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.write(Array("stage: book\nobjective: Caf".utf8) + [0xE9, 0x0A], to: path)
    #expect(fixture.sentences == ["\(path):2:1: error: this file is not UTF-8 text; save it as UTF-8"])
  }

  @Test("a file of zeros or with a control character is reported")
  func control() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.write([0, 0, 0, 0], to: path)
    #expect(fixture.sentences == ["\(path):1:1: error: a control character stands here; remove it"])
    try fixture.directory.write(Array("objective: A\nstage: bo".utf8) + [0x1B, 0x0A], to: path)
    #expect(fixture.sentences == ["\(path):2:10: error: a control character stands here; remove it"])
  }

  @Test("a directory with the name of a file is reported")
  func directory() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.makeDirectory("objectives/2026-Q4/folder.yaml")
    #expect(
      fixture.sentences == [
        "objectives/2026-Q4/folder.yaml: error: this is a directory, not a file; rename or remove it"
      ])
  }

  @Test("a pipe is reported and never waited for")
  func pipe() throws {
    let fixture = try WorkspaceFixture()
    #expect(mkfifo("\(fixture.directory.path)/objectives/2026-Q4/pipe.yaml", 0o600) == 0)
    #expect(
      fixture.sentences == [
        "objectives/2026-Q4/pipe.yaml: error: this is a pipe, a socket or a device, not a file; remove it"
      ])
  }

  @Test("a symbolic link within the workspace is followed, one that leads out of it is not")
  func links() throws {
    let outside = try TemporaryDirectory()
    try outside.write("objective: Secret\nstage: book\n", to: "secret.yaml")
    let fixture = try WorkspaceFixture(["drafts/next.yaml": "objective: Next\nstage: book\n"])
    try fixture.directory.link("objectives/2026-Q4/inside.yaml", to: "../../drafts/next.yaml")
    try fixture.directory.link("objectives/2026-Q4/outside.yaml", to: "\(outside.path)/secret.yaml")
    try fixture.directory.link("objectives/2026-Q3", to: outside.path)
    let sentence =
      "error: this symbolic link leads out of the workspace and is not followed; put the file itself here"
    #expect(
      fixture.sentences == [
        "objectives/2026-Q3: \(sentence)", "objectives/2026-Q4/outside.yaml: \(sentence)",
      ])
    #expect(fixture.read().workspace.objectives.map(\.title) == ["Next", "Shorten the queue"])
  }

  @Test("a dangling link is reported")
  func danglingLink() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.link("objectives/2026-Q4/gone.yaml", to: "nowhere.yaml")
    #expect(
      fixture.sentences == [
        "objectives/2026-Q4/gone.yaml: error: this cannot be read: there is no such file or directory"
      ])
  }

  @Test("a file of more than 4 MiB is reported and not read")
  func tooLarge() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.write(Array(repeating: UInt8(ascii: "#"), count: 4 << 20 + 1), to: path)
    #expect(fixture.sentences.count == 1)
    #expect(
      fixture.sentences.first
        == "\(path): error: this file has more than 4 MiB, which is more than headway reads")
  }

  @Test("aliases that would blow up a file are refused first")
  func aliasBomb() throws {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, previous) in zip("bcdefghij", "abcdefghi") {
      text += "\(name): &\(name) [\(Array(repeating: "*\(previous)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(
      try WorkspaceFixture([path: text]).sentences == [
        "\(path):3:1: error: more aliases (*name) stand in this file than headway follows; write the values out"
      ])
  }

  @Test("an alias or two are not a fault")
  func aliases() throws {
    let text =
      "objective: A\nstage: book\noutcomes: &served [customer]\ncapabilities: []\nkey-results:\n"
      + "  - &first {id: a, title: A, target: 1}\n  - {id: b, title: &t B, target: 1}\n  - {id: c, title: *t, target: 2}\n"
    let loaded = try WorkspaceFixture([path: text]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.title) == ["A", "B", "B"])
  }

  @Test("endlessly nested lists are refused")
  func nesting() throws {
    let sentence =
      "error: lists and mappings lie more than 64 levels deep within each other; make them flatter"
    let brackets = "objective: " + String(repeating: "[", count: 5_000) + "\n"
    #expect(try WorkspaceFixture([path: brackets]).sentences == ["\(path):1:1: \(sentence)"])
    let dashes = String(repeating: "- ", count: 5_000) + "a\n"
    #expect(try WorkspaceFixture([path: dashes]).sentences == ["\(path):1:1: \(sentence)"])
    let steps = (0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try WorkspaceFixture([path: steps]).sentences == ["\(path):130:1: \(sentence)"])
  }

  @Test("a file with an absurd number of keys is read all the same, and not every fault is listed")
  func manyKeys() throws {
    let keys = (0..<5_000).map { "key-\($0): x\n" }.joined()
    let fixture = try WorkspaceFixture([path: "objective: A\nstage: book\n" + keys])
    #expect(fixture.read().workspace.objectives.map(\.title) == ["A"])
    #expect(fixture.sentences.count == 101)
    #expect(fixture.sentences.first == "\(path): error: 4900 more faults in this file are not listed")
  }

  @Test("escape sequences in a file never reach the terminal")
  func escapes() throws {
    let text = "objective: \"Red \\e[31malert\\e]0;title\\a now\\u202E\"\nstage: book\n\"col\\e[2Jour\": 1\n"
    let loaded = try WorkspaceFixture([path: text]).read()
    #expect(loaded.workspace.objectives.first?.title == "Red alert now")
    #expect(loaded.diagnostics.map(\.message) == ["unknown key 'colour'"])
  }
}
