/// Why something could not be written, and what to do. When one is thrown, nothing is to be taken for saved.
public enum StoreError: Error, Hashable, Sendable {
  /// There is something at `path` that would be written over.
  case alreadyThere(path: String)
  /// There is something at `path` that is not an ordinary file.
  case notAFile(path: String)
  /// A symbolic link leads from `path` out of the workspace.
  case leadsOutside(path: String)
  /// The system would not do `operation` on `path`.
  case failed(Operation, path: String, fault: SystemFault)
  /// Only `written` of `wanted` bytes reached the file at `path`.
  case cutShort(path: String, written: Int, wanted: Int)
  /// Writing failed, and what was appended to the file at `path` before could not be taken back.
  case leftBehind(path: String)
  /// Another program has locked the file at `path`, and it was waited for long enough.
  case stillLocked(path: String)
  /// A record cannot be written down because of its `field`.
  case unwritable(field: String, reason: String)
  /// The sample at `path` is not what it should be.
  case unusableSample(path: String, reason: String)

  /// The workspace has a newer `version` of the format, which is only read.
  case newerFormat(version: Int)

  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case open, create, lock, read, write, flush, rename, remove
  }
}

extension StoreError: CustomStringConvertible {
  /// What went wrong and what to do, in one sentence.
  public var description: String {
    // A path may come from a directory that somebody else named.
    TextScrubber.scrub(sentence)
  }

  private var sentence: String {
    switch self {
    case .alreadyThere(let path):
      "\(path) is there already and is not written over; choose another place or remove it"
    case .notAFile(let path): "\(path) is not an ordinary file; remove it or put a file in its place"
    case .leadsOutside(let path): "\(path) is a symbolic link out of the workspace; put the file itself there"
    case .failed(let operation, let path, let fault):
      "cannot \(operation.rawValue) \(path): \(fault); \(Self.advice(operation, fault))"
    case .cutShort(let path, let written, let wanted):
      "only \(written) of \(wanted) bytes could be written to \(path); make room on the disk and save again"
    case .leftBehind(let path):
      "writing failed, and what was added to \(path) before that cannot be taken back; look at its last lines"
    case .stillLocked(let path):
      "another program is writing to \(path), and you stopped waiting for it; save again when it is done"
    case .unwritable(let field, let reason): "'\(field)' cannot be written down: \(reason)"
    case .newerFormat(let version):
      "the files have version \(version) of the format, which this headway only reads; update headway to write to them"
    case .unusableSample(let path, let reason): "\(path) cannot be used as a sample: \(reason)"
    }
  }

  private static func advice(_ operation: Operation, _ fault: SystemFault) -> String {
    switch (operation, fault) {
    case (.flush, _): "look after the disk, and save again"
    case (_, .notFound): "check that the directory is still there"
    case (_, .permissionDenied): "check who may write there"
    case (_, .diskFull): "make room and save again"
    case (_, .fileTooLarge): "raise that limit and save again"
    default: "put this right and try again"
    }
  }
}
