import Foundation
import Testing

@testable import TestSupport

@Suite("headway lint --since-ref fails on a definition that changed without a record")
struct SinceRefTests {
  private let file = "objectives/2026-Q4/streamline-check-in.yaml"

  private func git(_ arguments: String..., in place: SampleWorkplace) -> Int32 {
    let root = place.workplace.root.path(percentEncoded: false)
    let identity = ["-c", "user.name=Ana", "-c", "user.email=ana@alignair.example"]
    return Command(
      path: "/usr/bin/git", arguments: ["-C", root] + identity + arguments,
      environment: place.workplace.environment
    ).run(outputTo: "/dev/null")
  }

  private func committed() throws -> SampleWorkplace {
    let place = try SampleWorkplace()
    #expect(git("init", "--quiet", "--initial-branch", "main", in: place) == 0)
    #expect(git("add", ".", in: place) == 0)
    #expect(git("commit", "--quiet", "--message", "Start", in: place) == 0)
    return place
  }

  @Test("A target changed by hand is an error with its line; recorded, it is fine")
  func target() throws {
    let place = try committed()
    let text = try place.text(of: file)
    #expect(try place.run("lint", "--since-ref", "main", "--rule", "changed-in-silence").status == 0)
    try place.workplace.write(text.replacing("target: -25%", with: "target: -10%"), to: "okrs/\(file)")
    let found = try place.run("lint", "--since-ref", "main", "--rule", "changed-in-silence")
    #expect(found.status == 1)
    #expect(
      found.text.contains(
        "error: 'target' of 'streamline-check-in/wait-time' was '-25%' in main and is '-10%' now, without a record"
      ),
      "\(found.text)")

    try place.workplace.write(text, to: "okrs/\(file)")
    let change = ["change", "streamline-check-in/wait-time", "target=-10%", "--because", "Belt four"]
    #expect(try place.run(all: change).status == 0)
    for reference in ["main", "HEAD"] {
      let recorded = try place.run("lint", "--since-ref", reference, "--rule", "changed-in-silence")
      #expect(recorded.status == 0, "\(recorded.text)")
    }
  }

  @Test("A commit that does not exist, and a folder without git, are refused")
  func refused() throws {
    let place = try committed()
    let unknown = try place.run("lint", "--since-ref", "mian")
    #expect(unknown.status == 64 && unknown.text.contains("'mian', which is no commit here"))
    let outside = try SampleWorkplace().run("lint", "--since-ref", "main")
    #expect(outside.status == 1 && outside.text.contains("--since-ref needs git"), "\(outside.text)")
  }
}
