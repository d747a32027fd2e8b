import FileStore

extension LockWaitPolicy {
  /// Waits as long as it takes, and reports that on standard error: Ctrl-C ends the program, and with it the wait.
  static func onStandardError(_ location: WorkspaceLocation) -> LockWaitPolicy {
    LockWaitPolicy { path in
      StandardError.say(
        "headway: another program is writing to \(location.name(of: path)); waiting for it, Ctrl-C gives up")
    }
  }
}
