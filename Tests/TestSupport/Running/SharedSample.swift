import Foundation

/// The sample in a repository with a remote, and someone else's clone.
struct SharedSample {
  let workplace: Workplace

  /// Variables that name who commits.
  static func identity(_ person: String) -> [String: String] {
    [
      "USER": person, "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": "\(person)@x.example",
      "GIT_COMMITTER_NAME": person, "GIT_COMMITTER_EMAIL": "\(person)@x.example",
    ]
  }

  init(in workplace: Workplace? = nil) throws {
    let workplace = try workplace ?? Workplace()
    self.workplace = workplace
    try FileManager.default.createDirectory(
      at: workplace.home.appending(path: "ana"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "sample-data/alignair"), to: workplace.home.appending(path: "ana/okrs")
    )
    try shell(
      """
      cd ana && git init --quiet -b main && git add . && git commit --quiet -m Begin && cd .. &&
      git clone --quiet --bare ana hub.git && git clone --quiet hub.git ben &&
      cd ana && git remote add origin ../hub.git && git fetch --quiet && git branch --quiet -u origin/main
      """)
  }

  /// Runs a script in the base directory.
  func shell(_ script: String) throws {
    let home = workplace.home.path(percentEncoded: false)
    let command = Command(
      path: "/bin/sh", arguments: ["-c", "cd '\(home)' && \(script)"],
      environment: [
        "HOME": home, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null",
      ].merging(Self.identity("ana")) { $1 })
    let file = workplace.home.appending(path: "script")
    guard command.run(outputTo: file.path) == 0 else {
      throw TestFailure(description: try String(contentsOf: file, encoding: .utf8))
    }
  }

  /// Runs headway as `person` in their own clone.
  func run(_ person: String, _ arguments: String...) throws -> Workplace.Outcome {
    try workplace.run(
      arguments,
      environment: Self.identity(person).merging([
        "HEADWAY_WORKSPACE": workplace.home.appending(path: "\(person)/okrs").path(percentEncoded: false)
      ]) { $1 })
  }
}
