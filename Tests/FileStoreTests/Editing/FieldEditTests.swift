import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("Changing a field changes its text in the file, and no other byte")
struct FieldEditTests {
  static let waitTime = ConstructID.keyResult(
    KeyResultReference(objective: "shorten-queue", keyResult: "wait-time"))
  static let objective = ConstructID.objective("shorten-queue")

  /// The contents of an objective's file with `lines` in it after `field` of the key result is set.
  private func changed(
    _ text: String, _ field: EditableField, of node: ConstructID = waitTime, from before: String?,
    to after: String?
  ) throws -> String {
    let fixture = try WorkspaceFixture([WorkspaceFixture.objectivePath: text])
    let undo = try FieldEditor(fixture.location).carryOut(FieldEdit(node, field, from: before, to: after))
    let changed = try fixture.directory.text(of: WorkspaceFixture.objectivePath)
    _ = try FieldEditor(fixture.location).carryOut(undo)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == text, "undone to the letter")
    return changed
  }

  private func keyResult(_ lines: String) -> String {
    "objective: Shorten the queue\nstage: book\nkey-results:\n  - id: wait-time\n    title: Wait\n"
      + lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
        separator: "\n")
      + "\n"
  }

  @Test("A plain text, with a comment after it and one before")
  func plain() throws {
    let text = keyResult("# who\nowner: ana   # since May\ntarget: 5")
    #expect(
      try changed(text, .owner, from: "ana", to: "ben") == text.replacing("owner: ana ", with: "owner: ben "))
  }

  @Test("Numbers, changes and days are unquoted")
  func figures() throws {
    let text = keyResult("baseline: 20\ntarget: -25%\ndue: 2026-12-31")
    #expect(try changed(text, .target, from: "-25%", to: "12.5") == text.replacing("-25%", with: "12.5"))
    #expect(try changed(text, .due, from: "2026-12-31", to: "2026-11-30").contains("due: 2026-11-30\n"))
    #expect(try changed(text, .baseline, from: "20", to: "-3").contains("baseline: -3\n"))
  }

  @Test(
    "What YAML would misread is quoted",
    arguments: [
      ("No", "\"No\""), ("2026", "\"2026\""), ("2026-12-31", "\"2026-12-31\""), ("Be #1", "Be #1"),
      ("Be # one", "\"Be # one\""), ("So: this", "\"So: this\""), ("So:", "\"So:\""),
      ("- dash", "\"- dash\""),
      ("*star", "\"*star\""), ("a \"quote\" inside", "a \"quote\" inside"),
      ("\"quoted\" all", "'\"quoted\" all'"),
      ("it's \"so\": yes", "'it''s \"so\": yes'"), ("back\\slash", "back\\slash"), ("null", "\"null\""),
      ("~", "\"~\""), ("%", "\"%\""), ("été à la mer", "été à la mer"), ("旅行者", "旅行者"), ("1e3", "\"1e3\""),
      ("{a}", "\"{a}\""), ("a, b", "a, b"), ("yes and no", "yes and no"), ("@home", "\"@home\""),
      ("\u{FFFE}odd", "\"\\uFFFEodd\""),
    ])
  func quoting(value: String, written: String) throws {
    let text = keyResult("target: 5")
    let expected = value == "Be #1" ? "\"Be #1\"" : written
    #expect(
      try changed(text, .title, from: "Wait", to: value)
        == text.replacing("title: Wait", with: "title: \(expected)"))
  }

  @Test("Quotes stay as they were")
  func quotes() throws {
    #expect(
      try changed(keyResult("owner: 'ana'\ntarget: 5"), .owner, from: "ana", to: "o'neill").contains(
        "owner: 'o''neill'\n"))
    #expect(
      try changed(keyResult("unit: \"min\"\ntarget: 5"), .unit, from: "min", to: "a \"b\"").contains(
        "unit: \"a \\\"b\\\"\"\n"))
  }

  @Test(
    "A closing is written as a mapping in braces, and read back as what was typed",
    arguments: [
      ("target: 5", nil), ("target: 5\nclosed: achieved  # at last", "achieved"),
      ("target: 5\nclosed: {as: 'missed', because: \"a } b\"}", "{as: missed, because: a } b}"),
      ("target: 5\nclosed: {because: we don't, as: missed}", "{as: missed, because: we don't}"),
    ])
  func closing(lines: String, before: String?) throws {
    let text = keyResult(lines)
    let after = "{as: dropped, on: 2026-11-18, because: Late, and \"dear\"}"
    let written = "closed: {as: dropped, on: 2026-11-18, because: 'Late, and \"dear\"'}"
    let result = try changed(text, .closed, from: before, to: after)
    #expect(result.contains(written + (lines.contains("# at last") ? "  # at last\n" : "\n")))
    let removed = try changed(text, .closed, from: before, to: nil)
    #expect(before == nil || !removed.contains("closed: {as"))
  }

  @Test(
    "A closing over several lines becomes one line, and the lines around it stay",
    arguments: [
      ("closed:\n  as: dropped\n  on: 2026-11-18", "{as: dropped, on: 2026-11-18}"),
      ("closed:\n\n    on: 2026-11-18\n    as: 'dropped'", "{as: dropped, on: 2026-11-18}"),
      ("closed:\n  as: merged\n  because: \"Issue #12\"", "{as: merged, because: Issue #12}"),
      ("closed:\n  as: merged\n  because: one\n    two", "{as: merged, because: one two}"),
    ])
  func closingOnSeveralLines(lines: String, before: String) throws {
    let text = keyResult("target: 5  # min\n\(lines)\nweight: 2  # twice")
    let written = try changed(text, .closed, from: before, to: "{as: missed, on: 2026-11-20}")
    #expect(
      written == keyResult("target: 5  # min\nclosed: {as: missed, on: 2026-11-20}\nweight: 2  # twice"))
    #expect(
      try changed(text, .closed, from: before, to: nil) == keyResult("target: 5  # min\nweight: 2  # twice"))
  }

  @Test(
    "A closing over several lines with comments is refused, with the way out",
    arguments: [
      "closed:  # why\n  as: dropped", "closed:\n  # why\n  as: dropped",
      "closed:\n  as:  # why\n    dropped",
    ])
  func closingWithComments(lines: String) throws {
    let error = #expect(throws: StoreError.self) {
      try changed(keyResult("target: 5\n\(lines)"), .closed, from: "dropped", to: "missed")
    }
    #expect(error.map { "\($0)" }?.contains("change it in an editor") == true)
  }

  @Test("A text over several lines, quoted or not, becomes one line")
  func severalLines() throws {
    for style in ["one\n    two", "'one\n    two'", "\"one\n    two\"", "\"one \\\n    two\""] {
      let text = "objective: \(style)\nstage: book\n"
      #expect(
        try changed(text, .title, of: Self.objective, from: "one two", to: "three").hasSuffix(
          "three\nstage: book\n")
          || changed(text, .title, of: Self.objective, from: "one two", to: "three").contains("three"))
    }
  }

  @Test("A folded text stays folded, with its header, its comment and its indentation")
  func folded() throws {
    let text =
      "objective: O\nstage: book\nwhy: >-  # reported\n   Two in five\n   complain.\n\n# end\nowner: ana\n"
    #expect(
      try changed(text, .why, of: Self.objective, from: "Two in five complain.", to: "Three: do # so")
        == "objective: O\nstage: book\nwhy: >-  # reported\n   Three: do # so\n\n# end\nowner: ana\n")
    let long = String(repeating: "word ", count: 40) + "end"
    let lines = try changed(text, .why, of: Self.objective, from: "Two in five complain.", to: long).split(
      separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 64 })
    #expect(
      try changed(
        text.replacing(">-", with: "|"), .why, of: Self.objective, from: "Two in five\ncomplain.",
        to: "One line")
        == "objective: O\nstage: book\nwhy: |  # reported\n   One line\n\n# end\nowner: ana\n")
  }

  @Test("A mapping in braces gets commas and quotes as needed")
  func flow() throws {
    let text =
      "objective: O\nstage: book\nkey-results: [{id: wait-time, title: Wait, target: 5,  owner: ana }]\n"
    #expect(
      try changed(text, .title, from: "Wait", to: "Wait, less").contains("title: \"Wait, less\", target"))
    #expect(try changed(text, .owner, from: "ana", to: "ben").contains(",  owner: ben }]"))
    #expect(try changed(text, .owner, from: "ana", to: nil).contains("target: 5 }]"))
    #expect(
      try changed(text, .due, from: nil, to: "2026-12-31").contains(
        "target: 5, due: 2026-12-31,  owner: ana }]"))
  }

  @Test("A missing field is added as a line after its sibling, at the same depth")
  func inserting() throws {
    let text = keyResult("target: 5   # minutes\nlifts: {capability: passenger-check-in, to: 3}")
    #expect(
      try changed(text, .owner, from: nil, to: "ana")
        == text.replacing("target: 5   # minutes\n", with: "target: 5   # minutes\n    owner: ana\n"))
    #expect(
      try changed(text, .owner, of: Self.objective, from: nil, to: "ana")
        == text.replacing("stage: book\n", with: "stage: book\nowner: ana\n"))
    let empty = keyResult("owner:   # who?\ntarget: 5")
    #expect(try changed(empty, .owner, from: nil, to: "ana").contains("owner: ana   # who?\n"))
  }

  @Test("A change that fixes a fault can be undone, although the fault comes back with it")
  func fixing() throws {
    let text = "objective: O\nowner: ana\n"
    #expect(
      try changed(text, .stage, of: Self.objective, from: nil, to: "book")
        == "objective: O\nstage: book\nowner: ana\n")
  }

  @Test("A removed field goes with its line, and a comment after it stays")
  func removing() throws {
    let text = keyResult("target: 5\nowner: ana # asked\ndue: 2026-12-31\n# last")
    #expect(
      try changed(text, .owner, from: "ana", to: nil) == text.replacing("owner: ana # asked", with: "# asked")
    )
    #expect(
      try changed(text, .due, from: "2026-12-31", to: nil)
        == text.replacing("    due: 2026-12-31\n", with: ""))
    let last = "objective: O\nstage: book\nowner: ana"
    #expect(
      try changed(last, .owner, of: Self.objective, from: "ana", to: nil) == "objective: O\nstage: book\n")
    #expect(
      try changed(last, .owner, of: Self.objective, from: "ana", to: "ben")
        == "objective: O\nstage: book\nowner: ben")
  }

  @Test("Windows line ends, a byte order mark and a missing last line end stay")
  func bytes() throws {
    let text = keyResult("target: 5").replacing("\n", with: "\r\n").dropLast()
    #expect(
      try changed(String(text), .title, from: "Wait", to: "Less")
        == text.replacing("title: Wait", with: "title: Less"))
    #expect(try changed(String(text), .owner, from: nil, to: "ana") == text + "\r\n    owner: ana")
    let why = "objective: O\r\nstage: book\r\nwhy: >\r\n  One\r\n  two\r\n"
    #expect(
      try changed(why, .why, of: Self.objective, from: "One two", to: "Three")
        == why.replacing("One\r\n  two", with: "Three"))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let fixture = try WorkspaceFixture()
    let (before, path) = (mark + Array(WorkspaceFixture.objective.utf8), WorkspaceFixture.objectivePath)
    try fixture.directory.write(before, to: path)
    let undo = try FieldEditor(fixture.location).carryOut(
      FieldEdit(Self.objective, .title, from: "Shorten the queue", to: "B"))
    let after = try WorkspaceFiles(root: fixture.directory.path).bytes(of: path)
    #expect(after == mark + Array(WorkspaceFixture.objective.replacing("Shorten the queue", with: "B").utf8))
    _ = try FieldEditor(fixture.location).carryOut(undo)
    #expect(try WorkspaceFiles(root: fixture.directory.path).bytes(of: path) == before)
  }

  @Test("The stages, the North Star and the outcomes of headway.yaml have titles")
  func manifest() throws {
    for (node, old) in [
      (ConstructID.stage("book"), "Discover & Book"), (.northStar, "Every traveller arrives calm"),
      (.outcome("calm-journey"), "Journeys without stress"), (.valueStream("fly"), "Fly with AlignAir"),
      (.capability("passenger-check-in"), "Passenger check-in"),
    ] {
      let fixture = try WorkspaceFixture()
      _ = try FieldEditor(fixture.location).carryOut(FieldEdit(node, .title, from: old, to: "New: one"))
      #expect(
        try fixture.directory.text(of: "headway.yaml")
          == WorkspaceFixture.manifest.replacing(old, with: "\"New: one\"", maxReplacements: 1))
      #expect(FieldValues(of: node, in: fixture.read().workspace)?[.title] == "New: one")
    }
    let short = WorkspaceFixture.manifest.replacing(
      "{title: Every traveller arrives calm}", with: "Calm  # so")
    let fixture = try WorkspaceFixture(["headway.yaml": short])
    _ = try FieldEditor(fixture.location).carryOut(FieldEdit(.northStar, .title, from: "Calm", to: "Calmer"))
    #expect(try fixture.directory.text(of: "headway.yaml") == short.replacing("Calm  #", with: "Calmer  #"))
  }

  @Test("Escape sequences and invisible characters never reach a file")
  func hostile() throws {
    let text = keyResult("target: 5")
    let after = try changed(text, .title, from: "Wait", to: "a\u{1B}[31mb\nc\u{202E}d\u{200B}\u{07}e")
    #expect(after.contains("title: ab cde\n"))
  }

  @Test("Everything in an initiative: its own fields, those of a feature and of a story")
  func work() throws {
    let text = """
      initiative: Kiosks
      state: active
      features:
        - id: bag-drop
          title: Bag drop
          state: active
          stories:
            - {id: tag-print, title: Print a tag, state: planned, link: "https://a.example/1"}

      """
    let fixture = try WorkspaceFixture([WorkspaceFixture.initiativePath: text])
    let editor = FieldEditor(fixture.location)
    let story = ConstructID.story(initiative: "kiosks", id: "tag-print")
    _ = try editor.carryOut(FieldEdit(.initiative("kiosks"), .title, from: "Kiosks", to: "Kiosks everywhere"))
    _ = try editor.carryOut(FieldEdit(.initiative("kiosks"), .due, from: nil, to: "2026-12-01"))
    _ = try editor.carryOut(
      FieldEdit(.feature(initiative: "kiosks", id: "bag-drop"), .state, from: "active", to: "blocked"))
    _ = try editor.carryOut(FieldEdit(story, .state, from: "planned", to: "done"))
    _ = try editor.carryOut(
      FieldEdit(story, .link, from: "https://a.example/1", to: "https://a.example/2?x={1}"))
    _ = try editor.carryOut(FieldEdit(story, .owner, from: nil, to: "ana"))
    #expect(
      try fixture.directory.text(of: WorkspaceFixture.initiativePath) == """
        initiative: Kiosks everywhere
        state: active
        due: 2026-12-01
        features:
          - id: bag-drop
            title: Bag drop
            state: blocked
            stories:
              - {id: tag-print, title: Print a tag, state: done, owner: ana, link: "https://a.example/2?x={1}"}

        """)
  }
}
