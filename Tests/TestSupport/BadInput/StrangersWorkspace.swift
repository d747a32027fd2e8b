import Foundation

/// A workspace in a repository that somebody with bad intentions has made.
enum StrangersWorkspace {
  /// Makes a repository whose every setting that names a program names one that leaves a mark.
  static func make() throws -> (place: Workplace, mark: URL) {
    let place = try BadWorkspace.all[0].workplace()
    let mark = place.home.appending(path: "mark")
    let script = place.root.appending(path: "trap")
    try place.write("#!/bin/sh\ntouch '\(mark.path)'\n", to: "okrs/trap")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let settings = [
      "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.hooksPath",
      "sequence.editor", "diff.external", "credential.helper", "pager.config", "pager.status", "alias.config",
      "alias.status", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program",
      "headway.editor",
    ]
    try git(place, ["init", "-q"])
    for name in settings {
      try git(place, ["config", name, name.hasPrefix("alias") ? "!\(script.path)" : script.path])
    }
    try place.write("* filter=evil diff=evil\n", to: "okrs/.gitattributes")
    for hook in ["post-index-change", "pre-commit", "post-checkout", "reference-transaction"] {
      try FileManager.default.copyItem(at: script, to: place.root.appending(path: ".git/hooks/\(hook)"))
    }
    // Settings for other programs, and workspace keys that sound like a command.
    for name in [
      ".headway", ".editorconfig", ".envrc", ".vimrc", ".exrc", "config.yaml", ".config/headway/config.yaml",
    ] {
      try place.write("editor: \(script.path)\nhook: \(script.path)\n", to: "okrs/\(name)")
    }
    let manifest = place.root.appending(path: "headway.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try (text + "editor: \(script.path)\nhooks: {open: \(script.path)}\n").write(
      to: manifest, atomically: true, encoding: .utf8)
    return (place, mark)
  }

  /// Runs git on the workspace in `place`.
  static func git(_ place: Workplace, _ arguments: [String]) throws {
    let command = Command(
      path: "/usr/bin/env", arguments: ["git", "-C", place.root.path] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "HOME": place.home.path, "GIT_CONFIG_NOSYSTEM": "1"])
    guard command.run(outputTo: place.home.appending(path: "git-output").path) == 0 else {
      throw TestFailure(description: "git \(arguments.joined(separator: " ")) fails")
    }
  }
}
