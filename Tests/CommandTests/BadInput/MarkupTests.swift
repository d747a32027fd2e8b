import Foundation
import Testing

@testable import TestSupport

/// A text that would act in a browser, a spreadsheet, a Markdown page or a build log.
@Suite("What people wrote stays text in every kind of report")
struct MarkupTests {
  private static let markup =
    "=1+cmd|'/c calc'!A1 </title></style><script>alert(1)</script><img src=x onerror=alert(1)> "
    + "[a](javascript:alert(1)) ![b](http://x.example/c) | `d` \\ &amp; ::error::e %0A::warning::f http://g.example"
    + " ana@mail.example @ana #12 www.h.example"

  /// The markup in every text that is not read as a number, a day or an id.
  private static func workplace() throws -> Workplace {
    let prose: Set = [
      "AlignAir", "Every traveller", "NPS", "Old belts", "Walk through", "Calm", "Fly", "Prepare", "Desk",
      "Check", "Ana Ruiz", "Shorten the queue", "Because of the queue", "Wait", "min", "Held", "Over",
      "Kiosks",
      "Bag drop", "Tag", "Tug", "Two", "Unsigned", "Sign it", "Known", "4.5 of 5", "3.9 of 5",
    ]
    let literal = "\"" + markup.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    return try HostileWorkspace.workplace(literal) { $0.isOfWorkspace && prose.contains($0.usual) }
  }

  private static func text(_ arguments: [String]) async throws -> String {
    let command = TriedCommand(arguments: arguments, report: .whatMatters)
    let outcome = try await command.run(in: try workplace())
    #expect([0, 1].contains(outcome.status), "\(outcome.complaints)")
    #expect(outcome.text.contains("calc"))
    return outcome.text
  }

  @Test("In HTML it makes no element, no attribute and no address")
  func html() async throws {
    for arguments in [["report", "--format", "html"], ["report", "--format", "html", "--since", "-7"]] {
      let outcome = try await TriedCommand(arguments: arguments, report: .whatMatters).run(
        in: try Self.workplace())
      let page = outcome.text
      #expect(page.contains("calc"))
      #expect(!page.lowercased().contains("<script") && !page.contains("<img"))
      #expect(
        page.matches(of: /(href|src|action)="([^"]*)"/).allSatisfy {
          $0.2.wholeMatch(of: /(https?:\/\/|#).*/) != nil
        })
      #expect(page.matches(of: /<[a-z][^>]*\son[a-z]+=/).isEmpty)
    }
  }

  @Test(
    "In Markdown it makes no element, link, picture, code or cell",
    arguments: ["report", "report --full", "standup", "standup --minutes-of 2026-11-16"])
  func markdown(command: String) async throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--format", "markdown"]
    let text = try await Self.text(arguments)
    // Every sign that acts has a backslash before it.
    for sign in ["<script", "<img", "](", "`d`", "http://g"] {
      let bare = text.ranges(of: sign).filter { range in
        let before = text[..<range.lowerBound].reversed().prefix { $0 == "\\" }.count
        return before.isMultiple(of: 2)
      }
      #expect(bare.isEmpty, "\(sign)")
    }
    // Code is not an address; a backslash would be gone before addresses are recognised.
    let finished = text.replacing("\\`", with: "").replacing(/`[^`]*`/, with: "").replacing("\\", with: "")
    #expect(finished.firstMatch(of: /@\w|#\d/) == nil)
    #expect(text.contains("`ana@mail.example`") && text.contains("`@ana`") && text.contains("`#12`"))
    #expect(text.contains("www\\.h"))
  }

  @Test(
    "In comma-separated values no cell is a formula",
    arguments: [["report", "--format", "csv"], ["log", "--csv"]])
  func spreadsheet(arguments: [String]) async throws {
    let command = TriedCommand(arguments: arguments, report: .whatMatters)
    let text = try await command.run(in: try Self.workplace()).text
    #expect(text.contains("calc"))
    for cell in text.split(whereSeparator: { ",\r\n".contains($0) }) {
      let plain = cell.drop { $0 == "\"" }
      let acts = plain.first.map { "=+@".contains($0) } ?? false
      #expect(!acts, "\(cell)")
    }
  }

  @Test(
    "In JSON it is a string, and the whole can be read",
    arguments: [
      ["report", "--format", "json"], ["status", "--json"], ["lint", "--json"], ["log", "--json"],
      ["standup", "--format", "json"], ["standup", "--minutes-of", "2026-11-16", "--format", "json"],
    ])
  func json(arguments: [String]) async throws {
    let command = TriedCommand(arguments: arguments, report: .whatMatters)
    let text = try await command.run(in: try Self.workplace()).text
    for line in arguments == ["log", "--json"] ? text.split(separator: "\n") : [text[...]] {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test("In a build log it is not a command")
  func buildLog() async throws {
    let command = TriedCommand(arguments: ["lint", "--format", "github"], report: .whatMatters)
    let text = try await command.run(in: try Self.workplace()).text
    for line in text.split(separator: "\n") {
      #expect(line.wholeMatch(of: /::(error|warning|notice) [^\n]*/) != nil, "\(line)")
      #expect(!line.contains("%0A::warning"))
    }
  }
}
