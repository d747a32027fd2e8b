import Foundation
import Testing

@testable import TestSupport

@Suite("Text reaches everyone in a readable form")
struct PlainLocaleTests {
  private func run(_ arguments: String..., locale: String) throws -> Workplace.Outcome {
    let workplace = try Workplace()
    try workplace.write(ForeignLetters.manifest, to: "okrs/headway.yaml")
    return try workplace.run(arguments, environment: ["LC_ALL": locale])
  }

  @Test("Under cron, whose locale names no character set, a mail has every letter, and symbols are ASCII")
  func cron() throws {
    let outcome = try run("status", locale: "C")
    #expect(outcome.text.hasPrefix("Café 日本 👩‍👩‍👧 x - "))
    #expect(outcome.text.contains("* Ein ruhiger Flug für alle"))
    #expect(outcome.complaints.contains("unknown key 'valü-streams'; did you mean 'value-streams'?"))
  }

  @Test("The dashboard as plain lines is complete in a pipe, and uses replacements on a terminal")
  func linear() throws {
    #expect(try run("dashboard", "--linear", locale: "C").text.contains("Café 日本"))
  }

  @Test(
    "Markdown, HTML, CSV and JSON are the same in every locale",
    arguments: [
      ["status", "--json"], ["standup", "--format", "markdown"], ["standup", "--format", "json"],
      ["log", "--json"], ["log", "--csv"], ["report"], ["report", "--format", "html"],
      ["report", "--format", "csv"], ["report", "--format", "json"], ["lint", "--json"],
      ["lint", "--format", "github"], ["config", "--json"],
    ])
  func files(arguments: [String]) throws {
    let sample = try SampleWorkplace()
    let whole = try sample.workplace.run(arguments)
    for locale in ["C", "POSIX", "no-such-locale"] {
      let outcome = try sample.workplace.run(arguments, environment: ["LC_ALL": locale])
      // Settings and their origins differ.
      if arguments[0] != "config" { #expect(outcome.output == whole.output, "\(locale)") }
      #expect(String(validating: outcome.output, as: UTF8.self) != nil)
      #expect(outcome.status == whole.status)
    }
  }

  @Test("JSON has the letters themselves")
  func json() throws {
    let outcome = try run("status", "--json", locale: "C")
    #expect(outcome.text.contains("Café 日本 👩‍👩‍👧 x"))
  }

  @Test("In a UTF-8 locale letters stay as they are, even with --ascii")
  func utf8() throws {
    for arguments in [["status"], ["status", "--ascii"], ["dashboard", "--linear", "--ascii"]] {
      let workplace = try Workplace()
      try workplace.write(ForeignLetters.manifest, to: "okrs/headway.yaml")
      let outcome = try workplace.run(arguments)
      #expect(outcome.text.contains("Café 日本 👩‍👩‍👧 x"), "\(arguments)")
    }
  }

  #if os(Linux)
    /// Makes a Latin-1 locale in the home of `workplace`; false on a machine without the sources of locales.
    private static func makeLocale(in workplace: Workplace) throws -> Bool {
      let directory = workplace.home.appending(path: "en_US.ISO-8859-1")
      let compiler = Command(
        path: "/usr/bin/localedef", arguments: ["-i", "en_US", "-f", "ISO-8859-1", directory.path],
        environment: [:])
      return compiler.run(outputTo: "/dev/null") == 0
    }

    private static let makesLocales = (try? makeLocale(in: Workplace())) ?? false

    @Test(
      "In a locale with a character set of its own, its letters are written in that",
      .enabled(if: makesLocales, "there are no sources of locales"))
    func latin1() throws {
      let workplace = try Workplace()
      try workplace.write(ForeignLetters.manifest, to: "okrs/headway.yaml")
      try #require(try Self.makeLocale(in: workplace))
      let outcome = try workplace.run(
        ["status"], environment: ["LC_ALL": "en_US.ISO-8859-1", "LOCPATH": workplace.home.path])
      #expect(outcome.output.starts(with: Array("Caf".utf8) + [0xE9] + Array(" ?? ? x - ".utf8)))
    }
  #endif
}
