import Testing

@Suite("What has one place is nowhere else")
struct OnePlaceTests {
  /// The files of all targets whose code has `word`.
  private func files(with word: String) throws -> [String] {
    try SourceTree.targets.flatMap { target in
      try SourceTree.files(of: target).filter { $0.code.contains(word) }.map { "\(target)/\($0.name)" }
    }
  }

  @Test("An edit parses its file in one place, where its tests count")
  func editing() throws {
    let files = try SourceTree.files(of: "FileStore").filter { $0.folder == "Editing" }
    for word in ["YAMLDocument(", "ParsedFile("] {
      #expect(files.filter { $0.code.contains(word) }.map(\.name) == ["EditedFile.swift"], "\(word)")
    }
  }

  @Test("Where a scalar of a YAML file ends")
  func scalars() throws {
    #expect(try files(with: "func endOfQuoted") == ["TextFormats/ScalarScanner.swift"])
    let users = [
      "FileStore/EntrySpan.swift", "TextFormats/FlowCommas.swift", "TextFormats/PlainYAMLParser.swift",
      "TextFormats/YAMLConverter.swift",
    ]
    #expect(try files(with: "ScalarScanner(") == users)
  }

  @Test("The start of another program")
  func programs() throws {
    #expect(try files(with: "posix_spawn(") == ["Platform/ChildProcess.swift"])
  }

  @Test("The width of a character")
  func widths() throws {
    #expect(try files(with: "columnsOfScalar(") == ["Canvas/ScalarPart.swift"])
    #expect(try files(with: "cncurses_columns(") == ["CursesTerminal/TerminalLocale.swift"])
  }
}
