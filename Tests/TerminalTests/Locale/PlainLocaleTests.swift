import Foundation
import Testing

@Suite("Where the locale is not UTF-8, nothing is printed that it cannot show")
struct PlainLocaleTests {
  private static let manifest = """
    headway: 1
    name: Café 日本 👩‍👩‍👧 x
    north-star: {title: Ein ruhiger Flug für alle}
    valü-streams: []

    """

  private func run(_ arguments: String..., locale: String) throws -> Workplace.Outcome {
    let workplace = try Workplace()
    try workplace.write(Self.manifest, to: "okrs/headway.yaml")
    return try workplace.run(arguments, environment: ["LC_ALL": locale])
  }

  @Test(
    "status has a question mark for each character, and loses none",
    arguments: ["C", "POSIX", "no-such-locale"])
  func status(locale: String) throws {
    let outcome = try run("status", locale: locale)
    #expect(outcome.text.hasPrefix("Caf? ?? ? x - "))
    #expect(outcome.text.contains("* Ein ruhiger Flug f?r alle"))
    #expect(outcome.output.allSatisfy { $0 < 0x80 })
  }

  @Test("So have the messages about the files")
  func diagnostics() throws {
    let outcome = try run("status", locale: "C")
    #expect(outcome.complaints.contains("unknown key 'val?-streams'; did you mean 'value-streams'?"))
    #expect(outcome.errors.allSatisfy { $0 < 0x80 })
  }

  @Test("And the dashboard as plain lines")
  func linear() throws {
    let outcome = try run("dashboard", "--linear", locale: "C")
    #expect(outcome.text.contains("Caf? ?? ? x"))
    #expect(outcome.output.allSatisfy { $0 < 0x80 })
  }

  @Test("JSON is for programs: it is ASCII too, and nothing of it is lost")
  func json() throws {
    let outcome = try run("status", "--json", locale: "C")
    #expect(outcome.output.allSatisfy { $0 < 0x80 })
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
    #expect(value?["workspace"] as? String == "Café 日本 👩‍👩‍👧 x")
  }

  @Test("In a UTF-8 locale letters stay as they are, with --ascii too")
  func utf8() throws {
    for arguments in [["status"], ["status", "--ascii"], ["dashboard", "--linear", "--ascii"]] {
      let workplace = try Workplace()
      try workplace.write(Self.manifest, to: "okrs/headway.yaml")
      let outcome = try workplace.run(arguments)
      #expect(outcome.text.contains("Café 日本 👩‍👩‍👧 x"), "\(arguments)")
    }
  }

  #if os(Linux)
    @Test("In a locale with a character set of its own, its letters are written in that")
    func latin1() throws {
      let workplace = try Workplace()
      try workplace.write(Self.manifest, to: "okrs/headway.yaml")
      let compiler = Command(
        path: "/usr/bin/localedef",
        arguments: [
          "-i", "en_US", "-f", "ISO-8859-1", workplace.home.appending(path: "en_US.ISO-8859-1").path,
        ],
        environment: [:])
      // Not every machine has the sources of locales.
      guard compiler.run(outputTo: "/dev/null") == 0 else { return }
      let outcome = try workplace.run(
        ["status"], environment: ["LC_ALL": "en_US.ISO-8859-1", "LOCPATH": workplace.home.path])
      #expect(outcome.output.starts(with: Array("Caf".utf8) + [0xE9] + Array(" ?? ? x - ".utf8)))
    }
  #endif
}
