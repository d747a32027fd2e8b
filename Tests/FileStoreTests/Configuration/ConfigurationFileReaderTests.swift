import FileStore
import OKRModel
import Testing

@Suite("Reading a person's configuration")
struct ConfigurationFileReaderTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private var path: String { "\(directory.path)/config.yaml" }

  private func read(_ text: String) throws -> ConfigurationFile {
    try directory.write(text, to: "config.yaml")
    return ConfigurationFileReader.read(path)
  }

  @Test("every setting is read with its place")
  func whole() throws {
    let file = try read(
      """
      person: ana
      theme: dark
      ascii: true
      mouse: no
      keys:
        check-in: x
        move-down: [j, Down, '↓']
        next-theme: []
        messages: "#"

      """)
    #expect(file.diagnostics == [])
    #expect(file.isThere)
    #expect(file.person?.value == "ana")
    #expect(file.person?.line == 1)
    #expect(file.person?.column == 9)
    #expect(file.theme?.value == "dark")
    #expect(file.ascii?.value == true)
    #expect(file.mouse?.value == false)
    #expect(file.mouse?.line == 4)
    #expect(file.keys.map(\.action.value) == ["check-in", "move-down", "next-theme", "messages"])
    #expect(file.keys.map { $0.keys.map(\.value) } == [["x"], ["j", "Down", "↓"], [], ["#"]])
    #expect(file.keys.map(\.action.line) == [6, 7, 8, 9])
    #expect(file.keys[1].keys.map(\.column) == [15, 18, 24])
  }

  @Test("without a file nothing is set, and nothing is wrong")
  func missing() {
    let file = ConfigurationFileReader.read("\(directory.path)/none/config.yaml")
    #expect(!file.isThere)
    #expect(file.diagnostics == [])
    #expect(file.person == nil)
  }

  @Test("an empty file is fine", arguments: ["", "# mine\n", "theme:\nkeys:\n", "{}\n"])
  func silent(text: String) throws {
    let file = try read(text)
    #expect(file.isThere)
    #expect(file.diagnostics == [])
    #expect(file.theme == nil)
    #expect(file.keys.isEmpty)
  }

  @Test(
    "yes and no are understood in any of the usual words",
    arguments: [
      ("true", true), ("Yes", true), ("on", true), ("false", false), ("NO", false), ("off", false),
    ])
  func flags(text: String, value: Bool) throws {
    #expect(try read("mouse: \(text)\n").mouse?.value == value)
  }

  @Test(
    "faults are reported in their place",
    arguments: [
      ("ascii: perhaps\n", ":1:8: error: 'ascii' must be true or false, not 'perhaps'"),
      ("mouse: [on]\n", ":1:8: error: 'mouse' must be text, not a list"),
      ("them: dark\n", ":1:1: warning: unknown key 'them'; did you mean 'theme'?"),
      (
        "person: Ana Ruiz\n",
        ":1:9: error: invalid id 'Ana Ruiz'; use letters, digits and hyphens, beginning with a letter or digit, at"
          + " most 64"
      ),
      (
        "keys: x\n",
        ":1:7: error: 'keys' must be a mapping of actions to keys such as 'check-in: x', not text"
      ),
      (
        "keys: [x]\n",
        ":1:7: error: 'keys' must be a mapping of actions to keys such as 'check-in: x', not a list"
      ),
      (
        "keys: {check-in: {a: b}}\n",
        ":1:18: error: 'check-in' must be a list such as [one, two], not a mapping"
      ),
      (
        "keys:\n  help: #\n",
        ":2:3: error: 'help' names no key; write one such as F5, put a sign such as '#' in quotes, or write [] for"
          + " none"
      ),
      (
        "keys:\n  help: ?\n",
        ":2:9: error: this '?' begins something else in YAML; put the text in quotes"
      ),
      ("keys:\n  help: @\n", ":2:9: error: text cannot begin with this character; put it in quotes"),
      (
        "theme: dark\ntheme: light\n",
        ":2:1: error: duplicate key 'theme'; it is already on line 1, and this one does not count"
      ),
      (
        "dark\n",
        ":1:1: error: this configuration must be a mapping of keys such as 'title: …', not text"
      ),
    ])
  func faults(text: String, sentence: String) throws {
    #expect(try read(text).diagnostics.map(\.description) == ["\(path)\(sentence)"])
  }

  @Test("a wrong entry does not hide the right ones")
  func others() throws {
    let file = try read("ascii: perhaps\ntheme: dark\nkeys:\n  help:\n  reload: F5\n")
    #expect(file.ascii == nil)
    #expect(file.theme?.value == "dark")
    #expect(file.keys.map(\.action.value) == ["reload"])
    #expect(file.diagnostics.count == 2)
  }

  @Test("it may be a link to a file elsewhere")
  func link() throws {
    try directory.write("theme: dark\n", to: "dotfiles/headway.yaml")
    try directory.link("config.yaml", to: "\(directory.path)/dotfiles/headway.yaml")
    #expect(ConfigurationFileReader.read(path).theme?.value == "dark")
  }

  @Test("a directory, or a dangling link, is reported")
  func unreadable() throws {
    try directory.makeDirectory("config.yaml")
    let directorySentence = "\(path): error: this is a directory, not a file; rename or remove it"
    #expect(ConfigurationFileReader.read(path).diagnostics.map(\.description) == [directorySentence])
    try directory.link("lost.yaml", to: "\(directory.path)/gone")
    let lost = ConfigurationFileReader.read("\(directory.path)/lost.yaml")
    #expect(lost.diagnostics.map(\.message) == ["this cannot be read: there is no such file or directory"])
  }

  @Test("control characters in it never reach the terminal")
  func hostile() throws {
    let file = try read("theme: \"a\\e[31mb\"\nkeys: {\"x\\ey\": \"\\ez\"}\n\"k\\e]0;t\": 1\n")
    let said =
      [file.theme?.value ?? ""] + file.keys.map(\.action.value) + file.keys.flatMap { $0.keys.map(\.value) }
      + file.diagnostics.map(\.description)
    #expect(!said.isEmpty)
    #expect(said.allSatisfy { text in text.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
  }
}
