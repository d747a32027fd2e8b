import Foundation
import Testing

@testable import FileStore
@testable import Platform

@Suite("The next program removes what a killed one left beside an output file")
struct OutputLeftOverTests {
  let directory: TemporaryDirectory
  private var path: String { "\(directory.path)/report.md" }

  init() throws {
    directory = try TemporaryDirectory()
  }

  @Test(
    "A locked one is in use and stays; so does anything with another name, a link elsewhere or a folder")
  func inUse() throws {
    let used = try OutputDraft(for: path, isPrivate: false)
    let left = try OutputDraft(for: path, isPrivate: true)
    // As the system does for a killed program.
    left.release()
    try directory.write("mine", to: "notes")
    let others = [
      ".report.md.my notes.headway-new", ".report.md.headway-new", ".other.md.abc.headway-new",
      "report.md.1.new",
    ]
    for name in others { try directory.write("mine", to: name) }
    try directory.link(".report.md.l1nk.headway-new", to: "\(directory.path)/notes")
    try directory.makeDirectory(".report.md.f0lder.headway-new")
    try OutputFile.write(Array("new".utf8), to: path)
    #expect(!FileManager.default.fileExists(atPath: left.path))
    #expect(FileManager.default.fileExists(atPath: used.path))
    let names = try Set(FileManager.default.contentsOfDirectory(atPath: directory.path))
    #expect(
      names
        == Set(
          others + [
            "report.md", "notes", ".report.md.l1nk.headway-new", ".report.md.f0lder.headway-new",
            FileSystem.name(of: used.path),
          ]))
    #expect(try directory.text(of: "notes") == "mine")
    used.release()
    try OutputFile.write(Array("newer".utf8), to: path)
    #expect(!FileManager.default.fileExists(atPath: used.path))
    #expect(try directory.text(of: "report.md") == "newer")
  }

  @Test("Concurrent writers of the same file do not take each other's drafts for leftovers")
  func together() async throws {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<20 {
            #expect(throws: Never.self) { try OutputFile.write(Array("by \(number)\n".utf8), to: path) }
          }
        }
      }
    }
    #expect(try directory.text(of: "report.md").hasPrefix("by "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["report.md"])
  }
}
