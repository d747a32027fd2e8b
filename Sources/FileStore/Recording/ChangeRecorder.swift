public import OKRModel
import Platform
import TextFormats

/// Who changes a definition, and when.
public struct ChangeAuthor: Sendable {
  /// The id of the person; nil if unknown.
  public let person: PersonID?
  /// The time of recording.
  public let now: Timestamp
  /// The day from which a change holds that does not say otherwise.
  public let today: CivilDay

  /// Makes the author `person`, who changes something at `now`.
  public init(_ person: PersonID?, now: Timestamp, today: CivilDay) {
    self.person = person
    self.now = now
    self.today = today
  }
}

/// Records what definitions said before they were changed.
///
/// A change is recorded before the file is changed, so that a program killed between the two never leaves a past that is
/// judged by something else: until the file has the new text, the record and the file contradict each other, and the rule
/// `changed-in-silence` says so.
public struct ChangeRecorder: Sendable {
  let location: WorkspaceLocation
  private let appender: LogAppender

  /// Makes a recorder for the workspace at `location`, which waits with `patience` while others write; `reading` is the
  /// result of the last reading, and saves checking again what has not changed since.
  public init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, reading: LoadedWorkspace? = nil
  ) {
    self.init(location, patience: patience, calls: .system, knownFormat: reading?.knownFormat)
  }

  init(_ location: WorkspaceLocation, patience: LockWaitPolicy, calls: DiskCalls, knownFormat: FileStamp?) {
    self.location = location
    appender = LogAppender(location, patience: patience, calls: calls, knownFormat: knownFormat)
  }

  /// Appends `change` to `log`, and returns the record when it is on the disk.
  ///
  /// - Throws: `StoreError` when it was not saved.
  public func record(
    _ change: ChangedText, in log: LogPath, by author: ChangeAuthor
  ) throws(StoreError) -> DefinitionChange {
    try append(.change(change), to: log, by: author)
  }

  /// Withdraws the record with `id` in `log`.
  ///
  /// - Throws: `StoreError` when that was not saved.
  public func retract(_ id: String, in log: LogPath, by author: ChangeAuthor) throws(StoreError) {
    _ = try append(.retraction(retracts: id), to: log, by: author)
  }

  private func append(
    _ content: DefinitionChange.Content, to log: LogPath, by author: ChangeAuthor
  ) throws(StoreError) -> DefinitionChange {
    guard let record = try append([(content, log)], by: author).first else {
      throw .cutShort(path: log.path, written: 0, wanted: 1)
    }
    return record
  }

  /// Appends records with `contents` to their logs, all of them or none.
  func append(
    _ contents: [(DefinitionChange.Content, LogPath)], by author: ChangeAuthor
  ) throws(StoreError) -> [DefinitionChange] {
    var ids = ULIDGenerator()
    var randomness = SystemRandomNumberGenerator()
    let additions = contents.map { content, log in
      LogAppender.Addition(path: log.path) { at in
        DefinitionChange(
          id: ids.next(at: at, using: &randomness), at: at, author: author.person, content: content)
      }
    }
    return try appender.append(additions, at: author.now)
  }
}
