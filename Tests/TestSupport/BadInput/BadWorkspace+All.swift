import Foundation

extension BadWorkspace {
  /// Every kind of bad input. A new one is a line here.
  static let all = manifests + objectives + references + days + numbers + logs + standUps + files

  private static let manifests = [
    BadWorkspace("a sound workspace") { _ in },
    BadWorkspace(
      "an empty workspace", ["headway.yaml: error: this file is empty; a workspace needs at least"],
      keepsSound: false
    ) { workplace in
      try FileManager.default.removeItem(at: workplace.root)
      try workplace.write("", to: "okrs/headway.yaml")
    },
    BadWorkspace(
      "an empty headway.yaml", ["headway.yaml: error: this file is empty; a workspace needs at least"]
    ) {
      try $0.write("# to be written\n", to: "okrs/headway.yaml")
    },
    BadWorkspace(
      "invalid YAML in headway.yaml", in: SoundWorkspace.manifest, "name: AlignAir", "name: [AlignAir",
      "3:11: error: a ',' or ']' is missing in this list"),
    BadWorkspace(
      "a stage twice", in: SoundWorkspace.manifest, "id: book", "id: prepare",
      "11:14: error: duplicate stage id 'prepare'; it is already at line 10"),
    BadWorkspace(
      "stages that differ in case", in: SoundWorkspace.manifest, "id: book", "id: Prepare",
      "11:14: error: the stage ids 'Prepare' and 'prepare' (line 10) differ only in case; rename one"),
    BadWorkspace(
      "a capability that is its own ancestor", in: SoundWorkspace.manifest, "title: Desk}",
      "title: Desk, parent: check-in}",
      "14:55: error: capability 'check-in' is its own ancestor; correct its parent"),
    BadWorkspace(
      "a cycle that ends before it starts", in: SoundWorkspace.manifest, "end: 2026-12-31", "end: 2026-09-30",
      "18:43: error: 'end' (2026-09-30) lies before 'start' (2026-10-01); exchange or correct them"),
    BadWorkspace(
      "a cycle with an impossible day", in: SoundWorkspace.manifest, "end: 2026-12-31", "end: 2026-12-32",
      "18:43: error: there is no day 2026-12-32"),
  ]

  private static let objectives = [
    BadWorkspace(
      "invalid YAML", in: SoundWorkspace.objective, "objective: Shorten", "objective: Faster: always",
      "1:18: error: this ': ' stands in text without quotes; put the text in quotes, or check the indentation"
    ),
    BadWorkspace(
      "invalid UTF-8", in: SoundWorkspace.objective,
      bytes: Array("stage: book\nobjective: Caf".utf8) + [0xE9, 0x0A],
      "2:1: error: this file is not UTF-8 text; save it as UTF-8"),
    BadWorkspace(
      "a byte order mark", in: SoundWorkspace.objective,
      bytes: [0xEF, 0xBB, 0xBF] + Array(SoundWorkspace.objective.text.utf8)),
    BadWorkspace("lines that end as on Windows", in: SoundWorkspace.objective, "\n", "\r\n"),
    BadWorkspace(
      "an unknown key", in: SoundWorkspace.objective, "owner:", "ownr:",
      "5:1: warning: unknown key 'ownr'; did you mean 'owner'?"),
    BadWorkspace(
      "a key twice", in: SoundWorkspace.objective, "stage: prepare", "stage: prepare\nstage: book",
      "3:1: error: duplicate key 'stage'; it is already on line 2, and this one does not count"),
    BadWorkspace(
      "a key result twice", in: SoundWorkspace.objective, "  - id:",
      "  - {id: wait-time, title: Again, target: 1}\n  - id:",
      "8:9: error: duplicate key result id 'wait-time'; it is already at line 7"),
    BadWorkspace(
      "a self-referring alias", in: SoundWorkspace.objective, "[calm-journey]", "&a [*a]",
      "3:15: error: this alias repeats a value that has no name; put text that begins with '*' in quotes"),
    BadWorkspace(
      "deep aliases", in: SoundWorkspace.objective,
      bytes: Array(
        ("a: &a [x, x]\n"
          + zip("abcdefgh", "bcdefghi").map { old, new in
            "\(new): &\(new) [\(Array(repeating: "*\(old)", count: 9).joined(separator: ", "))]\n"
          }.joined()).utf8),
      "3:1: error: more aliases (*name) stand in this file than headway follows; write the values out"),
    BadWorkspace(
      "a title of 10,000 characters", in: SoundWorkspace.objective, "Shorten",
      String(repeating: "long", count: 2_500)),
    BadWorkspace(
      "a title of 10,000 wide characters", in: SoundWorkspace.objective, "Shorten",
      String(repeating: "日", count: 10_000)),
    BadWorkspace(
      "a title with newlines", in: SoundWorkspace.objective, "Shorten the queue",
      #""Shorten\n\nthe\r\tqueue""#),
  ]

  private static let references = [
    BadWorkspace(
      "a stage that is not there", in: SoundWorkspace.objective, "stage: prepare", "stage: prepar",
      "2:8: error: unknown stage 'prepar'; did you mean 'prepare'?"),
    BadWorkspace(
      "an outcome that is not there", in: SoundWorkspace.objective, "[calm-journey]", "[calm-jorney]",
      "3:12: error: unknown outcome 'calm-jorney'; did you mean 'calm-journey'?"),
    BadWorkspace(
      "a capability that is not there", in: SoundWorkspace.objective, "[check-in]", "[chek-in]",
      "4:16: error: unknown capability 'chek-in'; did you mean 'check-in'?"),
    BadWorkspace(
      "a person who is not there", in: SoundWorkspace.objective, "owner: ana", "owner: anna",
      "5:8: warning: unknown person 'anna'; did you mean 'ana'?"),
    BadWorkspace(
      "work for a key result that is not there", in: SoundWorkspace.initiative, "tested/wait-time",
      "tested/wait-tme",
      "3:12: error: unknown key result 'tested/wait-tme'; did you mean 'tested/wait-time'?"),
  ]

  private static let days = [
    BadWorkspace(
      "a due day before the start", in: SoundWorkspace.objective, "unit: min",
      "start: 2026-12-01\n    due: 2026-11-01",
      "10:10: error: 'due' (2026-11-01) lies before 'start' (2026-12-01); exchange or correct them"),
    BadWorkspace(
      "an impossible date", in: SoundWorkspace.objective, "unit: min", "due: 2026-02-30",
      "9:10: error: there is no day 2026-02-30"),
    BadWorkspace(
      "an impossible date in a log", in: SoundWorkspace.log, #""date":"2026-11-16""#, #""date":"2026-02-30""#,
      #"1:89: error: 'date' must be a day such as "2026-11-16"; the record is skipped"#),
  ]

  private static let numbers =
    ["nan", ".inf", "-.inf", "1e400", "1 234", "0x10"].map {
      number in
      BadWorkspace(
        "the number \(number)", in: SoundWorkspace.objective, "target: 15", "target: \(number)",
        "11:13: error: 'target' must be a number such as 17.5, not '\(number)'")
    } + commas

  private static let commas = [("1,234", "1234 or 1.234"), ("17,5", "17.5")].map { number, remedy in
    BadWorkspace(
      "the number \(number)", in: SoundWorkspace.objective, "target: 15", "target: \(number)",
      "11:13: error: 'target' is '\(number)': a comma is never read; write \(remedy)")
  }
}
