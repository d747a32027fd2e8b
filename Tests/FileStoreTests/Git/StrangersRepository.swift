import Foundation
import Testing

/// A trap in a stranger's repository: a setting or a file that names a program, which leaves a mark.
struct RepositoryTrap: Sendable, CustomTestStringConvertible {
  let name: String
  /// Sets the trap in the clone of `ana`; the program is at `script`.
  let set: @Sendable (_ shared: SharedWorkspace, _ script: String) throws -> Void
  /// What git is asked, carelessly, to trigger it; empty if only headway's way of asking would.
  var step: [String] = ["status"]
  /// Where it is asked.
  var place = "ana"

  var testDescription: String { name }

  static let all: [RepositoryTrap] = [
    setting("core.fsmonitor"),
    setting("filter.evil.clean", attributes: "* filter=evil"),
    setting("filter.evil.process", attributes: "* filter=evil"),
    setting("filter.a.b=c.clean", attributes: "* filter=a.b=c"),
    RepositoryTrap(name: "a filter without a name") { shared, script in
      try shared.addSettings("[filter \"\"]\n\tclean = \(script)\n")
      try shared.directory.write("* filter=\n", to: "ana/.git/info/attributes")
    },
    RepositoryTrap(name: "a filter whose name is no UTF-8") { shared, script in
      try shared.addSettings(Array("[filter \"".utf8) + [0xFF] + Array("\"]\n\tclean = \(script)\n".utf8))
      try shared.directory.write(Array("* filter=".utf8) + [0xFF, 0x0A], to: "ana/.git/info/attributes")
    },
    RepositoryTrap(name: "a filter of the workspace's own attributes") { shared, script in
      try shared.addSettings("[filter \"evil\"]\n\tclean = \(script)\n\trequired = true\n")
      try shared.directory.write("* filter=evil\n", to: "ana/okrs/.gitattributes")
    },
    RepositoryTrap(name: "an included file") { shared, script in
      try shared.directory.write("[core]\n\tfsmonitor = \(script)\n", to: "ana/more")
      try shared.addSettings("[include]\n\tpath = ../more\n")
    },
    RepositoryTrap(name: "a file that is included on the branch") { shared, script in
      try shared.directory.write("[core]\n\tfsmonitor = \(script)\n", to: "ana/more")
      try shared.addSettings("[includeIf \"onbranch:main\"]\n\tpath = ../more\n")
    },
    RepositoryTrap(name: "the settings of a working tree") { shared, script in
      try shared.git("ana", "config", "core.repositoryFormatVersion", "1")
      try shared.git("ana", "config", "extensions.worktreeConfig", "true")
      try shared.directory.write("[core]\n\tfsmonitor = \(script)\n", to: "ana/.git/config.worktree")
    },
    RepositoryTrap(
      name: "a working tree that is another repository",
      set: { shared, script in
        try shared.git("", "clone", "--quiet", "hub.git", "evil")
        try shared.git("evil", "config", "core.fsmonitor", script)
        try shared.git("ana", "config", "core.worktree", "\(shared.directory.path)/evil")
      }, place: "evil"),
    RepositoryTrap(name: "a hook") { shared, script in
      try shared.directory.copy(script, to: "ana/.git/hooks/post-index-change")
    },
    RepositoryTrap(name: "hooks elsewhere") { shared, script in
      try shared.directory.copy(script, to: "ana/elsewhere/post-index-change")
      try shared.git("ana", "config", "core.hooksPath", "\(shared.directory.path)/ana/elsewhere")
    },
    RepositoryTrap(name: "a repository within the workspace") { shared, script in
      try shared.git("", "clone", "--quiet", "hub.git", "ana/okrs/objectives/nested")
      try shared.git("ana/okrs/objectives/nested", "config", "core.fsmonitor", script)
      try shared.git("ana", "-c", "advice.addEmbeddedRepo=false", "add", "okrs/objectives/nested")
    },
    setting("diff.external", step: ["diff"]),
    setting("diff.evil.textconv", attributes: "* diff=evil", step: ["diff"]),
    setting("alias.look", prefix: "!", step: ["look"]),
    setting("core.sshCommand", url: "ssh://x.invalid/y", step: ["fetch"]),
    setting("remote.origin.uploadpack", step: ["fetch"]),
    setting("gpg.program", step: ["commit", "-S", "--allow-empty", "-m", "x"]),
    setting("core.editor", step: ["commit", "--allow-empty"]),
    RepositoryTrap(
      name: "a remote that is a command",
      set: { shared, script in
        try shared.git("ana", "config", "protocol.ext.allow", "always")
        try shared.git("ana", "config", "remote.origin.url", "ext::\(script)")
      }, step: ["fetch"]),
    RepositoryTrap(name: "a remote that has what is missing") { shared, script in
      for (key, value) in [
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
        ("remote.origin.promisor", "true"), ("protocol.ext.allow", "always"),
        ("remote.origin.url", "ext::\(script)"),
      ] { try shared.git("ana", "config", key, value) }
      try shared.directory.write(
        "\(String(repeating: "1", count: 40))\n", to: "ana/.git/refs/remotes/origin/main")
    },
  ]

  private static func setting(
    _ key: String, prefix: String = "", attributes: String? = nil, url: String? = nil,
    step: [String] = ["status"]
  ) -> RepositoryTrap {
    RepositoryTrap(
      name: key,
      set: { shared, script in
        try shared.git("ana", "config", key, prefix + script)
        if let url { try shared.git("ana", "config", "remote.origin.url", url) }
        if let attributes { try shared.directory.write("\(attributes)\n", to: "ana/.git/info/attributes") }
      }, step: step)
  }
}

extension SharedWorkspace {
  /// Adds `text` to the settings of the clone of `ana`.
  func addSettings(_ text: String) throws { try addSettings(Array(text.utf8)) }

  func addSettings(_ bytes: [UInt8]) throws {
    let old = try directory.text(of: "ana/.git/config")
    try directory.write(Array(old.utf8) + bytes, to: "ana/.git/config")
  }

  /// Creates a program that leaves `mark`, and a file of the workspace that git has to read again.
  func prepareTrap(leaving mark: String) throws -> String {
    let script = "\(directory.path)/script"
    try directory.write("#!/bin/sh\ntouch '\(mark)'\ntimeout 1 cat\n", to: "script")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try checkIn("ana", id: "a1", 17)
    let objective = "\(directory.path)/ana/\(Self.objective)"
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: objective)
    return script
  }

  /// The command lines of running programs that name something in this place.
  var programs: [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { Int($0) != nil }.compactMap { number in
      guard let data = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") else { return nil }
      let text = String(decoding: data, as: UTF8.self)
      return text.contains(directory.path) ? text.replacingOccurrences(of: "\0", with: " ") : nil
    }
  }
}

extension TemporaryDirectory {
  /// Copies the file at the absolute path `source` to `path`.
  func copy(_ source: String, to path: String) throws {
    let target = "\(self.path)/\(path)"
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: target)
    try FileManager.default.copyItem(atPath: source, toPath: target)
  }
}
