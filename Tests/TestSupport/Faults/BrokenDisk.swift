import Foundation

/// A way in which a disk, or its administrator, prevents a check-in from being written.
struct BrokenDisk: Sendable, CustomStringConvertible {
  let name: String
  /// The message about it.
  let sentence: String
  /// Words before the command, which cause the fault in the workspace `$ROOT` and then run the command.
  let wrapper: [String]
  /// Prepares the fault in the workspace.
  var prepare: @Sendable (_ root: URL) throws -> Void = { _ in }
  /// What ends the fault while `$PROCESS` runs; nil if that is not tested.
  var fix: String?

  var description: String { name }

  /// Every fault that can be caused here.
  static let all = [fileSize, unwritable, unwritableFolder] + mounted

  /// The logs may not become longer than they are.
  private static let fileSize = BrokenDisk(
    name: "a limit on the size of files",
    sentence: "the file would become larger",
    wrapper: shell("ulimit -S -f 8"), fix: "prlimit --pid $PROCESS --fsize=unlimited")

  private static let unwritable = BrokenDisk(
    name: "no permission to write", sentence: "permission denied; check who may write there",
    wrapper: withoutPrivileges,
    prepare: { root in
      for log in try logs(below: root) {
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: log.path)
      }
    }, fix: "chmod -R u+w \"$ROOT\"")

  /// Nothing new may be created in the folders of the logs, and there are no logs yet.
  private static let unwritableFolder = BrokenDisk(
    name: "a read-only directory", sentence: "permission denied; check who may write there",
    wrapper: withoutPrivileges,
    prepare: { root in
      for log in try logs(below: root) { try FileManager.default.removeItem(at: log) }
      for folder in try folders(below: root) {
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
      }
    }, fix: "chmod -R u+w \"$ROOT\"")

  /// Anyone who may do everything, as in a container, runs the command as someone who may not.
  private static let withoutPrivileges =
    geteuid() == 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : ["env"]

  /// If this user may mount something that no one else sees.
  private static let mounted: [BrokenDisk] =
    mountingPrefix.map { prefix in
      [
        BrokenDisk(
          name: "a full disk", sentence: "the disk is full; make room and save again",
          wrapper: prefix
            + shell(
              """
              cp -r "$ROOT" "$ROOT.copy" && mount -t tmpfs -o size=600k tmpfs "$ROOT" \
              && cp -r "$ROOT.copy/." "$ROOT" && { cat /dev/zero > "$ROOT/filler"; true; } 2>/dev/null
              """), fix: "rm /proc/$PROCESS/root/$ROOT/filler"),
        BrokenDisk(
          name: "a read-only disk", sentence: "the disk is read-only",
          wrapper: prefix
            + shell(#"mount --bind "$ROOT" "$ROOT" && mount -o remount,bind,ro "$ROOT""#)),
      ]
    } ?? []

  /// The words before a command that may mount; nil if none of them works.
  static let mountingPrefix: [String]? = [["unshare", "-m"], ["unshare", "-rm"]].first { words in
    let test = words + ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return Command(path: "/usr/bin/env", arguments: test, environment: ["PATH": path])
      .run(outputTo: "/dev/null") == 0
  }

  static let path = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"

  private static func shell(_ script: String) -> [String] {
    ["sh", "-c", "\(script) && exec \"$@\"", "sh"]
  }

  /// Copies the sample to `root`; every log fills some whole blocks of a disk, so that the next byte needs another one.
  func copySample(to root: URL) throws {
    try FileManager.default.copyItem(at: Project.root.appending(path: "sample-data/alignair"), to: root)
    for log in try Self.logs(below: root) {
      let bytes = try Data(contentsOf: log)
      try (bytes + Data(repeating: 0x0A, count: 4_096 - bytes.count % 4_096)).write(to: log)
    }
    try prepare(root)
  }

  private static func logs(below root: URL) throws -> [URL] {
    let folder = root.appending(path: "check-ins")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
      .map { folder.appending(path: $0) }
  }

  private static func folders(below root: URL) throws -> [URL] {
    let folder = root.appending(path: "check-ins")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.hasDirectoryPath }
  }

  /// The contents of all logs below `root`, by name.
  static func contents(of root: URL) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try logs(below: root).map { ($0.lastPathComponent, try Data(contentsOf: $0)) })
  }
}
