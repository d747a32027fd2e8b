import Canvas
import Dashboard
import FileStore
import Foundation
import Testing

@testable import TestSupport
@testable import headway

@Suite("My configuration is in force")
struct ConfigurationTests {
  /// The configuration in a file with `text`, and the messages about it without the file's path.
  private func read(_ text: String) throws -> (configuration: Configuration, sentences: [String]) {
    let directory = FileManager.default.temporaryDirectory.appending(path: "headway-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let file = directory.appending(path: "config.yaml")
    try Data(text.utf8).write(to: file)
    let path = file.path(percentEncoded: false)
    let configuration = Configuration(ConfigurationFileReader.read(path))
    return (configuration, configuration.diagnostics.map { "\($0)".replacing(path, with: "") })
  }

  private func display(
    _ text: String, ascii: Bool? = nil, noColour: Bool = false, theme: String? = nil,
    environment: [String: String] = ["LANG": "de_DE.UTF-8"], isUTF8: Bool = true
  ) throws -> DisplaySettings {
    DisplaySettings(
      ascii: ascii, noColour: noColour, theme: theme, environment: environment,
      configuration: try read(text).configuration, isUTF8: isUTF8)
  }

  @Test("Without a file the defaults apply")
  func nothing() throws {
    let display = try display("")
    #expect(!display.ascii.value)
    #expect(display.colour.value)
    #expect(!display.mouse.value)
    #expect(display.theme == nil)
    #expect(
      [display.ascii.origin, display.colour.origin, display.mouse.origin] == [
        .standard, .standard, .standard,
      ])
    #expect(display.configuration.person(option: nil) == nil)
    #expect(display.configuration.keyOrigins.isEmpty)
  }

  @Test("The Linux console starts in ASCII; the file and the option can change that, the locale cannot")
  func console() throws {
    let environment = ["LANG": "de_DE.UTF-8", "TERM": "linux"]
    let plain = try display("", environment: environment)
    #expect(plain.ascii.value)
    #expect(plain.ascii.origin == .variable("TERM"))
    #expect(!(try display("ascii: false\n", environment: environment).ascii.value))
    #expect(!(try display("ascii: true\n", ascii: false, environment: environment).ascii.value))
    #expect(try display("", ascii: false, environment: environment, isUTF8: false).ascii.value)
    #expect(!(try display("", environment: ["TERM": "xterm-256color"]).ascii.value))
  }

  @Test("The file's settings apply, and their lines are known")
  func file() throws {
    let display = try display("person: ana\ntheme: dark\nascii: true\nmouse: true\n")
    #expect(display.ascii.value)
    #expect(line(of: display.ascii.origin) == 3)
    #expect(display.mouse.value)
    #expect(line(of: display.mouse.origin) == 4)
    #expect(display.theme?.name == "dark")
    #expect(display.theme?.line == 2)
    #expect(display.theme?.column == 8)
    let person = try #require(display.configuration.person(option: nil))
    #expect(person.value == "ana")
    #expect(line(of: person.origin) == 1)
  }

  @Test("An option takes precedence over the file")
  func option() throws {
    let display = try display("person: ana\ntheme: dark\nascii: false\n", ascii: true, theme: "light")
    #expect(display.ascii.value)
    #expect(display.ascii.origin == .option("--ascii"))
    #expect(display.theme?.name == "light")
    #expect(display.theme?.path == "--theme")
    let person = display.configuration.person(option: "ben")
    #expect(person?.value == "ben")
    #expect(person?.origin == .option("--as"))
  }

  @Test(
    "The environment takes precedence over the file: no colours, and ASCII if the locale has nothing else")
  func environment() throws {
    let display = try display(
      "theme: dark\nascii: false\n", environment: ["NO_COLOR": "1", "LC_ALL": "C", "LANG": "de_DE.UTF-8"],
      isUTF8: false)
    #expect(!display.colour.value)
    #expect(display.colour.origin == .variable("NO_COLOR"))
    #expect(display.theme == nil)
    #expect(display.ascii.value)
    #expect(display.ascii.origin == .variable("LC_ALL"))
  }

  @Test("An option takes precedence over the environment")
  func optionOverEnvironment() throws {
    let display = try display("", noColour: true, theme: "dark", environment: ["NO_COLOR": "1"])
    #expect(display.colour.origin == .option("--no-color"))
    #expect(display.theme?.name == "dark")
  }

  @Test("An empty NO_COLOR requests nothing")
  func emptyVariable() throws {
    let display = try display("theme: dark\n", environment: ["NO_COLOR": ""])
    #expect(display.colour.value)
    #expect(display.theme?.name == "dark")
  }

  @Test("Keys are bound by the names of actions and keys")
  func keys() throws {
    let (configuration, sentences) = try read(
      "keys:\n  check-in: [z, F2]\n  move-down: ↓\n  reload: Ctrl-T\n  next-theme: []\n")
    #expect(sentences == [])
    #expect(configuration.keymap.keys(of: .checkIn) == [.character("z"), .function(2)])
    #expect(configuration.keymap.keys(of: .moveDown) == [.down])
    #expect(configuration.keymap.keys(of: .reload) == [.control("t")])
    #expect(configuration.keymap.keys(of: .nextTheme) == [])
    #expect(
      configuration.keyOrigins.compactMapValues(line(of:)) == [
        .checkIn: 2, .moveDown: 3, .reload: 4, .nextTheme: 5,
      ])
  }

  @Test("Every action can be bound", arguments: Action.ID.allCases)
  func everyAction(id: Action.ID) throws {
    let (configuration, sentences) = try read("keys: {\(id.rawValue): [F12]}\n")
    #expect(sentences == [])
    #expect(configuration.keymap.keys(of: id).first == .function(12))
  }

  @Test(
    "A fault in a binding is reported in its place, and the action keeps its key",
    arguments: [
      ("chek-in: x", ":1:8: error: unknown action 'chek-in'; did you mean 'check-in'?"),
      ("xyzzy: x", ":1:8: error: unknown action 'xyzzy'; 'headway config' lists all actions"),
      ("check-in: PgDwn", ":1:18: error: unknown key 'PgDwn'; did you mean 'PgDn'?"),
      ("check-in: Crtl-R", ":1:18: error: unknown key 'Crtl-R'; did you mean 'Ctrl-R'?"),
      (
        "check-in: something",
        ":1:18: error: unknown key 'something'; write a character, or a name such as Ctrl-R, F5 or Enter"
      ),
      (
        "check-in: m",
        ":1:18: error: m runs 'only-mine' in the panes already and does not count for 'check-in'; take another key,"
          + " or give 'only-mine' another"
      ),
      (
        "check-in: Ctrl-C",
        ":1:18: error: Ctrl-C always quits or leaves and does not count for 'check-in'; take"
          + " another key"
      ),
      (
        "back: z",
        ":1:8: error: in the check-in form this is text and does not run 'back'; add a key that is none,"
          + " such as Ctrl-G"
      ),
    ])
  func wrongBinding(binding: String, sentence: String) throws {
    let (configuration, sentences) = try read("keys: {\(binding)}\n")
    #expect(sentences == [sentence])
    #expect(configuration.keymap.keys(of: .checkIn) == [.character("c")])
    #expect(configuration.keyOrigins.isEmpty)
  }

  @Test("Of several keys the valid ones count, and each invalid one is reported in file order")
  func partlyWrong() throws {
    let (configuration, sentences) = try read(
      "mouse: maybe\nkeys:\n  check-in: [m, Dwn, F2, c]\n  reload: [z, F2]\n")
    #expect(configuration.keymap.keys(of: .checkIn) == [.function(2), .character("c")])
    #expect(configuration.keymap.keys(of: .reload) == [.character("z")])
    #expect(sentences.map { $0.prefix(6) } == [":1:8: ", ":3:14:", ":3:17:", ":4:15:"])
  }

  private func line(of origin: Origin) -> Int? {
    if case .file(_, let line) = origin { line } else { nil }
  }
}
