extension State {
  /// Begins to share, or ends it where it is under way.
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

  /// Notes how far a sync is. One that is to end stays so.
  mutating func syncReached(_ step: SyncStep) {
    if syncing != nil, syncing != .stopping { syncing = step }
  }

  mutating func syncEnded(_ message: String, isInStep: Bool) -> [Effect] {
    let wasWanted = syncing == .stopping
    syncing = nil
    return [say(isInStep ? .success : wasWanted ? .information : .error, message)]
  }
}
