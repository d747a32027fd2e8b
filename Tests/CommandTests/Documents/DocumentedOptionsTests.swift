import Foundation
import Testing

@testable import TestSupport

@Suite("The documents name the existing options")
struct DocumentedOptionsTests {
  /// The pages that people read.
  private static let pages = ["README.md", "CHANGELOG.md", "SECURITY.md"] + documents.map { "docs/\($0)" }

  private static let documents =
    ((try? FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "docs").path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test("Every option after a command belongs to that command")
  func options() throws {
    let place = try Workplace()
    var helps: [String: String] = [:]
    var count = 0
    for page in Self.pages {
      let text = try String(contentsOf: Project.root.appending(path: page), encoding: .utf8)
      for match in text.matches(of: /headway ([a-z-]+)([^`\n#|]*)/) {
        let command = String(match.1)
        let options = match.2.matches(of: /(?:^| )(-[A-Za-z]|--[a-z-]+)/).map { String($0.1) }
        guard !options.isEmpty, command.first != "-" else { continue }
        let help = try helps[command] ?? place.run(["help", command]).text
        helps[command] = help
        for option in options {
          count += 1
          #expect(
            help.split(whereSeparator: { " ,/\n[]=".contains($0) }).contains(Substring(option)),
            "\(page) names \(option) of \(command)")
        }
      }
    }
    #expect(count > 20)
  }
}
