import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("What is not a file of the workspace is neither read nor written, and never waited for")
struct ForeignThingsTests {
  /// Every place in a workspace where headway looks for a file.
  static let places = [
    "headway.yaml", WorkspaceFixture.objectivePath, WorkspaceFixture.initiativePath, WorkspaceFixture.logPath,
    "check-ins/north-star.jsonl",
  ]

  /// What may be there instead.
  enum Thing: CaseIterable, Sendable {
    case pipe, device, terminal, endless, linkUp, absoluteLink, linkThroughFolder

    func put(at path: String, _ outside: TemporaryDirectory) throws {
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      switch self {
      case .pipe: try #require(mkfifo(path, 0o600) == 0)
      case .device: symlink("/dev/null", path)
      case .terminal: symlink("/dev/tty", path)
      case .endless: symlink("/dev/zero", path)
      case .absoluteLink: symlink("\(outside.path)/secret", path)
      case .linkUp:
        symlink(String(repeating: "../", count: 20) + outside.path.dropFirst() + "/secret", path)
      case .linkThroughFolder:
        symlink(outside.path, path + ".folder")
        symlink((path as NSString).lastPathComponent + ".folder/secret", path)
      }
    }
  }

  @Test("By every reader and writer", .timeLimit(.minutes(1)), arguments: places, Thing.allCases)
  func everywhere(place: String, thing: Thing) throws {
    let fixture = try WorkspaceFixture([
      WorkspaceFixture.logPath: "", WorkspaceFixture.initiativePath: "initiative: Kiosks\nstate: active\n",
    ])
    let outside = try TemporaryDirectory()
    try outside.write("secret: yes\n", to: "secret")
    try thing.put(at: "\(fixture.directory.path)/\(place)", outside)
    let loaded = fixture.read()
    #expect(loaded.diagnostics.contains { $0.path == place && $0.severity == .error }, "\(fixture.sentences)")
    #expect(!fixture.sentences.contains { $0.contains("secret") })
    guard place.hasSuffix(".jsonl") else { return }
    let entry = CheckInEntry(keyResult: "k", date: try #require(CivilDay("2026-11-16")), value: 1)
    let record = CheckInRecord(id: "A", at: Timestamp(milliseconds: 0), content: .entry(entry))
    let log = place.contains("north") ? LogPath.northStar : .forObjective("shorten-queue", cycle: "2026-Q4")
    #expect(throws: StoreError.self) { try CheckInAppender(fixture.location).append(record, to: log) }
    #expect(try outside.text(of: "secret") == "secret: yes\n")
  }

  @Test(
    "Names that lead up or away are not names",
    arguments: ["..", "../../up", "/etc/passwd", "a/b", ".", "~", "-rf"])
  func names(name: String) throws {
    let manifest = WorkspaceFixture.manifest.replacing(
      "{id: 2026-Q4,", with: "{id: \"\(name)\", start: 2027-01-01, end: 2027-02-01}\n  - {id: 2026-Q4,")
    let fixture = try WorkspaceFixture(["headway.yaml": manifest])
    let loaded = fixture.read()
    #expect(!loaded.workspace.cycles.contains { $0.id.rawValue == name })
    #expect(loaded.diagnostics.contains { $0.severity == .error })
  }
}
