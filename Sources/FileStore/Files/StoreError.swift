public import OKRModel
public import Platform
import TextFormats

/// Why something could not be written, and what to do. When one is thrown, nothing counts as saved.
public enum StoreError: Error, Hashable, Sendable {
  /// Something at `path` would be overwritten.
  case alreadyThere(path: String)
  /// There is something at `path` that is not an ordinary file.
  case notAFile(path: String)
  /// There is a symbolic link at `path`, and headway does not write through links.
  case isALink(path: String)
  /// The file at `path` has another name as well (a hard link), and would be changed there too.
  case hasOtherNames(path: String)
  /// The format has no file at `path` that headway writes to.
  case isNoPlace(path: String)
  /// `path` is in git's own directory.
  case insideGit(path: String)
  /// The system refused `operation` on `path`.
  case failed(Operation, path: String, fault: SystemFault)
  /// Only `written` of `wanted` bytes reached the file at `path`.
  case cutShort(path: String, written: Int, wanted: Int)
  /// Writing failed, and what was already appended to the file at `path` could not be removed.
  case leftBehind(path: String)
  /// The file at `path` kept being replaced while headway wrote to it.
  case keepsChanging(path: String)
  /// git holds its `lock`, and the log to write to is missing.
  case gitIsBusy(lock: String)
  /// A batch could neither be written nor rolled back, and is in the journal at `path`: the next program finishes it.
  case finishedLater(path: String)
  /// A batch that an earlier program left in the journal at `path` cannot be finished; `reason` says why.
  case unfinishedBatch(path: String, reason: String)
  /// The journal at `path` holds something else, such as a batch of a newer headway.
  case foreignBatch(path: String)
  /// Another program holds the lock of the file at `path`, and the patience is over.
  case stillLocked(path: String)
  /// A record cannot be written because of its `field`.
  case unwritable(field: String, reason: String)
  /// Someone else wrote to the file at `path` during the change.
  case changedMeanwhile(path: String)
  /// The `field` has a new `value` since it was shown; nil if it is gone.
  case fieldChanged(path: String, field: EditableField, value: String?)
  /// The `field` cannot be changed safely; `reason` refers to the line.
  case notEditable(path: String, line: Int?, field: EditableField, reason: String)
  /// The readers would report a new `fault` in the file at `path`.
  case wouldNotBeRead(path: String, fault: String)
  /// The file at `path` would have more than `limit` bytes, and could not be read any more.
  case wouldBeTooLarge(path: String, limit: Int)
  /// Saving failed after the file at `path` was changed, and the change could not be undone.
  case changedAllTheSame(path: String)
  /// The file at `path` would be left with another owner, other permissions or other attributes, as `reason` says.
  case wouldChangeHands(path: String, reason: String)
  /// The sample at `path` is not usable.
  case unusableSample(path: String, reason: String)

  /// The workspace has a newer `version` of the format, which is read-only here.
  case newerFormat(version: Int)

  /// What was attempted.
  public enum Operation: String, Hashable, Sendable {
    case open, create, lock, read, write, flush, rename, remove
  }
}

extension StoreError {
  /// Whether nothing was written to any file, nor will be.
  public var isNothingSaved: Bool {
    switch self {
    case .leftBehind, .finishedLater, .changedAllTheSame: false
    default: true
    }
  }

  /// Whether a retry would fail again: the request did not fit the file; it was not a disk failure.
  public var isFinal: Bool {
    switch self {
    case .fieldChanged, .notEditable, .wouldNotBeRead, .wouldBeTooLarge, .wouldChangeHands: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  /// What went wrong and what to do, in one sentence.
  public var description: String {
    // A path may contain a directory name that someone else chose.
    TextScrubber.scrub(sentence)
  }

  private var sentence: String {
    switch self {
    case .alreadyThere(let path):
      "\(path) is there already and is not written over; choose another place or remove it"
    case .notAFile(let path): "\(path) is not an ordinary file; remove it or put a file in its place"
    case .isALink(let path):
      "\(path) is a symbolic link, and headway writes through none; put the file or folder itself in its place"
    case .hasOtherNames(let path):
      "\(path) is also another file (a hard link), which would change with it; replace it with a copy of its own"
    case .isNoPlace(let path): "\(path) is no place for a file of a workspace; headway does not write there"
    case .insideGit(let path):
      "\(path) is inside git's own folder, where headway writes nothing; move the workspace out of it"
    case .failed(let operation, let path, let fault):
      "cannot \(operation.rawValue) \(path): \(fault); \(Self.advice(operation, fault))"
    case .cutShort(let path, let written, let wanted):
      "only \(written) of \(wanted) bytes could be written to \(path); make room on the disk and save again"
    case .leftBehind(let path):
      "writing failed, and what was added to \(path) before that cannot be taken back; look at its last lines"
    case .keepsChanging(let path):
      "other programs replace \(path) again and again; save again when they are done"
    case .gitIsBusy(let lock):
      "git is changing the files (\(lock)); save again when it is done, or remove that file if no git is running"
    case .finishedLater(let path):
      "writing failed on the way, and the next headway that saves anything finishes it from \(path); do not enter it again"
    case .unfinishedBatch(let path, let reason):
      "an earlier batch of check-ins waits in \(path) and has to be finished first: \(reason); keep the file, for a part of the batch may be in the logs already"
    case .foreignBatch(let path):
      "\(path) is no batch of check-ins that this headway knows; update headway, or move the file away if it is something else"
    case .stillLocked(let path):
      "another program is writing to \(path), and you stopped waiting for it; save again when it is done"
    case .unwritable(let field, let reason): "'\(field)' cannot be written down: \(reason)"
    case .newerFormat(let version):
      "the files have version \(version) of the format, which this headway only reads; update headway to write to them"
    case .changedMeanwhile(let path): "\(path) was changed meanwhile; look at it and save again"
    case .fieldChanged(let path, let field, let value):
      "'\(field.rawValue)' in \(path) \(value.map { "says '\($0)' by now" } ?? "is gone by now"); look at it and save again"
    case .notEditable(let path, let line, let field, let reason):
      "'\(field.rawValue)' in \(path)\(line.map { ":\($0)" } ?? "") cannot be changed here: \(reason); edit the file itself (e)"
    case .wouldNotBeRead(let path, let fault): "\(path) could not be read after that: \(fault)"
    case .wouldBeTooLarge(let path, let limit):
      "\(path) would have more than \(limit >> 20) MiB, which is more than headway reads; take out what nobody needs any more"
    case .changedAllTheSame(let path):
      "saving failed, and \(path) holds the change all the same; look at it when the disk is in order"
    case .wouldChangeHands(let path, let reason):
      "\(path) stays as it is: \(reason); edit the file itself (e), or have its owner change it"
    case .unusableSample(let path, let reason): "\(path) cannot be used as a sample: \(reason)"
    }
  }

  private static func advice(_ operation: Operation, _ fault: SystemFault) -> String {
    switch (operation, fault) {
    case (.flush, _): "look after the disk, and save again"
    case (_, .notFound): "check that the directory is still there"
    case (.read, .permissionDenied): "check who may read it"
    case (_, .permissionDenied): "check who may write there"
    case (_, .diskFull): "make room and save again"
    case (_, .fileTooLarge): "raise that limit and save again"
    default: "put this right and try again"
    }
  }
}
