extension State {
  /// Starts a sync, or stops a running one.
  mutating func sync() -> [Effect] {
    guard syncing != nil else {
      syncing = .committing
      return [.sync]
    }
    return stopSyncing()
  }

  mutating func stopSyncing() -> [Effect] {
    guard syncing != nil, syncing != .stopping else { return [] }
    syncing = .stopping
    return [.stopSyncing]
  }

  /// Records the step that a sync has reached. One that is being stopped stays so.
  mutating func syncReached(_ step: SyncStep) {
    if syncing != nil, syncing != .stopping { syncing = step }
  }

  mutating func syncEnded(_ message: String, isInStep: Bool) -> [Effect] {
    let wasWanted = syncing == .stopping
    syncing = nil
    return [say(isInStep ? .success : wasWanted ? .information : .error, message)]
  }
}
