import FileStore
import OKRModel
import Testing

@Suite("Reading a theme")
struct ThemeFileReaderTests {
  let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
  }

  private func read(_ text: String) throws -> ThemeFile {
    try directory.write(text, to: "dusk.yaml")
    return ThemeFileReader.read("\(directory.path)/dusk.yaml")
  }

  @Test("roles are read with their styles and places")
  func sound() throws {
    let theme = try read(
      "name: Dusk\ndescription: Calm colours\nroles:\n  text: \"#d4d9df on #15191e\"\n  muted: dim\n")
    #expect(theme.diagnostics == [])
    #expect(theme.name == "Dusk")
    #expect(theme.description == "Calm colours")
    #expect(theme.entries.map(\.role) == ["text", "muted"])
    #expect(theme.entries.map(\.style) == ["#d4d9df on #15191e", "dim"])
    #expect(theme.entries.map(\.line) == [4, 5])
    #expect(theme.entries.map(\.column) == [3, 3])
  }

  @Test("a theme without a name is named after its file")
  func name() throws {
    #expect(try read("roles: {text: bold}\n").name == "dusk")
  }

  @Test(
    "faults are reported in their place",
    arguments: [
      ("name: Dusk\n", ":1:1: error: missing key 'roles' in this theme; list the roles with their styles"),
      ("", ": error: this file is empty; a theme needs 'roles'"),
      (
        "roles: [text]\n",
        ":1:8: error: this list of roles must be a mapping of keys such as 'title: …', not a list"
      ),
      ("roles: {text: [bold]}\n", ":1:15: error: 'text' must be text, not a list"),
      ("roles: {text: bold}\ncolors: {}\n", ":2:1: warning: unknown key 'colors'"),
      (
        "roles: {text: bold, text: dim}\n",
        ":1:21: error: duplicate key 'text'; it is already on line 1, and this one does not count"
      ),
      (
        "roles: {text: \"bold}\n",
        ":1:15: error: the quote that begins here is never closed; close it"
      ),
    ])
  func faults(text: String, sentence: String) throws {
    #expect(try read(text).diagnostics.map(\.description) == ["\(directory.path)/dusk.yaml\(sentence)"])
  }

  @Test("a missing theme is reported")
  func missing() {
    let theme = ThemeFileReader.read("\(directory.path)/none.yaml")
    #expect(theme.entries == [])
    #expect(
      theme.diagnostics.map(\.description) == [
        "\(directory.path)/none.yaml: error: this cannot be read: there is no such file or directory"
      ])
  }
}
