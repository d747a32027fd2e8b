import Foundation
import Testing

@testable import GitSync

@Suite("A file whose name is not text does not stop anything else from being shared")
struct UnnamedFilesSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  /// Removes what Foundation cannot name.
  private func clean() {
    _ = OutsideProgram.run(
      ["rm", "-rf", shared.directory.path], environment: shared.environment(), input: [], limit: .seconds(60))
  }

  /// Creates a file in the workspace of `person` with a Latin-1 byte in its name.
  private func write(_ text: String, as person: String) throws {
    let folder = "\(shared.directory.path)/\(person)/okrs/objectives/2026-Q4"
    let path =
      Array("\(folder)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)] + Array(".yaml".utf8CString)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    #expect(descriptor >= 0)
    defer { close(descriptor) }
    #expect(Foundation.write(descriptor, text, text.utf8.count) == text.utf8.count)
  }

  private static let shown = #"okrs/objectives/2026-Q4/caf\351.yaml"#

  @Test("The user's own is left out and named, and the rest is shared")
  func own() throws {
    defer { clean() }
    try write("objective: Coffee\n", as: "ana")
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect((result.committed, result.pushed) == ("check-ins: 1 by ana, week 7", 1))
    #expect(result.leftOut == [LeftOutFile(path: Self.shown, reason: .notText)])
    #expect(!result.isInStep)
    #expect(result.summary.contains(#"\351.yaml is not shared: its name is not UTF-8; rename it."#))
  }

  @Test("Someone else's comes in, changes and goes like any other")
  func others() throws {
    defer { clean() }
    for text in ["objective: Coffee\n", "objective: More coffee\n", nil] {
      if let text {
        try write(text, as: "ben")
        try shared.git("ben", "add", "--all")
      } else {
        try shared.git("ben", "rm", "--quiet", "okrs/objectives/2026-Q4/caf*.yaml")
      }
      try shared.git("ben", "commit", "--quiet", "-m", "x")
      try shared.git("ben", "push", "--quiet")
      #expect(shared.sync("ana").run().summary == "Pulled 1 commit.")
      #expect(try shared.status("ana") == [])
    }
  }
}
