import Canvas
import Foundation
import Testing

@testable import headway

@Suite("The user's own themes, and those that come with headway")
struct ThemeLibraryTests {
  private let directory: Folder
  private let library: ThemeLibrary

  init() throws {
    directory = try Folder()
    library = ThemeLibrary(directories: ["\(directory.path)/own", "\(directory.path)/brought"])
    try directory.write("name: terminal\nroles:\n  text: terminal\n", to: "brought/terminal.yaml")
    try directory.write("name: dark\nroles:\n  text: white on black\n", to: "brought/dark.yaml")
  }

  private func wish(_ name: String) -> (theme: Theme, sentences: [String]) {
    let look = library.theme(wished: ThemeWish(name: name), orElse: .terminal)
    return (look.theme, look.diagnostics.map { String(describing: $0) })
  }

  @Test("My themes and those that come with headway are listed together")
  func names() throws {
    try directory.write("roles: {text: red}\n", to: "own/mine.yaml")
    try directory.write("roles: {text: red}\n", to: "own/dark.yaml")
    try directory.write("", to: "own/notes.txt")
    try directory.write("", to: "own/.hidden.yaml")
    try directory.write("", to: "own/bell\u{7}.yaml")
    #expect(library.names == ["dark", "light", "mine", "terminal"])
  }

  @Test("Without any theme files, there are the themes of the automatic choice")
  func nothing() throws {
    let empty = ThemeLibrary(directories: ["\(directory.path)/nowhere"])
    #expect(empty.names == ["dark", "light", "terminal"])
    #expect(try empty.theme("terminal") == .terminal)
    #expect(try empty.theme("dark") == .dark)
    #expect(throws: ThemeFault.self) { try empty.theme("nord") }
  }

  @Test(
    "My theme wins over the one of the same name that comes with headway", arguments: ["dark", "terminal"])
  func ownWins(name: String) throws {
    try directory.write("roles: {text: red, muted: bold}\n", to: "own/\(name).yaml")
    let theme = try library.theme(name)
    #expect(theme[.text] == Style(foreground: .indexed(1)))
    #expect(theme[.muted] == Style(foreground: .indexed(1), attributes: .bold))
    #expect(theme.name == name)
  }

  @Test("Without a wish the default look is used, silently")
  func noWish() {
    let look = library.theme(wished: nil, orElse: .monochrome)
    #expect(look.theme == .monochrome)
    #expect(look.diagnostics.isEmpty)
  }

  @Test("If there must be no colours, a theme with colours gives way, and one without does not")
  func withoutColours() throws {
    try directory.write("roles: {selection: reverse bold}\n", to: "own/plain.yaml")
    let dark = library.theme(wished: ThemeWish(name: "dark"), orElse: .monochrome)
    #expect(dark.theme == .monochrome)
    #expect(dark.diagnostics.isEmpty)
    #expect(library.theme(wished: ThemeWish(name: "plain"), orElse: .monochrome).theme.name == "plain")
    #expect(library.theme(wished: ThemeWish(name: "dark"), orElse: .terminal).theme.name == "dark")
  }

  @Test(
    "An invalid theme is reported with its file, line and column, and the default is used",
    arguments: [
      ("roles:\n  text: white\n  titel: bold\n", ":3:3: error: unknown role 'titel'; did you mean 'title'?"),
      ("roles:\n  text: white\n  muted: blod\n", ":3:3: error: 'blod' is neither a colour nor an attribute"),
      ("roles:\n  text: #ffffff\n", ":2:3: warning: the value of 'text' begins with '#'"),
      ("roles:\n  text: [bold]\n", ":2:9: error: 'text' must be text, not a list"),
      ("roles:\n  text: \"white\n", ":2:9: error: the quote that begins here is never closed"),
      ("name: mine\n", ":1:1: error: missing key 'roles'"), ("", ": error: this file is empty"),
      ("roles:\n  text: a\u{0}b\n", ""),
    ])
  func wrong(text: String, sentence: String) throws {
    try directory.write(text, to: "own/mine.yaml")
    let look = wish("mine")
    #expect(look.theme == .terminal)
    #expect(look.sentences.count == 1)
    #expect(look.sentences.first?.hasPrefix("\(directory.path)/own/mine.yaml\(sentence)") == true)
  }

  @Test("Every fault in a theme is reported, in file order")
  func allFaults() throws {
    try directory.write("roles:\n  titel: bold\n  xyzzy: bold\n  error: red green\n", to: "own/mine.yaml")
    let places = wish("mine").sentences.map {
      $0.dropFirst("\(directory.path)/own/mine.yaml".count).prefix(5)
    }
    #expect(places == [":2:3:", ":3:3:", ":4:3:"])
  }

  @Test("A theme that is a directory, or a dangling link, is reported and not silently skipped")
  func unreadable() throws {
    try directory.write("", to: "own/mine.yaml/inside.txt")
    try directory.link("own/lost.yaml", to: "\(directory.path)/gone.yaml")
    for name in ["mine", "lost"] {
      let look = wish(name)
      #expect(look.theme == .terminal)
      #expect(look.sentences.first?.hasPrefix("\(directory.path)/own/\(name).yaml: error: this") == true)
    }
  }

  @Test("My theme may be a link to a file that I keep elsewhere")
  func link() throws {
    try directory.write("roles: {text: red}\n", to: "dotfiles/red.yaml")
    try directory.write("", to: "own/.keep")
    try directory.link("own/mine.yaml", to: "\(directory.path)/dotfiles/red.yaml")
    #expect(try library.theme("mine")[.text] == Style(foreground: .indexed(1)))
  }

  @Test(
    "An unknown theme name is reported in its place, with what was probably meant",
    arguments: [
      ("drak", "there is no theme 'drak'; did you mean 'dark'?"),
      ("xyzzy", "there is no theme 'xyzzy'; there are auto, dark, light, terminal"),
      ("../brought/dark", "there is no theme '../brought/dark'; there are auto, dark, light, terminal"),
      ("", "there is no theme ''; there are auto, dark, light, terminal"),
    ])
  func unknown(name: String, sentence: String) {
    #expect(wish(name).theme == .terminal)
    #expect(wish(name).sentences == ["--theme: error: \(sentence)"])
    let inFile = ThemeWish(name: name, path: "config.yaml", line: 2, column: 8)
    let look = library.theme(wished: inFile, orElse: .terminal)
    #expect(look.diagnostics.map { String(describing: $0) } == ["config.yaml:2:8: error: \(sentence)"])
  }
}

@Suite("The themes in the project's folder")
struct BroughtThemesTests {
  private static let directory = URL(filePath: #filePath).appending(path: "../../../../themes").standardized
  private static let library = ThemeLibrary(directories: [directory.path(percentEncoded: false)])

  @Test("headway itself reads every theme without a fault", arguments: library.names)
  func sound(name: String) throws {
    let theme = try Self.library.theme(name)
    #expect(theme.name == name)
    // Without colours every role would look like text, which is how a theme with lost roles looks.
    #expect(theme[.selection] != theme[.text])
  }

  @Test("There are at least eight")
  func count() {
    #expect(Self.library.names.count >= 8)
  }
}

@Suite("The places of a person's own files")
struct ConfigDirectoryTests {
  @Test(
    "XDG_CONFIG_HOME names the place, otherwise it is .config in the home directory",
    arguments: [
      (["XDG_CONFIG_HOME": "/etc/mine", "HOME": "/home/ana"], "/etc/mine/headway"),
      (["HOME": "/home/ana"], "/home/ana/.config/headway"),
      (["XDG_CONFIG_HOME": "", "HOME": "/home/ana"], "/home/ana/.config/headway"),
      (["XDG_CONFIG_HOME": "relative", "HOME": "/home/ana"], "/home/ana/.config/headway"),
      ([:], nil),
    ] as [([String: String], String?)])
  func place(environment: [String: String], path: String?) {
    #expect(ConfigDirectory.path(in: environment) == path)
  }
}

/// A directory that is removed when the test is over.
private final class Folder: Sendable {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "headway-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws {
    let place = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
