import Foundation
import Testing

@testable import FileStore

@Suite("Replacing a file keeps its permissions")
struct OutputFilePermissionsTests {
  @Test("Its permissions stay, also behind a link", arguments: [0o600, 0o640, 0o644, 0o400])
  func permissions(mode: Int) throws {
    let directory = try TemporaryDirectory()
    try directory.write("old", to: "report.md")
    let path = "\(directory.path)/report.md"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try directory.link("link.md", to: path)
    try OutputFile.write(Array("new".utf8), to: "\(directory.path)/link.md")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    #expect(try directory.text(of: "report.md") == "new")
    #expect(try directory.files() == ["link.md", "report.md"])
  }

  @Test("A new one gets the user's default permissions")
  func new() throws {
    let directory = try TemporaryDirectory()
    try directory.write("old", to: "other")
    try OutputFile.write(Array("new".utf8), to: "\(directory.path)/report.md")
    let modes = try ["other", "report.md"].map {
      try FileManager.default.attributesOfItem(atPath: "\(directory.path)/\($0)")[.posixPermissions] as? Int
    }
    #expect(modes[0] == modes[1])
  }
}
