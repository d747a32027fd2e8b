import Foundation

extension BadWorkspace {
  static let logs = [
    BadWorkspace(
      "NaN in a log", in: SoundWorkspace.log, "17.5", "NaN",
      "1:109: error: this line is no check-in record and is skipped: a value is expected here"),
    BadWorkspace(
      "1e400 in a log", in: SoundWorkspace.log, "17.5", "1e400",
      "1:109: error: 'value' must be a number that a computer can hold; the record is skipped"),
    BadWorkspace(
      "a decimal comma in a log", in: SoundWorkspace.log, "17.5", "17,5",
      "1:112: error: this line is no check-in record"),
    BadWorkspace(
      "a check-in on a key result that is not there", in: SoundWorkspace.log, "wait-time", "wait-tme",
      "1: warning: unknown key result 'wait-tme' in 1 record; did you mean 'wait-time'?"),
    BadWorkspace(
      "a torn line", in: SoundWorkspace.log,
      bytes: Array(SoundWorkspace.log.text.utf8) + Array(#"{"id":"01KA2V7Z"#.utf8),
      "2: error: torn line: it ends in the middle of a record and is skipped"),
    BadWorkspace(
      "invalid UTF-8 in a log", in: SoundWorkspace.log,
      bytes: Array(SoundWorkspace.log.text.replacing("17.5}\n", with: #"17.5,"note":"Caf"#).utf8) + [0xE9]
        + Array("\"}\n".utf8),
      "1: error: this line is not UTF-8 text and is skipped"),
    BadWorkspace(
      "a note of 100 kB in a log", in: SoundWorkspace.log, "17.5}",
      #"17.5,"note":""# + String(repeating: "long ", count: 20_000) + #""}"#),
    BadWorkspace(
      "a log line of 10 MB", in: SoundWorkspace.log,
      bytes: Array(repeating: UInt8(ascii: "x"), count: 10 << 20) + [0x0A]
        + Array(SoundWorkspace.log.text.utf8),
      "1:1: error: this line is no check-in record and is skipped"),
  ]

  static let standUps = [
    BadWorkspace(
      "a torn line in a log of stand-ups", in: SoundWorkspace.standUps,
      bytes: Array(SoundWorkspace.standUps.text.utf8) + Array(#"{"id":"01KA2V7Z"#.utf8),
      "3: error: torn line: it ends in the middle of a record and is skipped"),
    BadWorkspace(
      "a check-in in a log of stand-ups", in: SoundWorkspace.standUps,
      bytes: Array(SoundWorkspace.log.text.utf8),
      "1: error: 'type' is missing in this record, which is skipped"
    ),
    BadWorkspace(
      "something else in a log of stand-ups", in: SoundWorkspace.standUps, bytes: Array("# notes\n".utf8),
      "1:1: error: this line is no stand-up record and is skipped: '{' is expected here"),
    BadWorkspace(
      "an impossible date of an action", in: SoundWorkspace.standUps, #""owner":"ana""#,
      #""due":"2026-02-30""#,
      #"1:135: error: 'due' must be a day such as "2026-11-16"; the record is skipped"#),
    BadWorkspace(
      "an action of somebody who is not there", in: SoundWorkspace.standUps, #""owner":"ana""#,
      #""owner":"anna""#, "1: warning: unknown person 'anna'; did you mean 'ana'?"),
    BadWorkspace(
      "an action about a key result that is not there", in: SoundWorkspace.standUps, "tested/wait-time",
      "tested/wait-tme",
      "1: warning: unknown key result 'tested/wait-tme'; did you mean 'tested/wait-time'?"),
    BadWorkspace(
      "an action of 100 kB", in: SoundWorkspace.standUps, "Sign it", String(repeating: "long ", count: 20_000)
    ),
  ]

  static let files =
    [
      file(
        "a directory in the place of an objective", SoundWorkspace.objective,
        "this is a directory, not a file; rename or remove it"
      ) {
        try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
      },
      file(
        "a directory in the place of a log", SoundWorkspace.log,
        "this is a directory, not a file; rename or remove it"
      ) {
        try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
      },
      file(
        "a directory in the place of a log of stand-ups", SoundWorkspace.standUps,
        "this is a directory, not a file; rename or remove it"
      ) {
        try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: true)
      },
      file("a log of stand-ups that leads out of the workspace", SoundWorkspace.standUps, leadsOut) {
        try link($0, to: "/etc/passwd")
      },
      file("a link out of the workspace", SoundWorkspace.objective, leadsOut) {
        try link($0, to: "/etc/passwd")
      },
      file("a log that leads out of the workspace", SoundWorkspace.log, leadsOut) {
        try link($0, to: "/etc/passwd")
      },
      file("a headway.yaml that leads out of the workspace", SoundWorkspace.manifest, leadsOut) {
        try link($0, to: "/etc/passwd")
      },
      file(
        "a link to itself", SoundWorkspace.objective,
        "this cannot be read: it is a symbolic link that cannot be followed, such as one to itself; put the file itself there"
      ) { try link($0, to: "tested.yaml") },
      file(
        "a link to nowhere", SoundWorkspace.objective,
        "this cannot be read: there is no such file or directory"
      ) {
        try link($0, to: "nowhere.yaml")
      },
    ] + unreadable

  private static let leadsOut =
    "this symbolic link leads out of the workspace and is not followed; put the file itself here"

  /// Files that their owner may not read; anyone who may read everything, as in a container, cannot try that.
  private static let unreadable =
    geteuid() == 0
    ? []
    : [SoundWorkspace.objective, SoundWorkspace.log, SoundWorkspace.manifest].map { sound in
      file("\(sound.path) without the right to read it", sound, "this cannot be read: permission denied") {
        try Data(sound.text.utf8).write(to: $0)
        try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: $0.path)
      }
    }

  /// A workspace in which `make` replaces a file with something else.
  private static func file(
    _ name: String, _ file: SoundWorkspace.File, _ sentence: String,
    make: @escaping @Sendable (URL) throws -> Void
  ) -> BadWorkspace {
    BadWorkspace(name, ["\(file.path): error: \(sentence)"]) { workplace in
      let place = workplace.root.appending(path: file.path)
      try FileManager.default.removeItem(at: place)
      try make(place)
    }
  }

  private static func link(_ place: URL, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
  }
}
