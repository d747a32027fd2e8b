import Foundation

/// A system call on a file that a program is about to make.
struct FileCall: Sendable, CustomStringConvertible {
  /// What it does, by one name for all equivalent calls: `open`, `open-write`, `create`, `read`, `write`, `fsync`.
  let name: String
  /// Whether the program itself makes it, not one that it started.
  let isOwn: Bool
  /// How many bytes should be read or written; nil if that does not apply.
  let size: Int?
  /// The absolute path of the file.
  let path: String
  /// The new name of a file that is renamed; otherwise nil.
  let target: String?

  /// Parses the line in which the gate asks.
  init?(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 5 else { return nil }
    (isOwn, name, path) = (fields[0] == "own", fields[1], fields[3])
    size = Int(fields[2]).flatMap { $0 < 0 ? nil : $0 }
    target = fields[4].isEmpty ? nil : fields[4]
  }

  var description: String { "\(name) \(path)\(target.map { " → \($0)" } ?? "")" }

  /// Whether it changes the disk, or makes sure that a change stays there.
  var isOfWriting: Bool { Self.writing.contains(name) }

  /// Whether it concerns the file that holds the new contents of another one.
  var isOfDraft: Bool { path.contains(".yaml.headway-") }

  private static let writing: Set<String> = [
    "create", "open-write", "write", "fsync", "rename", "mkdir", "rmdir", "unlink", "truncate", "fallocate",
    "link", "symlink", "chmod", "chown", "setxattr", "utimens", "flock",
  ]

  /// The ways in which it may plausibly fail.
  var faults: [FileGate.Verdict] {
    let errors = Self.errors[name, default: [EIO, EACCES]].map { FileGate.Verdict.fail($0) }
    guard name == "write", let size, size > 1 else { return errors }
    return errors + [.short(1), .short(size / 2), .short(size - 1)]
  }

  private static let making = [ENOSPC, EDQUOT, EROFS, EACCES, EIO]
  private static let errors: [String: [Int32]] = [
    "open": [EACCES, EIO, EMFILE, EINTR], "open-write": [EACCES, EROFS, EMFILE, EIO],
    "create": making + [EMFILE], "mkdir": making, "link": making, "symlink": making, "rename": making,
    "unlink": [EACCES, EROFS, EIO], "rmdir": [EACCES, EROFS, EIO], "read": [EIO, EINTR],
    "getdents": [EIO], "write": [ENOSPC, EDQUOT, EIO, EFBIG, EINTR], "fsync": [EIO, ENOSPC, EDQUOT, EINTR],
    "truncate": [EIO, EINTR], "flock": [EINTR, ENOLCK, EIO], "close": [EIO, ENOSPC, EINTR],
    "chmod": [EPERM, EROFS, EIO], "chown": [EPERM, EROFS, EIO], "setxattr": [ENOSPC, EDQUOT, EPERM],
  ]
}
