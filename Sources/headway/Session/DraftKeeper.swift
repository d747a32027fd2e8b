import Dashboard
import FileStore
import OKRModel
import Synchronization

/// Keeps the unsaved input of the open dashboard, on a thread of its own, so that a check-in waiting for another
/// program does not hold it up.
final class DraftKeeper: Sendable {
  private let store: DraftStore
  private let worker = BackgroundWorker()
  private let latest = Mutex(UnsavedDrafts(at: Timestamp(milliseconds: 0), person: nil, drafts: []))
  /// Held during a write, so that nothing older is written after it.
  private let writing = Mutex(())
  private let hasPlace: Bool

  /// Keeps drafts on the workspace at `location` in `directory`; nil where there is no place for them.
  init(_ location: WorkspaceLocation, directory: String?) {
    store = DraftStore(directory: directory, workspace: location)
    hasPlace = directory != nil
  }

  /// The event reporting what an earlier headway left behind for the person that `identify` returns; nil if there is
  /// nothing. `identify` is called only if there is something.
  func found(today: CivilDay, identify: () -> PersonID?) -> Event? {
    var person: PersonID??
    let drafts = store.claim { author in
      guard let author else { return true }
      if person == nil { person = .some(identify()) }
      return author == person ?? nil
    }
    return drafts.map {
      .draftsFound($0.drafts, when: SystemEnvironment.localTime(of: $0.at, today: today))
    }
  }

  /// Keeps `drafts` soon; `onFailure` receives the reason if that fails.
  func keep(_ drafts: [UnsavedDraft], person: PersonID?, onFailure: @escaping @Sendable (String) -> Void) {
    note(drafts, person: person)
    guard let worker else { return }
    worker.runToTheEnd { [self] in write(onFailure: onFailure) }
  }

  /// Keeps `drafts` before returning.
  func keepNow(_ drafts: [UnsavedDraft], person: PersonID?, onFailure: (String) -> Void = { _ in }) {
    note(drafts, person: person)
    write(onFailure: onFailure)
  }

  /// Leaves the drafts of an earlier headway in place.
  func leave() { store.close() }

  /// Waits until everything is kept.
  func finish() {
    worker?.finish()
    store.close()
  }

  private func note(_ drafts: [UnsavedDraft], person: PersonID?) {
    latest.withLock { $0 = UnsavedDrafts(at: SystemEnvironment.now(), person: person, drafts: drafts) }
  }

  /// Writes the latest drafts.
  private func write(onFailure: (String) -> Void) {
    let failure = writing.withLock { _ -> String? in
      let drafts = latest.withLock { $0 }
      guard hasPlace else {
        return drafts.drafts.isEmpty ? nil : "neither XDG_STATE_HOME nor HOME names a directory for it"
      }
      do throws(StoreError) {
        try store.keep(drafts)
        return nil
      } catch {
        return "\(error)"
      }
    }
    if let failure { onFailure(failure) }
  }
}
