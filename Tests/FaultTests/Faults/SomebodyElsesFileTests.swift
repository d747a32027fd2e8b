import Foundation
import Testing

@testable import TestSupport

@Suite("Without privileges, changing a field does not take over someone else's file in a shared folder")
struct SomebodyElsesFileTests {
  private static let (user, owner): (uid_t, uid_t) = (12_345, 54_321)
  private static let words = [
    "setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--bounding-set=-all",
    "--inh-caps=-all",
  ]

  /// Whether this user may become someone else who can run the program here.
  private static let isPossible: Bool = {
    guard geteuid() == 0, let program = try? Program.path, let place = try? Workplace() else { return false }
    return run([program, "--version"], in: place, input: "/dev/null").status == 0
  }()

  private static func run(_ command: [String], in place: Workplace, input: String) -> (
    status: Int32, text: String
  ) {
    let home = place.home.appending(path: "user").path
    try? FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let output = place.home.appending(path: "output").path
    guard chown(home, user, user) == 0 else { return (-1, "") }
    let variables = ["HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PATH": BrokenDisk.path]
    let status = Command(
      path: "/usr/bin/env", arguments: words + command,
      environment: place.environment.merging(variables) { $1 }
    ).run(outputTo: output, inputFrom: input)
    return (status, (try? String(contentsOfFile: output, encoding: .utf8)) ?? "")
  }

  @Test("It is refused with the owner and the way out, and nothing changes", .enabled(if: isPossible))
  func refused() async throws {
    try await Effort.onThread {
      let place = try Workplace()
      for file in SoundWorkspace.files { try place.write(file.text, to: "okrs/\(file.path)") }
      let file = place.root.appending(path: SoundWorkspace.objective.path)
      let folder = file.deletingLastPathComponent()
      #expect(chmod(folder.path, 0o777) == 0)
      #expect(chown(file.path, Self.owner, Self.owner) == 0 && chmod(file.path, 0o666) == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let input = place.home.appending(path: "keys")
      try Data("enter\nE\nenter\nShorter\nenter\n".utf8).write(to: input)
      let command = [try Program.path, "dashboard", "--linear", "--as", "ana"]

      let refused = Self.run(command, in: place, input: input.path)
      #expect(
        refused.text.contains(
          "it belongs to user \(Self.owner), and would belong to you; edit the file itself"),
        "\(refused.text)")
      #expect(!refused.text.contains("Saved"))
      #expect(try String(contentsOf: file, encoding: .utf8) == SoundWorkspace.objective.text)
      var status = stat()
      #expect(stat(file.path, &status) == 0)
      #expect(status.st_uid == Self.owner && status.st_gid == Self.owner && status.st_mode & 0o7777 == 0o666)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)

      // The user's own file in the same folder is changed by the same keys.
      #expect(chown(file.path, Self.user, Self.user) == 0)
      let saved = Self.run(command, in: place, input: input.path)
      #expect(saved.text.contains("Message: Saved: title is now Shorter"), "\(saved.text)")
      #expect(try String(contentsOf: file, encoding: .utf8).contains("Shorter"))
    }
  }
}
